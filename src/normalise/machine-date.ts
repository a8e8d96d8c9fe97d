import type { Instant } from '../model/moment.ts'

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** RFC 5322, 3.3, and RFC 3339, 5.6, with a whole time and an offset in numbers: what programs write, to the letter. */
const MAIL =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(?<day>\d{1,2}) (?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>[+-]\d{4}|GMT|UTC)$/
const STAMP =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?<zone>Z|[+-]\d\d:\d\d)$/

type Groups = Record<string, string | undefined>

/**
 * The instant of a date that a program wrote, without a calendar; undefined for everything else, which the slower rules
 * read to the same end.
 */
export function machineDate(line: string): Instant | undefined {
  const groups = MAIL.exec(line)?.groups ?? STAMP.exec(line)?.groups
  if (groups === undefined) return undefined
  const [year, month, day] = [Number(groups['year']), monthOf(groups), Number(groups['day'])]
  const [hour, minute, second] = [Number(groups['hour']), Number(groups['minute']), Number(groups['second'])]
  if (hour > 23 || minute > 59 || second > 59 || day < 1 || year < 1900) return undefined
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  if (wall.getUTCDate() !== day || wall.getUTCMonth() !== month - 1) return undefined
  const offset = minutesOf(groups['zone'] ?? '')
  if (offset === undefined) return undefined
  return `${new Date(wall.getTime() - offset * 60_000).toISOString().slice(0, 19)}Z`
}

const monthOf = ({ month, name }: Groups): number => (name === undefined ? Number(month) : MONTHS.indexOf(name) / 3 + 1)

/** East of Greenwich; an offset that no clock has is left to the rules that know what to make of it. */
function minutesOf(zone: string): number | undefined {
  if (!/^[+-]/.test(zone)) return 0
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))]
  if (hours > 14 || minutes > 59) return undefined
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
