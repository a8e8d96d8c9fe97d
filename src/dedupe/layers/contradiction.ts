import { exchanged } from '../facts/conflicts.ts'
import type { Pair } from '../pair.ts'

/** Of these a single one makes another release: another day, hour, month, year or place. */
const WEIGHTY = new Set(['days', 'periods', 'years', 'towns', 'streets', 'times', 'relative'])

/** Words below which a text is all facts: "Foto Nr. 2". */
const SHORT = 60

/** Days within which an office mends a release without a word. */
const SOON = 1.5

type Case = readonly [isSo: (pair: Pair) => boolean, allowed: number]

const oneHeadline = ({ title }: Pair): boolean => title.jaccard >= 0.6

/**
 * How many facts two texts may exchange and still be one release; the first case that is so counts. A correction
 * exchanges what was wrong; a template exchanges what is new. What tells them apart is said outside the text: a marker,
 * a number, an address, one headline on one day.
 */
const CASES: readonly Case[] = [
  [({ refers }) => refers, 8],
  [({ marked, title }) => marked && title.containment >= 0.6, 3],
  [({ numbers, days }) => numbers === 'agree' && days <= SOON, 2],
  [({ numbers, days }) => numbers === 'agree' && days <= 14, 1],
  [(pair) => pair.sharesIdentity && pair.numbers !== 'differ' && oneHeadline(pair) && pair.days <= SOON, 2],
  [({ numbers }) => numbers === 'differ', 0],
  [({ a, b }) => Math.min(a.words.length, b.words.length) < SHORT, 0],
  [(pair) => pair.text.jaccard >= 0.8 && oneHeadline(pair) && pair.days <= (pair.sameSource ? SOON : 2 * SOON), 1],
]

/** How many facts may be exchanged. */
export const allowance = (pair: Pair): number => CASES.find(([isSo]) => isSo(pair))?.[1] ?? 0

/** Whether two like texts contradict each other by more than a correction would. */
export function contradicts(pair: Pair): boolean {
  if (pair.contradictions === 0) return false
  if (pair.contradictions > allowance(pair)) return true
  const weighty = pair.conflicts.some((conflict) => WEIGHTY.has(conflict.kind) && exchanged(conflict) > 0)
  return weighty && !mayBeMended(pair)
}

/** A place or a day is corrected with a word, or at once under the same number or address. */
export const mayBeMended = ({ marked, refers, numbers, sharesIdentity, days }: Pair): boolean =>
  marked || refers || (days <= SOON && (numbers === 'agree' || sharesIdentity))
