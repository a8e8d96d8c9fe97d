import type { PeriodWords } from '../languages/language-words.ts'
import { type Language, perLanguage } from '../languages/languages.ts'
import { type Mask, takeAll } from './mask.ts'
import { MONTH, MONTH_NAME, monthOf } from './months.ts'

export interface PeriodFacts {
  /** Months (`05`), quarters and halves (`q1`, `h2`), calendar weeks (`w12`). */
  periods: Set<string>
  /** `2026`, wherever it stands. */
  years: Set<string>
}

const MONTH_OF_YEAR = new RegExp(`\\b(${MONTH})\\s((?:19|20)\\d{2})\\b`, 'g')
const YEAR = /(?<![\d.,/])((?:19|20)\d{2})(?:\s?\/\s?(?:(?:19|20))?(\d{2}))?(?![\d,.]\d|\d)/g

interface PeriodPattern {
  month: RegExp
  /** Its groups are a digit, the ordinals, the words for a quarter and a half; "Q3" is the last. */
  part: RegExp
  week: RegExp
}

const PATTERNS = perLanguage(({ periods }) => patternOf(periods))

function patternOf({ monthAfter, ordinals, mark, quarter, half, week }: PeriodWords): PeriodPattern {
  const spelled = ordinals
    .split(' ')
    .map((ordinal) => `(${ordinal})`)
    .join('|')
  return {
    month: new RegExp(`\\b(?:${monthAfter})(?:[\\s-]|(?<=['’]))(${MONTH_NAME})\\b`, 'g'),
    part: new RegExp(`\\b(?:(?:([1-4])${mark}\\s?|(?:${spelled})\\s)(?:(${quarter})|(${half}))|q([1-4])\\b)`, 'g'),
    week: new RegExp(week, 'g'),
  }
}

/** Reads months, quarters, weeks and years of a folded text in which days are blank already, and blanks them. */
export function readPeriods(mask: Mask, language: Language): PeriodFacts {
  const { month: monthAlone, part, week } = PATTERNS[language]
  const periods = new Set<string>()
  const years = new Set<string>()
  takeAll(mask, MONTH_OF_YEAR, ([, month = '', year = '']) => {
    periods.add(monthOf(month))
    years.add(year)
    return true
  })
  takeAll(mask, monthAlone, ([, month = '']) => periods.add(monthOf(month)).size > 0)
  takeAll(mask, part, ([, digit, first, second, third, fourth, quarter, , short]) => {
    const spelled = [first, second, third, fourth].findIndex((ordinal) => ordinal !== undefined) + 1
    const kind = (quarter ?? short) === undefined ? 'h' : 'q'
    return periods.add(`${kind}${digit ?? short ?? spelled}`).size > 0
  })
  takeAll(mask, week, ([, before, behind]) => periods.add(`w${Number(before ?? behind)}`).size > 0)
  takeAll(mask, YEAR, ([, first = '', second]) => {
    years.add(first)
    if (second !== undefined) years.add(`${first.slice(0, 2)}${second}`)
    return true
  })
  return { periods, years }
}
