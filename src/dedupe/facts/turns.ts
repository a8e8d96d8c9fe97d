import type { Turn } from '../languages/language-words.ts'

/** How a day, week or weekend is turned, where it is one at all. */
export type Turned = Exclude<Turn, 'regular'>

/** Where a day stands: days until it comes, 0 to 6; days from today to the one in this week; -6 to 6. */
interface Place {
  ahead: number
  inWeek: number
}

/** "Am Freitag" is the nearest one: a report looks back, an invitation ahead, and neither further than it says. */
const TO_DAY: Record<Turned, (place: Place) => number> = {
  next: ({ ahead }) => ahead || 7,
  last: ({ ahead }) => ahead - 7,
  present: ({ ahead }) => ahead,
  around: ({ ahead }) => (ahead > 3 ? ahead - 7 : ahead),
  later: ({ ahead }) => ahead + 7,
  fortnight: ({ ahead }) => ahead + 14,
  inNextWeek: ({ inWeek }) => inWeek + 7,
  inPresentWeek: ({ inWeek }) => inWeek,
  inLastWeek: ({ inWeek }) => inWeek - 7,
}

/** A weekend is spoken of until the Monday behind it. */
const thisWeekend = ({ ahead }: Place): number => (ahead > 4 ? ahead - 7 : ahead)
const TO_WEEKEND = { ...TO_DAY, around: thisWeekend, present: thisWeekend }

/** 0 Sunday to 6 Saturday, and in a week, 0 Monday to 6 Sunday. */
const inWeek = (day: number): number => (day + 6) % 7
const placeOf = (day: number, today: number): Place => ({
  ahead: (day - today + 7) % 7,
  inWeek: inWeek(day) - inWeek(today),
})

const SATURDAY = 6

/** Days from today to a weekday, both 0 Sunday to 6 Saturday. */
export const daysTo = (day: number, turn: Turned, today: number): number => TO_DAY[turn](placeOf(day, today))
/** Days to the Saturday of a weekend. */
export const daysToWeekend = (turn: Turned, today: number): number => TO_WEEKEND[turn](placeOf(SATURDAY, today))
/** Days to the Monday of this week or one after or before it. */
export const daysToWeek = (weeks: number, today: number): number => 7 * weeks - inWeek(today)
