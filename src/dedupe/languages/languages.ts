import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { FRENCH } from './fr.ts'
import { ITALIAN } from './it.ts'
import type { LanguageWords } from './language-words.ts'

/** Languages whose words for days, hours and numbers are known; BCP 47. */
export const LANGUAGES = { de: GERMAN, en: ENGLISH, fr: FRENCH, it: ITALIAN } satisfies Record<string, LanguageWords>
export type Language = keyof typeof LANGUAGES

/** What is made of the words of each language, once. */
export const perLanguage = <T>(make: (words: LanguageWords) => T): Record<Language, T> =>
  Object.fromEntries(Object.entries(LANGUAGES).map(([language, words]) => [language, make(words)])) as Record<
    Language,
    T
  >
