import type { WordLanguage } from './language-stems.ts'
import { phrasesOf, type WordPattern } from './rule-words.ts'
import { NOTHING, type WordFinds, WordIndex } from './word-index.ts'
import { WordScanner } from './word-scanner.ts'

/** A phrase as ids of its words' patterns. */
interface Sequence {
  rule: number
  patterns: number[]
}

/** A phrase whose first words were read. */
interface Begun {
  sequence: Sequence
  /** How many. */
  read: number
  /** Where it begins. */
  start: number
}

export interface Reading {
  /** Three numbers each: a rule, where it begins and where it ends. */
  hits: number[]
  /** Length of the text. */
  words: number
}

/** All terms of all rules, looked for in one pass over a text. */
export class PhraseFinder {
  readonly #patterns: WordPattern[] = []
  readonly #patternIds = new Map<string, number>()
  readonly #rules = new Map<string, number>()
  /** By the pattern of the first word. */
  readonly #sequences: Sequence[][] = []
  readonly #indexes = new Map<WordLanguage, WordIndex>()
  readonly #scanner = new WordScanner()

  constructor(terms: Iterable<string>) {
    for (const term of terms) this.#add(term)
  }

  #add(term: string): void {
    if (this.#rules.has(term)) return
    const rule = this.#rules.size
    this.#rules.set(term, rule)
    for (const phrase of phrasesOf(term)) {
      const patterns = phrase.map((pattern) => this.#patternId(pattern))
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
    const index = this.#indexOf(language)
    const scanner = this.#scanner
    const hits: number[] = []
    let begun: readonly Begun[] = NONE
    let words = 0
    scanner.read(text)
    while (scanner.next()) {
      words++
      const finds = index.at(scanner, text)
      if (finds !== NOTHING) begun = this.#follow(hits, scanner.opens ? NONE : begun, finds)
      else begun = NONE
    }
    return { hits, words }
  }

  /** Numbers of the rules that are found in a text. */
  rulesIn(text: string, language: WordLanguage): Set<number> {
    return new Set(this.find(text, language).hits.filter((_, at) => at % 3 === 0))
  }

  /**
   * A word, part by part, begins phrases and continues those that were begun before it; all of it does so beside its first
   * part. Returns the phrases that go on with the next word.
   */
  #follow(hits: number[], before: readonly Begun[], { parts, whole }: WordFinds): readonly Begun[] {
    const after = whole.length === 0 ? NONE : this.#read(hits, before, whole)
    let begun = before
    for (const ids of parts) begun = this.#read(hits, begun, ids)
    return after.length === 0 ? begun : [...begun, ...after]
  }

  /** What satisfies some patterns continues phrases and begins others; returns those that have further words. */
  #read(hits: number[], before: readonly Begun[], ids: readonly number[]): readonly Begun[] {
    const begun = before.length === 0 ? [] : this.#continue(hits, before, ids)
    const { start, end } = this.#scanner
    for (const id of ids) {
      for (const sequence of this.#sequences[id] ?? NONE) {
        if (sequence.patterns.length === 1) hits.push(sequence.rule, start, end)
        else begun.push({ sequence, read: 1, start })
      }
    }
    return begun
  }

  #continue(hits: number[], before: readonly Begun[], ids: readonly number[]): Begun[] {
    const begun: Begun[] = []
    for (const { sequence, read, start } of before) {
      const { rule, patterns } = sequence
      if (!ids.includes(patterns[read] ?? -1)) continue
      if (read + 1 === patterns.length) hits.push(rule, start, this.#scanner.end)
      else begun.push({ sequence, read: read + 1, start })
    }
    return begun
  }
}

const NONE: readonly never[] = []
