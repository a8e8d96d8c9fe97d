import { type StemmedLanguage, stemOf } from './language-stems.ts'

/** Marks what is no word of the text itself; no word begins so. */
const MARKS: Record<StemmedLanguage | 'section', string> = {
  english: 'qqen',
  french: 'qqfr',
  italian: 'qqit',
  section: 'qqse',
}

export const stemWord = (written: string, language: StemmedLanguage): string =>
  `${MARKS[language]}${stemOf(written, language)}`

export const sectionWord = (folded: string): string => `${MARKS.section}${folded}`

/** The word of a section; undefined for the others. */
export const asSectionWord = (word: string): string | undefined =>
  word.startsWith(MARKS.section) ? word.slice(MARKS.section.length) : undefined

/** A word of an article, and no fewer points than it gives a topic that looks for it. */
export interface IndexedWord {
  word: string
  points: number
}

/** Points are kept roughly, or the index would hold each word a hundred times. */
const STEPS = [0.25, 0.4, 0.65, 1, 1.5, 2.2, 3, Number.POSITIVE_INFINITY]
const LETTERS = 'abcdefgh'

/** As it stands in the index: with a letter for the next step above its points. */
export const indexKey = ({ word, points }: IndexedWord): string =>
  `${word}${LETTERS.charAt(STEPS.findIndex((step) => points <= step))}`

export const readIndexKey = (key: string): IndexedWord => ({
  word: key.slice(0, -1),
  points: STEPS[LETTERS.indexOf(key.slice(-1))] ?? Number.POSITIVE_INFINITY,
})
