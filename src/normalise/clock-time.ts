import { zoneOffset } from './zone-names.ts'

/** A time of day as stated; the zone as an offset such as `+02:00`. */
export interface ClockTime {
  hour: number
  minute: number
  second: number
  offset?: string
}

const ZONE = String.raw`(?<zone>Z(?![a-z])|(?:GMT|UTC|UT)?\s?[+\-−]\d{1,2}(?::?\d{2})?(?!\d)|[A-Z]{2,4}(?![A-Za-z]))`

const TIME = String.raw`(?<hour>\d{1,2})(?:(?<colon>:)(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?|(?:\.|\s?h\s?)(?<dotted>\d{2})(?:\.\d{2})?(?!\.))?(?![.:]?\d)`
const UNIT = String.raw`(?:\s*(?<unit>Uhr|h\b|(?<half>[ap])\.?m\b\.?))?`

/** What may stand between a date and its time. */
const BETWEEN = String.raw`(?:[\s,;·•|()–—]|-(?=\s))*(?:T(?=\d)|um\s|at\s|[àa]\s|alle(?:\sore)?\s|om\s|kl\.?\s|[oó]\s|às\s|gegen\s)?\s*`

const AFTER_DATE = new RegExp(`^${BETWEEN}${TIME}${UNIT}(?:\\s*\\(?${ZONE})?`, 'i')
const BEFORE_DATE = new RegExp(
  `(?<!\\d|\\d[.:])${TIME}${UNIT}(?:\\s*${ZONE})?[\\s,;·|–-]*(?:am|on|den|le|il)?\\s*$`,
  'i',
)

function clockTime(groups: Record<string, string | undefined>): ClockTime | undefined {
  const { colon, dotted, unit, half, zone } = groups
  if (colon === undefined && dotted === undefined && unit === undefined) return undefined
  let hour = Number(groups['hour'])
  if (half !== undefined) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const minute = Number(groups['minute'] ?? dotted ?? 0)
  const second = Number(groups['second'] ?? 0)
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined
  const offset = zone === undefined ? undefined : zoneOffset(zone)
  return { hour, minute, second, ...(offset !== undefined && { offset }) }
}

/** The time of day that stands right after a date, or right before it ("14:30 Uhr, 7. Juni 2018"). */
export function clockTimeBeside(before: string, after: string): ClockTime | undefined {
  const following = AFTER_DATE.exec(after)?.groups
  const time = following && clockTime(following)
  if (time !== undefined) return time
  const preceding = BEFORE_DATE.exec(before)?.groups
  return preceding && clockTime(preceding)
}
