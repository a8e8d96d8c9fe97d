import type { Moment } from '../model/moment.ts'
import { isCalendarDay, unixInstant, wallInstant } from './zone.ts'
import { zoneOffset } from './zone-names.ts'

const UNIX = /^(?<seconds>\d{9,10})(?<milliseconds>\d{3})?(?:\.\d+)?$/
/** ISO 8601 basic form; without `T` as CMS write it into attributes. */
const BASIC =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)[T ]?(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?:[.,]\d+)?\s*(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/i

const instant = (value: string): Moment => ({ value, precision: 'instant' })

/** A text that is nothing but digits: Unix time in seconds or milliseconds, or `20180607T100000Z`. */
export function readStamp(line: string, timezone: string): Moment | undefined {
  const unix = UNIX.exec(line)?.groups
  if (unix !== undefined) return instant(unixInstant(Number(unix['seconds']) * 1000))
  const basic = BASIC.exec(line)?.groups
  if (basic === undefined) return undefined
  const [year, month, day] = [Number(basic['year']), Number(basic['month']), Number(basic['day'])]
  const [hour, minute, second] = [Number(basic['hour']), Number(basic['minute']), Number(basic['second'] ?? 0)]
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return undefined
  const offset = basic['zone'] === undefined ? undefined : zoneOffset(basic['zone'])
  return instant(wallInstant({ year, month, day, hour, minute, second }, offset ?? timezone))
}
