import type { Decision } from '../../model/relation.ts'
import { same, vetoed } from '../decision.ts'
import { conflictWords, nounWords, type Pair, percent } from '../pair.ts'
import { type Slot, slotsBetween } from '../slots.ts'
import { isCommonplace } from '../telling-words.ts'
import { allowance, contradicts, mayBeMended } from './contradiction.ts'

const ALIKE = 0.45
const CONTAINED = 0.75
const CONTAINED_PUT_OFF = 0.35
const IDENTICAL = 0.97
const LEAST_WORDS = 8
/** Days within which a text is shortened or continued. */
const SHORTENED_DAYS = 14
/** Share of nouns above which two like texts are two fillings of one form: copies and edits exchange a fifth at most. */
const EXCHANGED = 0.3
/** Words that a newsroom may put for another: "Scheck" for "Urkunde". */
const SYNONYMS = 1

/** Most of the wording is the same, and the facts are: a copy, an edit or a correction. */
export function nearDuplicate(pair: Pair): Decision | undefined {
  const { a, b, text, sharesIdentity } = pair
  if (!isLike(pair)) return undefined
  if (Math.min(a.words.length, b.words.length) < LEAST_WORDS) return undefined
  const conflicts = conflictWords(pair)
  if (contradicts(pair)) return vetoed(...conflicts)
  if (pair.nouns.share >= EXCHANGED) return vetoed(nounWords(pair))
  const slots = text.jaccard === 1 ? [] : slotsBetween(a, b)
  if (isFilledOtherwise(slots, pair)) return vetoed(...slotWords(slots))
  const layer = sharesIdentity ? 'identity' : text.jaccard >= IDENTICAL ? 'text' : 'near-duplicate'
  const inSpiteOf = conflicts.map((conflict) => `in spite of ${conflict}`)
  return same(layer, Math.max(text.jaccard, text.containment * 0.9), ...evidence(pair), ...inSpiteOf)
}

function isLike(pair: Pair): boolean {
  const { text, sharesIdentity, days } = pair
  const [alike, contained] = sharesIdentity ? [0.3, 0.7] : [ALIKE, isPutOff(pair) ? CONTAINED_PUT_OFF : CONTAINED]
  return text.jaccard >= alike || (text.containment >= contained && days <= SHORTENED_DAYS)
}

/** "Terminverschiebung: …" under the headline of before, with the day that was announced: only what is new is told. */
function isPutOff({ a, b, sameSource, title }: Pair): boolean {
  if (!sameSource || title.containment < 0.8 || a.markers.includes('rescheduled') === b.markers.includes('rescheduled'))
    return false
  return a.facts.days.some((day) => b.facts.days.includes(day))
}

/** Others write one figure in many ways; an office that has a form writes all of them in one. */
function isFilledOtherwise(slots: Slot[], pair: Pair): boolean {
  const allowed = allowance(pair)
  const figures = slots.filter(({ of }) => of === 'figures')
  const names = slots.filter(({ of }) => of === 'names')
  return (pair.sameSource && costOf(figures) > allowed) || renamed(pair, names, allowed)
}

/** An office that gives another name has filled a form; so has a second one that puts its own for that of the first. */
function renamed(pair: Pair, names: Slot[], allowed: number): boolean {
  const isMended = mayBeMended(pair)
  if (!isMended && pair.betweenIssuers && names.some(({ ofBody }) => ofBody)) return true
  const isForm = !isMended && (pair.sameSource || (pair.betweenIssuers && isCommonplace(pair)))
  return costOf(names) > (isForm ? 0 : Math.max(SYNONYMS, allowed))
}

/** A name of several words for another weighs more than one word for another; the same exchange counts once. */
function costOf(slots: Slot[]): number {
  const costs = new Map(slots.map(({ ours, theirs }) => [`${ours} ${theirs}`, Math.min(ours.length, theirs.length)]))
  return [...costs.values()].reduce((sum, cost) => sum + cost, 0)
}

const slotWords = (slots: Slot[]): string[] =>
  slots.map(({ ours, theirs }) => `${ours.join(' ')} ≠ ${theirs.join(' ')}`)

function evidence({ text, numbers, refers, marked, sharesIdentity }: Pair): string[] {
  return [
    ...(sharesIdentity ? ['one address or GUID'] : []),
    text.jaccard >= ALIKE ? `text ${percent(text.jaccard)} alike` : `${percent(text.containment)} of one in the other`,
    ...(numbers === 'agree' ? ['one release number'] : []),
    ...(refers ? ['one names the number of the other'] : []),
    ...(marked ? ['marked as sent again or corrected'] : []),
  ]
}
