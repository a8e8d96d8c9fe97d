import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as italian } from '@orama/stemmers/italian'
import { foldWord } from './fold-word.ts'

/** How words of a language are compared: `german` by inflection and compounds, `other` whole and folded. */
export type WordLanguage = 'german' | 'english' | 'french' | 'italian' | 'other'

const BY_SUBTAG = new Map<string, WordLanguage>([
  ['de', 'german'],
  ['gsw', 'german'],
  ['en', 'english'],
  ['fr', 'french'],
  ['it', 'italian'],
])

const STEMMERS = { english, french, italian }
export type StemmedLanguage = keyof typeof STEMMERS
export const STEMMED_LANGUAGES: StemmedLanguage[] = ['english', 'french', 'italian']

/** `de-AT` → `german`. */
export function wordLanguage(tag: string): WordLanguage {
  return BY_SUBTAG.get(tag.toLowerCase().split(/[-_]/)[0] ?? '') ?? 'other'
}

export const isStemmed = (language: WordLanguage): language is StemmedLanguage =>
  language !== 'german' && language !== 'other'

/** What all inflections of a word have in common (Snowball), folded; accents are letters to the stemmers. */
export function stemOf(word: string, language: StemmedLanguage): string {
  return foldWord(STEMMERS[language](word.toLowerCase()))
}
