/** Days are counted from 1 January 2024, a Monday; nothing here asks what day it is now. */
const MILLISECONDS = 86_400_000
const START = Date.UTC(2024, 0, 1)

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag']
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

const at = (day: number): Date => new Date(START + day * MILLISECONDS)
const two = (number: number): string => String(number).padStart(2, '0')

/** 0 is Sunday. */
export const weekdayNumber = (day: number): number => at(day).getUTCDay()
export const weekday = (day: number): string => WEEKDAYS[weekdayNumber(day)] ?? ''
export const dayOfMonth = (day: number): number => at(day).getUTCDate()
/** 0 is January. */
export const monthNumber = (day: number): number => at(day).getUTCMonth()
export const monthName = (day: number): string => MONTHS[monthNumber(day)] ?? ''
export const year = (day: number): number => at(day).getUTCFullYear()

/** Some day of the month before. */
export const monthBefore = (day: number): number => day - dayOfMonth(day) - 5

/** 12. März */
export const dayAndMonth = (day: number): string => `${dayOfMonth(day)}. ${monthName(day)}`
/** 12. März 2024 */
export const longDate = (day: number): string => `${dayAndMonth(day)} ${year(day)}`
/** 12.03. */
export const shortDate = (day: number): string => `${two(dayOfMonth(day))}.${two(monthNumber(day) + 1)}.`
/** Dienstag, 12. März */
export const namedDate = (day: number): string => `${weekday(day)}, ${dayAndMonth(day)}`

/** ISO 8601 week. */
export function calendarWeek(day: number): number {
  const thursday = day + 3 - ((weekdayNumber(day) + 6) % 7)
  const newYear = Math.round((Date.UTC(year(thursday), 0, 1) - START) / MILLISECONDS)
  return Math.floor((thursday - newYear) / 7) + 1
}

/** 14.05 */
export const clock = (minute: number): string => `${Math.floor(minute / 60)}.${two(minute % 60)}`

/** Local time, as `published` states it. */
export function stamp(day: number, minute: number): string {
  const moment = new Date(START + day * MILLISECONDS + minute * 60_000)
  return moment.toISOString().slice(0, 19)
}
