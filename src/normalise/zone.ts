import { Temporal } from 'temporal-polyfill'
import type { Instant, Moment } from '../model/moment.ts'

/** A date and a time as a calendar and a clock on the wall show them. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const seconds = (instant: Temporal.Instant): Instant => instant.toString({ smallestUnit: 'second' })

/** Whether the calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Temporal.PlainDate(year, month, 1).daysInMonth
}

/** The moment as a point in time; a day is midnight in the zone (an IANA name). */
export function instantOf(moment: Moment, timezone: string): Instant {
  if (moment.precision === 'instant') return seconds(Temporal.Instant.from(moment.value))
  return seconds(Temporal.PlainDate.from(moment.value).toZonedDateTime(timezone).toInstant())
}

/**
 * When a clock showed this time: `zone` is an IANA name or an offset such as `+02:00`. What summer time skips or
 * repeats is taken as RFC 5545 takes it ("compatible"). 24:00 is midnight at the end of the day; a leap second is the
 * second before it.
 */
export function wallInstant(time: WallTime, zone: string): Instant {
  const { year, month, day, hour, minute, second } = time
  const plain = new Temporal.PlainDateTime(year, month, day).add({
    hours: hour,
    minutes: minute,
    seconds: Math.min(second, 59),
  })
  return seconds(plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant())
}

/** The calendar day of an instant in a zone, such as `2018-06-07`. */
export const dayIn = (instant: Instant, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The instant of a Unix time in milliseconds. */
export const unixInstant = (milliseconds: number): Instant =>
  seconds(Temporal.Instant.fromEpochMilliseconds(milliseconds))
