import type { Moment } from '../model/moment.ts'
import { clockTimeIn } from './clock-time.ts'
import { calendarDay, isCalendarDay, ordinalDay, unixInstant, wallInstant, weekDay } from './zone.ts'
import { zoneOffset } from './zone-names.ts'

const UNIX = /^(?<seconds>\d{9,10})(?<milliseconds>\d{3})?(?:\.\d+)?$/
/** ISO 8601 basic form; without `T` as CMS write it into attributes. */
const BASIC =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)[T ]?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?:[.,]\d+)?\s*(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/i
/** ISO 8601:1988, 5.2.1.1: two digits of the year. */
const SHORT = /^(?<short>\d\d)(?<month>\d\d)(?<day>\d\d)$/
const WEEK = /^(?<year>\d{4})(?:-W(?<week>\d\d)-|W(?<basic>\d\d))(?<weekday>[1-7])(?<time>T.*)?$/i
const ORDINAL = /^(?<year>\d{4})-?(?<ordinal>\d{3})(?<time>T.*)?$/i

const instant = (value: string): Moment => ({ value, precision: 'instant' })

/**
 * A text that is a stamp and nothing else: Unix time in seconds or milliseconds, `20180607T100000Z`, `180607`, and the
 * week and ordinal dates of ISO 8601 (`2018-W23-4`, `2018-158`), which inside a text are numbers of files.
 */
export function readStamp(line: string, timezone: string): Moment | undefined {
  const unix = UNIX.exec(line)?.groups
  if (unix !== undefined) return instant(unixInstant(Number(unix['seconds']) * 1000))
  return basicStamp(line, timezone) ?? shortDay(line) ?? withTime(countedDay(line), timezone)
}

function basicStamp(line: string, timezone: string): Moment | undefined {
  const basic = BASIC.exec(line)?.groups
  if (basic === undefined) return undefined
  const [year, month, day] = [Number(basic['year']), Number(basic['month']), Number(basic['day'])]
  const [hour, minute, second] = [Number(basic['hour']), Number(basic['minute']), Number(basic['second'] ?? 0)]
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return undefined
  const offset = basic['zone'] === undefined ? undefined : zoneOffset(basic['zone'])
  return instant(wallInstant({ year, month, day, hour, minute, second }, offset ?? timezone))
}

function shortDay(line: string): Moment | undefined {
  const { short, month, day } = SHORT.exec(line)?.groups ?? {}
  const year = Number(short) + (Number(short) < 50 ? 2000 : 1900)
  if (short === undefined || !isCalendarDay(year, Number(month), Number(day))) return undefined
  return { value: `${year}-${month}-${day}`, precision: 'day' }
}

interface CountedDay {
  day: string | undefined
  time: string | undefined
}

/** A day as its number in the year, or as week and weekday. */
function countedDay(line: string): CountedDay | undefined {
  const { week, basic, weekday, ...inWeek } = WEEK.exec(line)?.groups ?? {}
  if (weekday !== undefined) {
    return { day: weekDay(Number(inWeek['year']), Number(week ?? basic), Number(weekday)), time: inWeek['time'] }
  }
  const { year, ordinal, time } = ORDINAL.exec(line)?.groups ?? {}
  return year === undefined ? undefined : { day: ordinalDay(Number(year), Number(ordinal)), time }
}

function withTime(counted: CountedDay | undefined, timezone: string): Moment | undefined {
  if (counted?.day === undefined) return undefined
  if (counted.time === undefined) return { value: counted.day, precision: 'day' }
  const clock = clockTimeIn(counted.time)
  if (clock === undefined) return undefined
  const { offset = timezone, ...time } = clock
  return instant(wallInstant({ ...calendarDay(counted.day), ...time }, offset))
}
