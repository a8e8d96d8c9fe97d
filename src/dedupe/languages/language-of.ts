import { LANGUAGES, type Language, perLanguage } from './languages.ts'

const ALL = Object.keys(LANGUAGES) as Language[]
/** By folded word the language in which it is common. */
const COMMON = new Map(ALL.flatMap((language) => LANGUAGES[language].common.split(' ').map((word) => [word, language])))
/** Words at the start of a text that tell its language as well as all of it. */
const LOOKED_AT = 120
const LEAST = 4

/**
 * In which language a text is read. A statement holds unless the text plainly is in another one: a site that has one
 * language in its template publishes in others as well.
 * @param words folded
 * @param stated BCP 47, two letters; one that is not known here is taken for German, the first of the tables
 */
export function languageOf(words: readonly string[], stated: string): Language {
  const counts = perLanguage(() => 0)
  for (let place = 0; place < Math.min(words.length, LOOKED_AT); place++) {
    const language = COMMON.get(words[place] ?? '')
    if (language !== undefined) counts[language]++
  }
  const claimed = ALL.find((language) => language === stated) ?? 'de'
  const best = ALL.reduce((one, other) => (counts[other] > counts[one] ? other : one))
  return counts[best] >= 2 * counts[claimed] + LEAST ? best : claimed
}
