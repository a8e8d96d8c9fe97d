import type { Instant, Moment } from '../model/moment.ts'
import { oneLine } from './clean-text.ts'
import { clockTimeBeside, isBrokenStamp } from './clock-time.ts'
import { boundsFault, DAYS_AHEAD, type DateFault } from './date-bounds.ts'
import { DATE_SHAPES, type DateShape, YEARLESS_SHAPES } from './date-shapes.ts'
import { machineDate } from './machine-date.ts'
import { monthNumber } from './month-names.ts'
import { readStamp } from './read-stamp.ts'
import { isCalendarDay, wallInstant } from './zone.ts'

export interface DateContext {
  /** IANA name: the zone of a time that states none. */
  timezone: string
  now: Instant
  /** BCP 47; their month names are tried first. */
  languages?: string[]
  /** Days after `now` that a date is believed; 31 where it is not given. */
  daysAhead?: number
}

/** A date, and where it stands in the text. */
export interface DateFound {
  moment: Moment
  start: number
  end: number
}

export type DateReading = DateFound | { fault: DateFault }

/** A date claim is a line; a text that goes on is no claim. */
const LONGEST = 200

/**
 * The first date in a short text, with its time where one stands beside it: RFC 5322 (also with German names and zones),
 * RFC 850, asctime, RFC 3339, ISO 8601 with its basic, week and ordinal forms, dotted, slashed and spelled-out dates in
 * thirteen languages, Unix times. A date without a time keeps precision `day`. Undefined for days that no calendar has,
 * before 1990 or too far ahead, and for months.
 */
export function readDate(text: string, context: DateContext): Moment | undefined {
  const reading = readingOf(text, context)
  return 'moment' in reading ? reading.moment : undefined
}

/** The first date that can be taken, else what is wrong with the first that cannot. */
export function readingOf(text: string, context: DateContext): DateReading {
  const line = oneLine(text)
  const machine = machineDate(line)
  if (machine !== undefined) {
    return checkedReading({ moment: { value: machine, precision: 'instant' }, start: 0, end: line.length }, context)
  }
  let first: DateReading | undefined
  for (const reading of readingsIn(line.slice(0, LONGEST), context)) {
    const checked = checkedReading(reading, context)
    if ('moment' in checked) return checked
    first ??= checked
  }
  return first ?? { fault: 'no-date' }
}

function checkedReading(reading: DateReading, { now, daysAhead = DAYS_AHEAD }: DateContext): DateReading {
  const fault = 'moment' in reading ? boundsFault(reading.moment, now, daysAhead) : undefined
  return fault === undefined ? reading : { fault }
}

/**
 * The first date of a text that leaves out its year, in the year that brings it nearest to a day (`2018-06-07`); with
 * its time where one stands beside it.
 */
export function readYearless(text: string, context: DateContext, near: string): DateFound | undefined {
  const year = Number(near.slice(0, 4))
  const [nearest] = [year - 1, year, year + 1]
    .flatMap((guess) => firstFound(shapedDates(text, YEARLESS_SHAPES, { ...context, year: guess })))
    .sort((a, b) => distance(a, near) - distance(b, near))
  return nearest
}

function firstFound(readings: Iterable<DateReading>): DateFound[] {
  for (const reading of readings) if ('moment' in reading) return [reading]
  return []
}

const distance = ({ moment }: DateFound, day: string): number => Math.abs(Date.parse(moment.value) - Date.parse(day))

function* readingsIn(line: string, context: DateContext): Generator<DateReading> {
  const stamp = readStamp(line, context.timezone)
  if (stamp !== undefined) yield { moment: stamp, start: 0, end: line.length }
  yield* shapedDates(line, DATE_SHAPES, context)
}

interface ShapeContext extends DateContext {
  /** Of dates that leave it out. */
  year?: number
}

function* shapedDates(line: string, shapes: DateShape[], context: ShapeContext): Generator<DateReading> {
  const american = isAmerican(context)
  for (const { pattern, american: forAmericans = false } of shapes) {
    if (forAmericans && !american) continue
    for (const match of line.matchAll(pattern)) {
      const reading = readMatch(match, context)
      if (reading !== undefined) yield reading
    }
  }
}

/** Feeds of German authorities often say `en-us` out of habit: only where nothing says otherwise. */
function isAmerican({ languages = [] }: DateContext): boolean {
  return languages.length > 0 && languages.every((language) => language.toLowerCase() === 'en-us')
}

function readMatch(match: RegExpExecArray, context: ShapeContext): DateReading | undefined {
  const groups = match.groups ?? {}
  const year = context.year ?? fullYear(groups)
  const month = monthOf(groups, context)
  const day = Number(groups['day'])
  if (month === undefined) return undefined
  if (!isCalendarDay(year, month, day)) return { fault: 'no-such-day' }
  const [start, end] = [match.index, match.index + match[0].length]
  const after = match.input.slice(end)
  if (isBrokenStamp(after)) return { fault: 'broken' }
  const time = clockTimeBeside(match.input.slice(0, start), groups['clock'] ?? after)
  if (time === undefined) return { moment: { value: isoDay(year, month, day), precision: 'day' }, start, end }
  const { offset = context.timezone, ...clock } = time
  return { moment: { value: wallInstant({ year, month, day, ...clock }, offset), precision: 'instant' }, start, end }
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
