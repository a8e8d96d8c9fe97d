import type { Instant, Moment } from '../model/moment.ts'
import { oneLine } from './clean-text.ts'
import { clockTimeBeside } from './clock-time.ts'
import { DATE_SHAPES } from './date-shapes.ts'
import { monthNumber } from './month-names.ts'
import { readStamp } from './read-stamp.ts'
import { isCalendarDay, wallInstant } from './zone.ts'

export interface DateContext {
  /** IANA name: the zone of a time that states none. */
  timezone: string
  now: Instant
  /** BCP 47; their month names are tried first. */
  languages?: string[]
}

/** A date claim is a line; a text that goes on is no claim. */
const LONGEST = 200
const FIRST_YEAR = 1990
/** Announcements reach ahead; what reaches further is a slip. */
const YEARS_AHEAD = 2

/**
 * The first date in a short text, with its time where one stands beside it: RFC 5322 (also with German names and zones),
 * RFC 3339 and ISO 8601, dotted, slashed and spelled-out dates in eleven languages, Unix times. A date without a time
 * keeps precision `day`. Undefined for days that no calendar has, before 1990 or more than two years ahead.
 */
export function readDate(text: string, context: DateContext): Moment | undefined {
  for (const moment of momentsIn(oneLine(text).slice(0, LONGEST), context)) {
    if (isPlausible(moment, context.now)) return moment
  }
  return undefined
}

function* momentsIn(line: string, context: DateContext): Generator<Moment> {
  const stamp = readStamp(line, context.timezone)
  if (stamp !== undefined) yield stamp
  const american = isAmerican(context)
  for (const shape of DATE_SHAPES) {
    if (shape.american && !american) continue
    for (const match of line.matchAll(shape.pattern)) {
      const moment = momentOf(match, context)
      if (moment !== undefined) yield moment
    }
  }
}

/** Feeds of German authorities often say `en-us` out of habit: only where nothing says otherwise. */
function isAmerican({ languages = [] }: DateContext): boolean {
  return languages.length > 0 && languages.every((language) => language.toLowerCase() === 'en-us')
}

function momentOf(match: RegExpExecArray, context: DateContext): Moment | undefined {
  const groups = match.groups ?? {}
  const year = fullYear(groups)
  const month = monthOf(groups, context)
  const day = Number(groups['day'])
  if (month === undefined || !isCalendarDay(year, month, day)) return undefined
  const after = match.input.slice(match.index + match[0].length)
  const time = clockTimeBeside(match.input.slice(0, match.index), groups['clock'] ?? after)
  if (time === undefined) return { value: isoDay(year, month, day), precision: 'day' }
  const { offset = context.timezone, ...clock } = time
  return { value: wallInstant({ year, month, day, ...clock }, offset), precision: 'instant' }
}

/** Two digits are read as RFC 5322, 4.3 says: up to 49 in this century. */
function fullYear({ year, short }: Record<string, string | undefined>): number {
  if (short === undefined) return Number(year)
  return Number(short) + (Number(short) < 50 ? 2000 : 1900)
}

function monthOf({ month, name }: Record<string, string | undefined>, context: DateContext): number | undefined {
  if (name === undefined) return Number(month)
  return monthNumber(
    name,
    (context.languages ?? []).map((language) => language.slice(0, 2).toLowerCase()),
  )
}

const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function isPlausible({ value }: Moment, now: Instant): boolean {
  const latest = `${Number(now.slice(0, 4)) + YEARS_AHEAD}${now.slice(4, 10)}`
  return value.slice(0, 10) <= latest && Number(value.slice(0, 4)) >= FIRST_YEAR
}
