import { type Mask, takeAll } from './mask.ts'
import { MONTH, monthOf } from './months.ts'

export interface DateFacts {
  /** Days as `MM-DD`: half of all texts leave the year out. */
  days: Set<string>
  /** Months (`05`), quarters and halves (`q1`, `h2`), calendar weeks (`w12`). */
  periods: Set<string>
  /** `2026`, wherever it stands. */
  years: Set<string>
}

const NUMERIC = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?((?:19|20)\d{2}|\d{2}(?![\d.]))\b)?/g
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/g
const NAMED = new RegExp(
  `\\b(\\d{1,2})(?:\\.|er|st|nd|rd|th)?\\s?(${MONTH})\\b\\.?(?:,?\\s?((?:19|20)\\d{2})\\b)?`,
  'g',
)
const ENGLISH = new RegExp(`\\b(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s((?:19|20)\\d{2})\\b`, 'g')
const MONTH_OF_YEAR = new RegExp(`\\b(${MONTH})\\s((?:19|20)\\d{2})\\b`, 'g')
const MONTH_ALONE = new RegExp(
  `\\b(?:im|ende|anfang|mitte|seit|bis|monat|monats|zum|gegenueber|in|of|en|di)\\s(${MONTH})\\b(?!\\.)`,
  'g',
)
const QUARTER = /\b(?:([1-4])\.\s?|(erste|zweite|dritte|vierte)[nsmr]?\s)(quartal|halbjahr|vierteljahr)\w*/g
const WEEK = /\b(?:kw|kalenderwoche)\s?(\d{1,2})\b|\b(\d{1,2})\.\s?(?:kw|kalenderwoche)\b/g
const YEAR = /(?<![\d.,/])((?:19|20)\d{2})(?:\s?\/\s?(?:(?:19|20))?(\d{2}))?(?![\d,.]\d|\d)/g

const ORDINALS = ['erste', 'zweite', 'dritte', 'vierte']
const two = (number: string): string => number.padStart(2, '0')
const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
const fullYear = (year: string): string => (year.length === 4 ? year : `20${year}`)

/** Reads the stated dates of a folded text, and blanks them. */
export function readDates(mask: Mask): DateFacts {
  const facts: DateFacts = { days: new Set(), periods: new Set(), years: new Set() }
  const addDay = ([day = '', month = '', year]: (string | undefined)[]): boolean => {
    if (!isDay(day, month)) return false
    facts.days.add(`${two(month)}-${two(day)}`)
    if (year !== undefined) facts.years.add(fullYear(year))
    return true
  }
  takeAll(mask, ISO, ([, year, month, day]) => addDay([day, month, year]))
  takeAll(mask, SLASHED, ([, day, month, year]) => addDay([day, month, year]))
  takeAll(mask, NUMERIC, ([, day, month, year]) => addDay([day, month, year]))
  takeAll(mask, ENGLISH, ([, month = '', day, year]) => addDay([day, monthOf(month), year]))
  takeAll(mask, NAMED, ([, day, month = '', year]) => addDay([day, monthOf(month), year]))
  readPeriods(mask, facts)
  return facts
}

function readPeriods(mask: Mask, { periods, years }: DateFacts): void {
  takeAll(mask, MONTH_OF_YEAR, ([, month = '', year = '']) => {
    periods.add(monthOf(month))
    years.add(year)
    return true
  })
  takeAll(mask, MONTH_ALONE, ([, month = '']) => periods.add(monthOf(month)).size > 0)
  takeAll(mask, QUARTER, ([, digit, word = '', kind = '']) => {
    const number = digit ?? String(ORDINALS.indexOf(word) + 1)
    return periods.add(`${kind.startsWith('halb') ? 'h' : 'q'}${number}`).size > 0
  })
  takeAll(mask, WEEK, ([, before, behind]) => periods.add(`w${Number(before ?? behind)}`).size > 0)
  takeAll(mask, YEAR, ([, first = '', second]) => {
    years.add(first)
    if (second !== undefined) years.add(`${first.slice(0, 2)}${second}`)
    return true
  })
}
