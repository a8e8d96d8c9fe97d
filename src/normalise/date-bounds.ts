import type { Instant, Moment } from '../model/moment.ts'

/** Why something that looks like a date is not taken for one. */
export type DateFault = 'no-date' | 'no-such-day' | 'broken' | 'too-early' | 'too-late'

/** Before that no authority had a press page; what is older is the zero of a clock or a birthday. */
const FIRST_YEAR = 1990

/**
 * Days that a release may be dated ahead: authorities date releases on the day of the event or the end of an embargo.
 * Anything later is the event itself or a slip of the keyboard.
 */
export const DAYS_AHEAD = 31

const DAY = 86_400_000

const dayNumber = (date: string): number => Math.floor(Date.parse(date) / DAY)

/** What is wrong with a date as the date of a release. */
export function boundsFault({ value }: Moment, now: Instant, daysAhead: number): DateFault | undefined {
  if (Number(value.slice(0, 4)) < FIRST_YEAR) return 'too-early'
  return dayNumber(value.slice(0, 10)) > dayNumber(now) + daysAhead ? 'too-late' : undefined
}

const REASONS: Record<DateFault, string> = {
  'no-date': 'is no date',
  'no-such-day': 'is on no calendar',
  broken: 'is half a date',
  'too-early': `is before ${FIRST_YEAR}`,
  'too-late': 'is too far ahead',
}

/** In words for the operator: "is on no calendar". */
export const faultReason = (fault: DateFault): string => REASONS[fault]
