import { foldSpelling } from '../fold.ts'
import type { Language } from '../languages/languages.ts'
import { namesOf } from '../nouns.ts'
import { readDates } from './dates.ts'
import { readPlaces } from './places.ts'
import { readQuantities } from './quantities.ts'
import { type RelativeDate, readRelativeDates } from './relative-dates.ts'

/** The kinds of facts in which two releases can exclude each other. */
export const FACT_KINDS = ['days', 'periods', 'years', 'times', 'numbers', 'streets', 'towns'] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** What a text states and another release of the same template would state otherwise. */
export type Facts = Record<FactKind, string[]> & {
  relative: RelativeDate[]
  /** See `QuantityFacts`. */
  amounts: string[]
  spelled: string[]
  /** See `namesOf`. */
  names: string[]
}

/**
 * @param spelled a text in plain spelling, without contacts and numbers of releases
 * @param published milliseconds since 1970 of the day of publication at midnight UTC
 * @param language whose words for days, hours and numbers are read
 */
export function readFacts(spelled: string, published: number | undefined, language: Language): Facts {
  const folded = foldSpelling(spelled)
  const mask = { text: folded }
  const dates = readDates(mask, language)
  const relative = readRelativeDates(mask, published, language)
  const quantities = readQuantities(mask, language)
  const places = readPlaces(spelled, folded)
  return {
    days: [...dates.days],
    periods: [...dates.periods],
    years: [...dates.years],
    times: [...quantities.times],
    numbers: [...quantities.numbers],
    streets: [...places.streets],
    towns: [...places.towns],
    relative,
    amounts: [...quantities.amounts],
    spelled: [...quantities.spelled],
    names: namesOf(spelled),
  }
}
