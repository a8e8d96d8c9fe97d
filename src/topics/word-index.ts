import { AffixIndex } from './affix-index.ts'
import { foldWord } from './fold-word.ts'
import { isCompoundEnd, isCompoundStart, textStems } from './inflection.ts'
import type { WordPattern } from './rule-words.ts'

/** Distinct words remembered between articles: a text of the day repeats those of the day before. */
const MEMORY = 50_000

const anything = (): boolean => true

/** Finds the patterns that a word of a text satisfies. */
export class WordIndex {
  readonly #ids = new Map<string, number>()
  readonly #whole = new Map<string, number[]>()
  readonly #beginnings = new AffixIndex('start')
  readonly #endings = new AffixIndex('end')
  readonly #inside: { folded: string; id: number }[] = []
  readonly #known = new Map<string, ReadonlySet<number>>()

  /** The id of a pattern, the same for the same pattern. */
  add(pattern: WordPattern): number {
    const key = JSON.stringify(pattern)
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(key, id)
    this.#enter(pattern, id)
    return id
  }

  #enter(pattern: WordPattern, id: number): void {
    if (pattern.kind === 'word') {
      for (const text of pattern.beginnings) this.#beginnings.add({ text, id, accepts: isCompoundEnd })
      for (const text of pattern.endings) this.#endings.add({ text, id, accepts: isCompoundStart })
    } else if (pattern.kind === 'written') this.#enterWhole(`=${pattern.written}`, id)
    else if (pattern.kind === 'equals') this.#enterWhole(pattern.folded, id)
    else if (pattern.kind === 'holds') this.#inside.push({ folded: pattern.folded, id })
    else {
      const index = pattern.kind === 'begins' ? this.#beginnings : this.#endings
      index.add({ text: pattern.folded, id, accepts: anything })
    }
  }

  /** What is compared as written is set apart from folded words by a character that no word has. */
  #enterWhole(key: string, id: number): void {
    this.#whole.set(key, [...(this.#whole.get(key) ?? []), id])
  }

  /** `word` without hyphens, `written` with them. */
  matching(word: string, written: string): ReadonlySet<number> {
    const known = this.#known.get(written)
    if (known !== undefined) return known
    const ids = this.#find(foldWord(word), written)
    if (this.#known.size >= MEMORY) this.#known.clear()
    this.#known.set(written, ids)
    return ids
  }

  #find(folded: string, written: string): ReadonlySet<number> {
    const ids = new Set([...(this.#whole.get(`=${written}`) ?? []), ...(this.#whole.get(folded) ?? [])])
    this.#beginnings.collect(folded, ids)
    for (const stem of textStems(folded)) this.#endings.collect(stem, ids)
    for (const { folded: part, id } of this.#inside) if (folded.includes(part)) ids.add(id)
    return ids
  }
}
