import type { Facts } from './facts.ts'
import type { RelativeDate } from './relative-dates.ts'
import { isOfAWeek } from './turns.ts'

/** Whether a stated day, `MM-DD`, may be the one that was named from the publication. */
export const isOn = (day: string, date: RelativeDate): boolean => day === date.day || day === date.orDay

/** Weekdays and weekends beside dates that are stated in full, and are the same, mean those dates whenever the text is sent. */
export function relativeConflict(a: Facts, b: Facts, copied: boolean): { ours: string[]; theirs: string[] } {
  const pinned = a.days.some((day) => b.days.includes(day))
  const only = (own: Facts, other: Facts): string[] =>
    own.relative
      .filter((date) => {
        if (other.days.some((day) => isOn(day, date)) || other.relative.some((one) => mayBeOne(one, date))) return false
        if (pinned && isOfAWeek(date.words)) return false
        return !(copied && other.relative.some((one) => one.words === date.words))
      })
      .map(({ words, day }) => `${words} (${day})`)
  const [ours, theirs] = [otherWeek(a, b), otherWeek(b, a)]
  if (ours !== undefined) return { ours: [ours.named], theirs: [ours.stated] }
  if (theirs !== undefined) return { ours: [theirs.stated], theirs: [theirs.named] }
  return { ours: only(a, b), theirs: only(b, a) }
}

/** "Am Freitag" is the Friday that the other text calls "morgen"; where both say "am Freitag", each is the nearest. */
const mayBeOne = (a: RelativeDate, b: RelativeDate): boolean =>
  a.day === b.day || (a.orDay === b.day && b.orDay === undefined) || (b.orDay === a.day && a.orDay === undefined)

/**
 * "In dieser Woche" of one text and "in der 47. Kalenderwoche" of the other, where these are two. In a text that states
 * a calendar week itself, "in dieser Woche" means that one.
 */
function otherWeek(
  { relative, periods: own }: Facts,
  { periods }: Facts,
): { named: string; stated: string } | undefined {
  if (own.some(isWeek)) return undefined
  const named = relative.flatMap(({ week }) => (week === undefined ? [] : [week]))
  const stated = periods.filter(isWeek)
  const [one, other] = [named[0], stated[0]]
  if (one === undefined || other === undefined || named.some((week) => stated.includes(week))) return undefined
  return { named: one, stated: other }
}

const isWeek = (period: string): boolean => period.startsWith('w')
