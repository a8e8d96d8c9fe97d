import { type Mask, takeAll } from './mask.ts'

/** A day named from the day of publication: what the words were, and the day they mean. */
export interface RelativeDate {
  /** `heute`, `woche+1`, `freitag`: what a copy on another day repeats. */
  words: string
  /** `MM-DD`. */
  day: string
  /** `w47`, where a whole week is named. */
  week?: string
}

const DAY = 86_400_000
const WEEKDAYS = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag']

export const isWeekday = (words: string): boolean => WEEKDAYS.includes(words)

/** Days from the day of publication. "Morgen" is a day only where it is not a part of one. */
const NEAR: readonly (readonly [RegExp, words: string, days: number])[] = [
  [/\buebermorgen\b/g, 'uebermorgen', 2],
  [/\bvorgestern\b/g, 'vorgestern', -2],
  [
    /(?<!\b(?:heute|gestern|am|jeden|guten|diesem|frueh(?:en)?|naechsten|\w+tag)\s)\b(?:morgen|am morgigen \w+|tomorrow)\b(?! des\b)/g,
    'morgen',
    1,
  ],
  [/\b(?:gestern|am gestrigen \w+|am vortag|yesterday|hier soir)\b/g, 'gestern', -1],
  [/\b(?:heute|am heutigen \w+|today|aujourd'hui|oggi)\b/g, 'heute', 0],
  [/\b(?:vergangenen|letzten) nacht\b|\bvergangene nacht\b/g, 'nacht', 0],
]
const WEEKDAY =
  /\b(?:(kommenden|naechsten|diesen|diesem)\s|(vergangenen|letzten|vorigen)\s)?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?\b/g
const WEEK =
  /\b(?:(?:in der )?(kommenden?|naechsten?) woche|(?:in |ab )?(diese[rn]?) woche|(?:in der )?(vergangenen?|letzten?) woche|(?:am )?(kommenden )?wochenende)\b/g

/** Reads the days that a folded text names from its publication, and blanks them; none where that day is not known. */
export function readRelativeDates(mask: Mask, published: number | undefined): RelativeDate[] {
  const found = new Map<string, RelativeDate>()
  const add = (words: string, days: number): boolean => {
    if (published !== undefined) found.set(words, named(words, published + days * DAY))
    return true
  }
  for (const [pattern, words, days] of NEAR) takeAll(mask, pattern, () => add(words, days))
  const today = new Date(published ?? 0).getUTCDay()
  takeAll(mask, WEEK, ([, next, present, last]) => {
    const [words, weeks] = next ? ['woche+1', 1] : last ? ['woche-1', -1] : present ? ['woche', 0] : ['wochenende', 0]
    return add(words, weeks * 7 - ((today + 6) % 7))
  })
  takeAll(mask, WEEKDAY, ([, next, last, name = '']) => {
    const weekday = name === 'sonnabend' ? 'samstag' : name
    const days = daysTo(WEEKDAYS.indexOf(weekday) - today, { next: next !== undefined, last: last !== undefined })
    return add(weekday, days)
  })
  return [...found.values()]
}

/** "Am Freitag" is the nearest one: a report looks back, an invitation ahead, and neither further than it says. */
function daysTo(difference: number, said: { next: boolean; last: boolean }): number {
  const ahead = (difference + 7) % 7
  if (said.next) return ahead === 0 ? 7 : ahead
  if (said.last) return ahead - 7
  return ahead > 3 ? ahead - 7 : ahead
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(5, 10)

/** A week is named by its Monday; a weekend is no week. */
const named = (words: string, time: number): RelativeDate => ({
  words,
  day: dayOf(time),
  ...(/^woche(?!nende)/.test(words) && { week: weekOf(time) }),
})

/** Calendar week of a Monday (ISO 8601): it belongs to the year of its Thursday. */
function weekOf(monday: number): string {
  const thursday = new Date(monday + 3 * DAY)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `w${Math.floor((thursday.getTime() - first) / DAY / 7) + 1}`
}
