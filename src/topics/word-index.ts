import { AffixIndex } from './affix-index.ts'
import { foldWord } from './fold-word.ts'
import { germanForms, textStems } from './inflection.ts'
import { isStemmed, stemOf, type WordLanguage } from './language-stems.ts'
import type { WordPattern } from './rule-words.ts'
import { tokenise } from './tokenise.ts'
import { WordMemo, type WordPlace } from './word-memo.ts'

const anything = (): boolean => true

/** Patterns, by their places in a list. */
type PatternIds = readonly number[]

/** The patterns that a word of a text satisfies: each of its parts, where it has hyphens, and all of it. */
export interface WordFinds {
  parts: readonly PatternIds[]
  /** As a whole; empty where there is one part. */
  whole: PatternIds
}

const NO_PATTERNS: PatternIds = []
/** Of a word that no pattern wants; told by identity, as nearly every word is one. */
export const NOTHING: WordFinds = { parts: [], whole: NO_PATTERNS }

/** Finds the patterns that a word of a text in one language satisfies. */
export class WordIndex {
  readonly #language: WordLanguage
  readonly #whole = new Map<string, number[]>()
  readonly #beginnings = new AffixIndex('start')
  readonly #endings = new AffixIndex('end')
  readonly #inside: { folded: string; id: number }[] = []
  readonly #memo = new WordMemo(NOTHING)

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

  /** What a word finds where it stands in a text. */
  at(place: WordPlace, text: string): WordFinds {
    const known = this.#memo.get(place)
    if (known !== undefined) return known
    const found = this.#read(text.slice(place.start, place.end))
    this.#memo.set(place, found)
    return found
  }

  #read(written: string): WordFinds {
    const tokens = tokenise(written)
    const parts = tokens.map(({ word }) => this.matching(word, word))
    const compound = tokens[0]?.compound
    const whole = compound === undefined ? NO_PATTERNS : this.matching(compound.word, compound.written)
    return parts.some((ids) => ids.length > 0) || whole.length > 0 ? { parts, whole } : NOTHING
  }

  /** `word` without hyphens, `written` with them. */
  matching(word: string, written: string): PatternIds {
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
