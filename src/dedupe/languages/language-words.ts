/** How a language names days, periods, hours and numbers: folded words, as parts of regular expressions. */
export interface LanguageWords {
  /** Stand in every text of the language, and hardly in one of the others. */
  common: string
  days: DayWords
  periods: PeriodWords
  /** Whole expressions, with the groups of `FROM` and `TO`, `late` for the minutes, `half` of the day; without any, noon. */
  times: readonly string[]
  /** 2 to 12. */
  numbers: string
  /** "eine" of "eine Million". */
  one: string
}

/**
 * Where a word beside a weekday or a week turns it: `next` and `last` of them from the publication on, the `present`
 * one, the nearest one `around`, one or two weeks `later`, the one of the next, present or last week. `regular` is what
 * is so every week, or the name of a feast: no date.
 */
export type Turn = 'regular' | 'next' | 'last' | 'present' | 'around' | 'later' | 'fortnight' | InWeek
type InWeek = 'inNextWeek' | 'inPresentWeek' | 'inLastWeek'

export interface DayWords {
  /** The longer phrase before the shorter; days from the publication. */
  near: readonly (readonly [words: string, days: number, phrase: string])[]
  /** Sunday first. */
  weekdays: string
  /** Part of the day, joined to a weekday or behind it. */
  parts: string
  before: Partial<Record<Turn, string>>
  behind: Partial<Record<Turn, string>>
  week: string
  weekend: string
  /** Monday "bis" Friday: regular where it is "geöffnet", or hours follow, behind words as in `at`. */
  until: string
  at: string
  open: string
}

export interface PeriodWords {
  /** Before a month without a year. */
  monthAfter: string
  /** First to fourth, and what is written behind the digit. */
  ordinals: string
  mark: string
  quarter: string
  half: string
  /** The number of a calendar week is the first group that is there. */
  week: string
}

const clock = (hour: string, minute: string): string => `(?<${hour}>\\d{1,2})(?:[.:](?<${minute}>\\d{2}))?`
/** Hour and minute, alone or at the start of a span, and those at its end. */
export const FROM = clock('hour', 'minute')
export const TO = clock('lastHour', 'lastMinute')
