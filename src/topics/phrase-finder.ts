import { phrasesOf } from './rule-words.ts'
import { type Token, tokenise } from './tokenise.ts'
import { WordIndex } from './word-index.ts'

/** A phrase as ids of its words' patterns. */
interface Sequence {
  rule: number
  patterns: number[]
}

/** A text being read. */
interface Search {
  text: string
  tokens: Token[]
  found: Map<number, string>
}

/** All terms of all rules, looked for in one pass over a text. */
export class PhraseFinder {
  readonly #words = new WordIndex()
  readonly #rules = new Map<string, number>()
  readonly #byFirst = new Map<number, Sequence[]>()

  /** The number of a term as written in a rule. */
  add(term: string): number {
    const known = this.#rules.get(term)
    if (known !== undefined) return known
    const rule = this.#rules.size
    this.#rules.set(term, rule)
    for (const phrase of phrasesOf(term)) {
      const patterns = phrase.map((pattern) => this.#words.add(pattern))
      const first = patterns[0] ?? -1
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), { rule, patterns }])
    }
    return rule
  }

  /** For each rule found in the text, the words of its first place. */
  find(text: string): Map<number, string> {
    const tokens = tokenise(text)
    const found = new Map<number, string>()
    tokens.forEach((token, at) => {
      const { word, compound } = token
      const begun = [this.#words.matching(word, word)]
      if (compound !== undefined) begun.push(this.#words.matching(compound.word, compound.written))
      for (const ids of begun) {
        if (ids.size > 0) this.#follow({ text, tokens, found }, at, ids)
      }
    })
    return found
  }

  /** Enters the rules whose first word stands at a token and whose others follow. */
  #follow({ text, tokens, found }: Search, at: number, firsts: ReadonlySet<number>): void {
    for (const { rule, patterns } of [...firsts].flatMap((id) => this.#byFirst.get(id) ?? [])) {
      const end = found.has(rule) ? undefined : this.#endOf(tokens, at, patterns)
      if (end !== undefined) found.set(rule, text.slice(tokens[at]?.start, tokens[end - 1]?.end))
    }
  }

  /** Where the phrase that begins at a token ends (exclusive). */
  #endOf(tokens: Token[], at: number, patterns: number[]): number | undefined {
    const [first, ...rest] = patterns
    if (first === undefined) return at
    for (const next of this.#after(tokens, at, first)) {
      if (rest.length > 0 && tokens[next]?.opens !== false) continue
      const end = this.#endOf(tokens, next, rest)
      if (end !== undefined) return end
    }
    return undefined
  }

  /** Where a text goes on after a token, or the hyphenated word it begins, that satisfies the pattern. */
  #after(tokens: Token[], at: number, pattern: number): number[] {
    const token = tokens[at]
    if (token === undefined) return []
    const ends: number[] = []
    if (this.#words.matching(token.word, token.word).has(pattern)) ends.push(at + 1)
    const { compound } = token
    if (compound && this.#words.matching(compound.word, compound.written).has(pattern)) ends.push(at + compound.span)
    return ends
  }
}
