import type { Turn } from '../languages/language-words.ts'
import { LANGUAGES, type Language, perLanguage } from '../languages/languages.ts'
import { dayPattern, isDated, turnOf } from './day-pattern.ts'
import { type Mask, takeAll } from './mask.ts'
import { daysTo, daysToWeek, daysToWeekend } from './turns.ts'

/** A day named from the day of publication: what the words were, and the day they mean. */
export interface RelativeDate {
  /** `today`, `week+1`, `friday`, in whatever language: what a copy on another day repeats. */
  words: string
  /** `MM-DD`. */
  day: string
  /** `w47`, where a whole week is named. */
  week?: string
}

const DAY = 86_400_000
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** A weekday or a weekend: a stated date says which one. */
export const isOfAWeek = (words: string): boolean => WEEKDAYS.includes(words) || words === 'weekend'

const PATTERNS = perLanguage(({ days }) => dayPattern(days))

const WEEKS: readonly (readonly [turn: Turn, words: string, weeks: number])[] = [
  ['next', 'week+1', 1],
  ['present', 'week', 0],
  ['last', 'week-1', -1],
]

/** Reads the days that a folded text names from its publication, and blanks them; none where that day is not known. */
export function readRelativeDates(mask: Mask, published: number | undefined, language: Language): RelativeDate[] {
  if (published === undefined) return []
  const pattern = PATTERNS[language]
  const { near } = LANGUAGES[language].days
  const found = new Map<string, RelativeDate>()
  const add = (words: string, days: number, week?: string): boolean => {
    const day = dayOf(published + days * DAY)
    found.set(`${words} ${day}`, { words, day, ...(week !== undefined && { week }) })
    return true
  }
  const today = new Date(published).getUTCDay()
  takeAll(mask, pattern.near, (match) => {
    const [words, days] = near[match.findIndex((group, place) => place > 0 && group !== undefined) - 1] ?? ['', 0]
    return isDated(match) || add(words, days)
  })
  takeAll(mask, pattern.opening, () => true)
  takeAll(mask, pattern.weekday, (match) => {
    const turn = isDated(match) ? 'regular' : (turnOf(match, pattern) ?? 'around')
    const weekday = pattern.numbers.get(match[1] ?? '') ?? 0
    return turn === 'regular' || add(WEEKDAYS[weekday] ?? '', daysTo(weekday, turn, today))
  })
  takeAll(mask, pattern.weekend, (match) => {
    const turn = turnOf(match, pattern)
    return turn !== undefined && turn !== 'regular' && add('weekend', daysToWeekend(turn, today))
  })
  takeAll(mask, pattern.week, (match) => {
    const turn = turnOf(match, pattern)
    const [, words, weeks] = WEEKS.find(([known]) => known === turn) ?? []
    if (words === undefined || weeks === undefined) return false
    const days = daysToWeek(weeks, today)
    return add(words, days, weekOf(published + days * DAY))
  })
  return [...found.values()]
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(5, 10)

/** Calendar week of a Monday (ISO 8601): it belongs to the year of its Thursday. */
function weekOf(monday: number): string {
  const thursday = new Date(monday + 3 * DAY)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `w${Math.floor((thursday.getTime() - first) / DAY / 7) + 1}`
}
