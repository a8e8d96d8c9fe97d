import type { Turn } from '../languages/language-words.ts'

/** How a day, week or weekend is turned, where it is one at all. */
export type Turned = Exclude<Turn, 'regular'>

/** Where a day stands: days until it comes, 0 to 6; days from today to the one in this week; -6 to 6. */
interface Place {
  ahead: number
  inWeek: number
}

/** What is said beside a day, and the days to it. */
type Resolved = readonly [said: string, days: (place: Place) => number]

/** "Am Freitag" is the nearest one: a report looks back, an invitation ahead, and neither further than it says. */
const OF_DAY: Record<Turned, Resolved> = {
  next: ['next ', ({ ahead }) => ahead || 7],
  last: ['last ', ({ ahead }) => ahead - 7],
  present: ['this ', ({ ahead }) => ahead],
  around: ['', ({ ahead }) => (ahead > 3 ? ahead - 7 : ahead)],
  later: ['+7 ', ({ ahead }) => ahead + 7],
  fortnight: ['+14 ', ({ ahead }) => ahead + 14],
  inNextWeek: ['week+1 ', ({ inWeek }) => inWeek + 7],
  inPresentWeek: ['week ', ({ inWeek }) => inWeek],
  inLastWeek: ['week-1 ', ({ inWeek }) => inWeek - 7],
}

/** A weekend is spoken of until the Monday behind it. */
const thisWeekend: Resolved = ['', ({ ahead }) => (ahead > 4 ? ahead - 7 : ahead)]
const OF_WEEKEND = { ...OF_DAY, around: thisWeekend, present: thisWeekend }

/** 0 Sunday to 6 Saturday, and in a week, 0 Monday to 6 Sunday. */
const inWeek = (day: number): number => (day + 6) % 7
const placeOf = (day: number, today: number): Place => ({
  ahead: (day - today + 7) % 7,
  inWeek: inWeek(day) - inWeek(today),
})

/** Sunday first. */
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const SATURDAY = 6

/** What a day is called, `next friday`, and how far it is. */
export interface NamedDay {
  words: string
  /** From today. */
  days: number
  /** The other day that it may be, where nothing turns it. */
  orDays?: number
}

/** @param day 0 Sunday to 6, as `today` */
export function weekdayFrom(today: number, day: number, turn: Turned): NamedDay {
  const [said, daysTo] = OF_DAY[turn]
  const days = daysTo(placeOf(day, today))
  const words = `${said}${WEEKDAYS[day]}`
  return turn === 'around' && days !== 0 ? { words, days, orDays: days > 0 ? days - 7 : days + 7 } : { words, days }
}

/** The Saturday of a weekend. */
export function weekendFrom(today: number, turn: Turned): NamedDay {
  const [said, days] = OF_WEEKEND[turn]
  return { words: `${said}weekend`, days: days(placeOf(SATURDAY, today)) }
}

const WEEKS: Partial<Record<Turn, readonly [words: string, weeks: number]>> = {
  next: ['week+1', 1],
  later: ['week+2', 2],
  present: ['week', 0],
  last: ['week-1', -1],
}

/** The Monday of a week; undefined where none is meant. */
export function weekFrom(today: number, turn: Turn): NamedDay | undefined {
  const [words, weeks] = WEEKS[turn] ?? []
  return words === undefined || weeks === undefined ? undefined : { words, days: 7 * weeks - inWeek(today) }
}

/** Whether it is a weekday or a weekend: a date that is stated says which one. */
export const isOfAWeek = (words: string): boolean => [...WEEKDAYS, 'weekend'].includes(words.split(' ').at(-1) ?? '')
