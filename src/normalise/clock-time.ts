import { WEEKDAY } from './weekday-names.ts'
import { zoneOffset } from './zone-names.ts'

/** A time of day as stated; the zone as an offset such as `+02:00`. */
export interface ClockTime {
  hour: number
  minute: number
  second: number
  offset?: string
}

/** An offset that "Uhr" follows is the end of a span: 10:00-12:00 Uhr. */
const OFFSET = String.raw`[+\-−]\d{1,2}(?::?\d{2})?(?![\d:]|\s*(?:Uhr|h\b|uur))`
const ZONE = String.raw`(?<zone>Z(?![a-z])|(?:GMT|UTC|UT)?\s?${OFFSET}|[A-Z]{2,4}(?![A-Za-z]))`

const CLOCK = String.raw`(?<hour>\d{1,2})(?:(?<colon>:)(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?|(?:\.|\s?(?:h|Uhr)\s?)(?<dotted>\d{2})(?:\.\d{2})?(?!\.))?(?![.:]?\d)`
const UNIT = String.raw`(?:\s*(?<unit>Uhr|uur|noon|heures?|h\b|(?<half>[ap])\.?m\b\.?))?`
/** Korean puts "before" and "after noon" ahead of the time. */
const TIME = String.raw`(?:(?<noon>오전|오후)\s*)?(?:(?<ahead>ore|h\.|kl\.)\s*)?${CLOCK}${UNIT}`

/** What may stand between a date and its time. */
const BETWEEN = String.raw`(?:[\s,;·•|()–—]|-(?=\s))*(?:T(?=\d)|um\s|ab\s|at\s|from\s|[àa]\s|d[èe]s\s|alle\s|om\s|[oó]\s|às\s|gegen\s)?\s*`

const AFTER_DATE = new RegExp(`^${BETWEEN}${TIME}(?:\\s*\\(?${ZONE})?`, 'iu')
const BEFORE_DATE = new RegExp(
  `(?<!\\d|\\d[.:])${TIME}(?:\\s*${ZONE})?[\\s,;·|–-]*(?:(?:am|on|den|le|il)\\s)?(?:${WEEKDAY})?[\\s,]*(?:(?:den|le|il)\\s)?\\s*$`,
  'iu',
)

type Groups = Record<string, string | undefined>

function clockTime(groups: Groups): ClockTime | undefined {
  const { colon, dotted, unit, noon, ahead, zone } = groups
  if ([colon, dotted, unit, noon, ahead].every((sign) => sign === undefined)) return undefined
  const hour = hourOf(groups)
  const minute = Number(groups['minute'] ?? dotted ?? 0)
  const second = Number(groups['second'] ?? 0)
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined
  const offset = zone === undefined ? undefined : zoneOffset(zone)
  return { hour, minute, second, ...(offset !== undefined && { offset }) }
}

function hourOf({ hour, half, noon }: Groups): number {
  const isLate = half?.toLowerCase() === 'p' || noon === '오후'
  return half === undefined && noon === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0)
}

/** The time of day that stands right after a date, or right before it ("14:30 Uhr, 7. Juni 2018"). */
export function clockTimeBeside(before: string, after: string): ClockTime | undefined {
  const following = AFTER_DATE.exec(after)?.groups
  const time = following && clockTime(following)
  if (time !== undefined) return time
  const preceding = BEFORE_DATE.exec(before)?.groups
  return preceding && clockTime(preceding)
}

/** The time of day that a text begins with. */
export const clockTimeIn = (text: string): ClockTime | undefined => clockTimeBeside('', text)

const STAMP_TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?`

/**
 * What follows a date and was written by a program, but is no time: `T09:xx`, ` 1:2:3:4`, ` 11:47:32 +zz:00`,
 * `T11:30:00-06:00Textra`, or `-01` after a whole date. Half a stamp may be any other stamp; it is no claim.
 */
const BROKEN = new RegExp(
  [
    String.raw`^T\d{1,2}:(?!\d{2})`,
    String.raw`^\s\d{1,2}:\d{1,2}:\d{1,2}:`,
    String.raw`^\s\d{1,2}:\d(?!\d)`,
    String.raw`^[T\s]${STAMP_TIME}\s?[+-](?:[a-z]|\d{1,2}:?[a-z])`,
    String.raw`^T${STAMP_TIME}(?:Z|[+-]\d{2}:?\d{2})[a-z\d]`,
    String.raw`^-\d{2}(?![\d:])`,
  ].join('|'),
  'i',
)

export const isBrokenStamp = (after: string): boolean => BROKEN.test(after)
