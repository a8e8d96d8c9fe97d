import { AffixIndex } from './affix-index.ts'
import { foldWord } from './fold-word.ts'
import { germanForms, textStems } from './inflection.ts'
import { isStemmed, stemOf, type WordLanguage } from './language-stems.ts'
import type { WordPattern } from './rule-words.ts'
import { hashOfWord, WordMemo, type WordPlace } from './word-memo.ts'

const anything = (): boolean => true

/** A word that no pattern wants; told by identity, as nearly every word is one. */
export const NO_PATTERNS: readonly number[] = []

/** Finds the patterns, by their places in the list, that a word of a text in one language satisfies. */
export class WordIndex {
  readonly #language: WordLanguage
  readonly #whole = new Map<string, number[]>()
  readonly #beginnings = new AffixIndex('start')
  readonly #endings = new AffixIndex('end')
  readonly #inside: { folded: string; id: number }[] = []
  readonly #memo = new WordMemo<readonly number[]>()

  constructor(language: WordLanguage, patterns: WordPattern[]) {
    this.#language = language
    for (const [id, pattern] of patterns.entries()) this.#enter(pattern, id)
  }

  #enter(pattern: WordPattern, id: number): void {
    if (pattern.kind === 'word') this.#enterWord(pattern, id)
    else if (pattern.kind === 'written') this.#enterWhole(`=${pattern.written}`, id)
    else if (pattern.kind === 'equals') this.#enterWhole(pattern.folded, id)
    else if (pattern.kind === 'holds') this.#inside.push({ folded: pattern.folded, id })
    else {
      const index = pattern.kind === 'begins' ? this.#beginnings : this.#endings
      index.add({ text: pattern.folded, id, accepts: anything })
    }
  }

  #enterWord({ written, role }: WordPattern & { kind: 'word' }, id: number): void {
    if (this.#language === 'other') this.#enterWhole(foldWord(written), id)
    else if (isStemmed(this.#language)) this.#enterWhole(`~${stemOf(written, this.#language)}`, id)
    else {
      const { beginnings, endings } = germanForms(foldWord(written), role)
      for (const affix of beginnings) this.#beginnings.add({ ...affix, id })
      for (const affix of endings) this.#endings.add({ ...affix, id })
    }
  }

  /** What is compared as written, or by its stem, is set apart from folded words by a sign that no word has. */
  #enterWhole(key: string, id: number): void {
    const ids = this.#whole.get(key)
    if (ids === undefined) this.#whole.set(key, [id])
    else ids.push(id)
  }

  /** `word` without hyphens, `written` with them. */
  matching(word: string, written: string): readonly number[] {
    return this.matchingAt(written, { start: 0, end: written.length, hash: hashOfWord(written) }, word)
  }

  /** The same for a word where it stands in a text. */
  matchingAt(text: string, place: WordPlace, word?: string): readonly number[] {
    const known = this.#memo.get(text, place)
    if (known !== undefined) return known
    const written = text.slice(place.start, place.end)
    const ids = this.#find(word ?? written, written)
    this.#memo.set(written, ids)
    return ids
  }

  #find(word: string, written: string): readonly number[] {
    const folded = foldWord(word)
    const ids = new Set([...(this.#whole.get(`=${written}`) ?? []), ...(this.#whole.get(folded) ?? [])])
    this.#beginnings.collect({ word: folded, written }, ids)
    const stems = this.#language === 'german' ? textStems(folded) : [folded]
    for (const stem of stems) this.#endings.collect({ word: stem, written }, ids)
    if (isStemmed(this.#language))
      for (const id of this.#whole.get(`~${stemOf(word, this.#language)}`) ?? []) ids.add(id)
    for (const { folded: part, id } of this.#inside) if (folded.includes(part)) ids.add(id)
    return ids.size === 0 ? NO_PATTERNS : [...ids]
  }
}
