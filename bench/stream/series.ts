import type { Body } from './bodies.ts'
import { dayOfMonth, monthNumber, weekdayNumber } from './calendar.ts'
import { Random } from './random.ts'
import type { Facts } from './wording.ts'

/** One occasion to write: the n-th of its series by this body on this day. */
export interface Turn {
  series: string
  body: Body
  day: number
  n: number
  random: Random
}

/** Releases by one template whose facts change, so that no two of them are the same. */
export interface Series {
  name: string
  bodies: Body[]
  /** How many are due on a day. */
  due(turn: Turn): number
  /** The hour at which they are usually sent. */
  hour: number
  facts(turn: Turn): Facts
  title: string
  paragraphs: string[]
  /** Facts that may have to be corrected. */
  figures?: string[]
  /** Title and first paragraph name what tells one from the next. */
  telling?: boolean
}

type Schedule = Series['due']

/** On a weekday, 0 being Sunday. */
export const weekly =
  (on: number): Schedule =>
  ({ day }) =>
    weekdayNumber(day) === on ? 1 : 0

/** On a day of each month. */
export const monthly =
  (on: number): Schedule =>
  ({ day }) =>
    dayOfMonth(day) === on ? 1 : 0

/** So many a day on average; on weekends the share of that which works then. */
export const daily =
  (rate: number, weekend = 1): Schedule =>
  ({ day, random }) => {
    const expected = rate * ([0, 6].includes(weekdayNumber(day)) ? weekend : 1)
    return Math.floor(expected) + Number(random.chance(expected % 1))
  }

/** Only in these months, both included and 1 being January; the year may turn between them. */
export const between =
  (from: number, to: number, schedule: Schedule): Schedule =>
  (turn) => {
    const month = monthNumber(turn.day) + 1
    const within = from <= to ? month >= from && month <= to : month >= from || month <= to
    return within ? schedule(turn) : 0
  }

/** One of a list that no other turn of this body takes on this day. */
export function own<T>(list: readonly T[], { series, body, day, n }: Turn): T {
  const order = new Random(`${series} ${body.id} ${day} ${list.length}`).shuffled(list)
  const chosen = order[n % order.length]
  if (chosen === undefined) throw new Error('there is nothing to choose from')
  return chosen
}
