import type { Line } from '../stream/line.ts'
import { madeUpStream } from '../stream/made-up-stream.ts'

export interface Day {
  /** `2024-05-07` */
  date: string
  lines: Line[]
}

const SHORTEST = 300
const LONGEST = 2_000

/** The made-up stream day by day, of texts of the usual length, until there are so many. */
export function* daysOf({ articles, seed }: { articles: number; seed: string }): Generator<Day> {
  let day: Day = { date: '', lines: [] }
  let count = 0
  for (const line of madeUpStream({ seed, days: Number.MAX_SAFE_INTEGER })) {
    if (line.text.length < SHORTEST || line.text.length > LONGEST) continue
    const date = line.published.slice(0, 10)
    if (date !== day.date && day.lines.length > 0) {
      yield day
      day = { date, lines: [] }
    }
    day.date = date
    day.lines.push(line)
    if (++count === articles) break
  }
  yield day
}
