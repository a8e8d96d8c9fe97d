import { dayAndMonth, longDate, stamp, weekdayNumber } from './calendar.ts'
import type { Published } from './duplicates.ts'
import type { Draft } from './line.ts'

const BODIES = new Set(['polizei-kernstadt', 'polizei-marienwalde', 'polizei-lindenfurt'])
const DAYS = new Set([2, 5])

/** Pages on which some police offices repeat, twice a week, what they reported that day: of its own, not a copy. */
export function digests(day: number, published: readonly Published[]): Draft[] {
  if (!DAYS.has(weekdayNumber(day))) return []
  return [...BODIES].flatMap((id) => {
    const quoted = published.filter(({ release }) => release.body.id === id).slice(0, 4)
    const [first] = quoted
    return first === undefined || quoted.length < 2 ? [] : [digestOf(first, quoted)]
  })
}

function digestOf({ release: { body, day } }: Published, quoted: readonly Published[]): Draft {
  const url = `https://${body.host}/tag/${day}`
  return {
    source: body.id,
    url,
    guid: url,
    title: `Meldungen des Tages vom ${dayAndMonth(day)}`,
    published: stamp(day, 22 * 60),
    text: [
      `${body.name} fasst die Meldungen vom ${longDate(day)} zusammen.`,
      ...quoted.flatMap(({ release }) => [release.text.title, ...release.text.paragraphs]),
    ].join('\n\n'),
    role: body.role,
    cluster: url,
    kind: 'digest',
  }
}
