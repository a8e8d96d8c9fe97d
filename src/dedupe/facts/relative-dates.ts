import { LANGUAGES, type Language, perLanguage } from '../languages/languages.ts'
import { dayPattern, isDated, turnOf } from './day-pattern.ts'
import { type Mask, takeAll } from './mask.ts'
import { type NamedDay, weekdayFrom, weekendFrom, weekFrom } from './turns.ts'

/** A day named from the day of publication: what the words were, and the day they mean. */
export interface RelativeDate {
  /** `today`, `week+1`, `next friday`, in whatever language: what a copy on another day repeats. */
  words: string
  /** `MM-DD`. */
  day: string
  /** "Am Freitag" may be the other one, where other words for it say so. */
  orDay?: string
  /** `w47`, where a whole week is named. */
  week?: string
}

const DAY = 86_400_000
const PATTERNS = perLanguage(({ days }) => dayPattern(days))

/** Reads the days that a folded text names from its publication, and blanks them; none where that day is not known. */
export function readRelativeDates(mask: Mask, published: number | undefined, language: Language): RelativeDate[] {
  if (published === undefined) return []
  const pattern = PATTERNS[language]
  const { near } = LANGUAGES[language].days
  const found = new Map<string, RelativeDate>()
  const today = new Date(published).getUTCDay()
  const dayIn = (days: number): string => new Date(published + days * DAY).toISOString().slice(5, 10)
  const add = ({ words, days, orDays }: NamedDay, week?: string): boolean => {
    const day = dayIn(days)
    const orDay = orDays === undefined ? undefined : dayIn(orDays)
    found.set(`${words} ${day}`, { words, day, ...(orDay && { orDay }), ...(week && { week }) })
    return true
  }
  takeAll(mask, pattern.near, (match) => {
    const [words, days] = near[match.findIndex((group, place) => place > 0 && group !== undefined) - 1] ?? ['', 0]
    return isDated(match) || add({ words, days })
  })
  takeAll(mask, pattern.opening, () => true)
  takeAll(mask, pattern.weekday, (match) => {
    const turn = isDated(match) ? 'regular' : (turnOf(match, pattern) ?? 'around')
    return turn === 'regular' || add(weekdayFrom(today, pattern.numbers.get(match[1] ?? '') ?? 0, turn))
  })
  takeAll(mask, pattern.weekend, (match) => {
    const turn = turnOf(match, pattern) ?? 'regular'
    return turn !== 'regular' && add(weekendFrom(today, turn))
  })
  takeAll(mask, pattern.week, (match) => {
    const week = weekFrom(today, turnOf(match, pattern) ?? 'regular')
    return week !== undefined && add(week, weekOf(published + week.days * DAY))
  })
  return [...found.values()]
}

/** Calendar week of a Monday (ISO 8601): it belongs to the year of its Thursday. */
function weekOf(monday: number): string {
  const thursday = new Date(monday + 3 * DAY)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `w${Math.floor((thursday.getTime() - first) / DAY / 7) + 1}`
}
