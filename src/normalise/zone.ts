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

/** The numbers of a day such as `2018-06-07`. */
export function calendarDay(day: string): { year: number; month: number; day: number } {
  const { year, month, day: number } = Temporal.PlainDate.from(day)
  return { year, month, day: number }
}

/** The n-th day of a year, such as `2018-06-07`; undefined where the year is shorter. */
export function ordinalDay(year: number, count: number): string | undefined {
  const first = new Temporal.PlainDate(year, 1, 1)
  return count < 1 || count > first.daysInYear ? undefined : first.add({ days: count - 1 }).toString()
}

/** A day by week and weekday (Monday is 1); the first week is the one with 4 January (ISO 8601, 2.2.10). */
export function weekDay(year: number, week: number, weekday: number): string | undefined {
  const fourth = new Temporal.PlainDate(year, 1, 4)
  const day = fourth.add({ days: (week - 1) * 7 + weekday - fourth.dayOfWeek })
  return day.weekOfYear === week ? day.toString() : undefined
}

/** The day after a day, `2018-06-08`. */
export const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

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
