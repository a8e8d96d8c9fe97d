import type { WordLanguage } from './language-stems.ts'
import { phrasesOf, type WordPattern } from './rule-words.ts'
import { type Token, tokenise } from './tokenise.ts'
import { NO_PATTERNS, WordIndex } from './word-index.ts'
import { WordScanner } from './word-scanner.ts'

/** A phrase as ids of its words' patterns. */
interface Sequence {
  rule: number
  patterns: number[]
}

/** Where a rule was found in a text. */
export interface Finding {
  /** Where it begins, each place once. */
  starts: number[]
  /** Where the first place ends. */
  end: number
}

export interface Reading {
  /** By the number of the rule. */
  found: Map<number, Finding>
  /** Length of the text. */
  words: number
}

/** A text being read. */
interface Search {
  text: string
  words: WordIndex
  found: Map<number, Finding>
}

/** All terms of all rules, looked for in one pass over a text. */
export class PhraseFinder {
  readonly #patterns: WordPattern[] = []
  readonly #patternIds = new Map<string, number>()
  readonly #rules = new Map<string, number>()
  /** By the pattern of the first word. */
  readonly #sequences: Sequence[][] = []
  readonly #indexes = new Map<WordLanguage, WordIndex>()
  #longest = 1

  constructor(terms: Iterable<string>) {
    for (const term of terms) this.#add(term)
  }

  #add(term: string): void {
    if (this.#rules.has(term)) return
    const rule = this.#rules.size
    this.#rules.set(term, rule)
    for (const phrase of phrasesOf(term)) {
      const patterns = phrase.map((pattern) => this.#patternId(pattern))
      this.#longest = Math.max(this.#longest, patterns.length)
      this.#sequences[patterns[0] ?? 0]?.push({ rule, patterns })
    }
  }

  #patternId(pattern: WordPattern): number {
    const key = JSON.stringify(pattern)
    const known = this.#patternIds.get(key)
    if (known !== undefined) return known
    this.#sequences.push([])
    this.#patternIds.set(key, this.#patterns.length)
    return this.#patterns.push(pattern) - 1
  }

  /** The number of a term that was given. */
  numberOf(term: string): number {
    return this.#rules.get(term) ?? -1
  }

  /** Built at the first text in the language: most configurations meet one or two. */
  #indexOf(language: WordLanguage): WordIndex {
    const known = this.#indexes.get(language)
    if (known !== undefined) return known
    const index = new WordIndex(language, this.#patterns)
    this.#indexes.set(language, index)
    return index
  }

  find(text: string, language: WordLanguage): Reading {
    const search = { text, words: this.#indexOf(language), found: new Map<number, Finding>() }
    const scanner = new WordScanner(text)
    let words = 0
    while (scanner.next()) {
      words++
      if (scanner.isPlain) {
        const ids = search.words.matchingAt(text, scanner)
        if (ids !== NO_PATTERNS) this.#follow(search, scanner, ids)
      } else this.#readSigned(search, scanner)
    }
    return { found: search.found, words }
  }

  /** A word with hyphens or signs in it: each part may begin a phrase. */
  #readSigned(search: Search, { start, end }: WordScanner): void {
    const tokens = this.#tokensFrom(search.text, start, end)
    for (let at = 0; tokens[at]?.start === start; at++) {
      const token = tokens[at]
      if (token === undefined) break
      this.#followAt(search, { tokens, at, ids: search.words.matching(token.word, token.word) })
      const { compound } = token
      if (compound === undefined) continue
      this.#followAt(search, { tokens, at, ids: search.words.matching(compound.word, compound.written) })
    }
  }

  /** The word at `start` and as many after it as a phrase may have; words beyond 60 letters are no words. */
  #tokensFrom(text: string, start: number, end: number): Token[] {
    return tokenise(text.slice(start, end + (this.#longest - 1) * 60)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }))
  }

  /** Most words that a rule wants are the whole rule. */
  #follow(search: Search, { start, end }: WordScanner, ids: readonly number[]): void {
    let tokens: Token[] | undefined
    for (const id of ids) {
      for (const sequence of this.#sequences[id] ?? []) {
        if (sequence.patterns.length === 1) record(search.found, sequence.rule, { start, end })
        else {
          tokens ??= this.#tokensFrom(search.text, start, end)
          this.#enter(search, { tokens, at: 0, sequence })
        }
      }
    }
  }

  #followAt(search: Search, { tokens, at, ids }: { tokens: Token[]; at: number; ids: readonly number[] }): void {
    for (const id of ids) {
      for (const sequence of this.#sequences[id] ?? []) this.#enter(search, { tokens, at, sequence })
    }
  }

  /** Records a rule if its words follow from a token on. */
  #enter(search: Search, { tokens, at, sequence }: { tokens: Token[]; at: number; sequence: Sequence }): void {
    const first = tokens[at]
    const last = tokens[(endOf(search.words, { tokens, at }, sequence.patterns) ?? 0) - 1]
    if (first && last) record(search.found, sequence.rule, { start: first.start, end: last.end })
  }
}

function record(found: Map<number, Finding>, rule: number, { start, end }: { start: number; end: number }): void {
  const known = found.get(rule)
  if (known === undefined) found.set(rule, { starts: [start], end })
  else if (known.starts.at(-1) !== start) known.starts.push(start)
}

interface Place {
  tokens: Token[]
  at: number
}

/** Where the phrase that begins at a token ends (exclusive). */
function endOf(words: WordIndex, { tokens, at }: Place, [first, ...rest]: number[]): number | undefined {
  if (first === undefined) return at
  for (const next of after(words, tokens[at], first)) {
    if (rest.length > 0 && tokens[at + next]?.opens !== false) continue
    const end = endOf(words, { tokens, at: at + next }, rest)
    if (end !== undefined) return end
  }
  return undefined
}

/** By how many tokens a text goes on after one, or the hyphenated word it begins, that satisfies the pattern. */
function after(words: WordIndex, token: Token | undefined, pattern: number): number[] {
  if (token === undefined) return []
  const { word, compound } = token
  const steps = words.matching(word, word).includes(pattern) ? [1] : []
  if (compound && words.matching(compound.word, compound.written).includes(pattern)) steps.push(compound.span)
  return steps
}
