import type { Language } from '../languages/languages.ts'
import { type Mask, takeAll } from './mask.ts'
import { MONTH, monthOf } from './months.ts'
import { type PeriodFacts, readPeriods } from './periods.ts'

export interface DateFacts extends PeriodFacts {
  /** Days as `MM-DD`: half of all texts leave the year out. */
  days: Set<string>
}

const NUMERIC = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?((?:19|20)\d{2}|\d{2}(?![\d.]))\b)?/g
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/g
const YEAR = ',?\\s?((?:19|20)\\d{2})\\b'
const NAMED = new RegExp(`\\b(\\d{1,2})(?:\\.|er|st|nd|rd|th|°|o)?\\s?(?:of\\s)?(${MONTH})\\b\\.?(?:${YEAR})?`, 'g')
/** "12. und" of "12. und 13. März", "du 12 au" of "du 12 au 14 mars": the month is behind the second day. */
const FIRST_OF_TWO = new RegExp(
  `(?<![\\d.,:/])(\\d{1,2})(?:er|st|nd|rd|th)?(\\.?)\\s?(?:[/-]|bis(?: zum)?|und|au|et|all?|e|to|and)\\s?(?:l['’])?(?=\\d{1,2}(?:st|nd|rd|th)?\\2\\s?(?:of\\s)?(?:(${MONTH})\\b|(?<=\\.\\s?)(\\d{1,2})\\.))`,
  'g',
)
const ENGLISH = new RegExp(`\\b(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?-\\s?(\\d{1,2}))?${YEAR}`, 'g')
/** "March 12" stands in English alone: "im März 12 Menschen" counts them. */
const ENGLISH_DAY = new RegExp(
  `(?<!\\b(?:in|of|since|this|last)\\s)\\b(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?-\\s?(\\d{1,2}))?\\b(?![.,:]?\\d|\\s?%)`,
  'g',
)

const two = (number: string): string => number.padStart(2, '0')
const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
const fullYear = (year: string): string => (year.length === 4 ? year : `20${year}`)

/** Reads the stated dates of a folded text, and blanks them. */
export function readDates(mask: Mask, language: Language): DateFacts {
  const days = new Set<string>()
  const years = new Set<string>()
  const addDay = ([day = '', month = '', year]: (string | undefined)[]): boolean => {
    if (!isDay(day, month)) return false
    days.add(`${two(month)}-${two(day)}`)
    if (year !== undefined) years.add(fullYear(year))
    return true
  }
  const addEnglish = ([, month = '', day, last, year]: (string | undefined)[]): boolean => {
    if (last !== undefined) addDay([last, monthOf(month)])
    return addDay([day, monthOf(month), year])
  }
  takeAll(mask, ISO, ([, year, month, day]) => addDay([day, month, year]))
  takeAll(mask, SLASHED, ([, one, other, year]) => addDay([one, other, year]) || addDay([other, one, year]))
  takeAll(mask, FIRST_OF_TWO, ([, day, , name, month]) => addDay([day, name === undefined ? month : monthOf(name)]))
  takeAll(mask, NUMERIC, ([, day, month, year]) => addDay([day, month, year]))
  takeAll(mask, ENGLISH, addEnglish)
  if (language === 'en') takeAll(mask, ENGLISH_DAY, addEnglish)
  takeAll(mask, NAMED, ([, day, month = '', year]) => addDay([day, monthOf(month), year]))
  const periods = readPeriods(mask, language)
  return { days, periods: periods.periods, years: new Set([...years, ...periods.years]) }
}
