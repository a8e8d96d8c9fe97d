import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { NormalisedItem } from '../normalise/normalise-item.ts'
import type { ItemClaim } from '../store/store.ts'
import type { TakenItem } from './complete-items.ts'

/** What of the normalised items goes on to the store now. */
export interface HoldBack {
  articles: Article[]
  claims: ItemClaim[]
  notes: string[]
  /** When the first embargo ends. */
  heldUntil?: Instant
}

const isHeld = (item: NormalisedItem, now: Instant): boolean =>
  item.ok && item.value.embargo !== undefined && item.value.embargo > now

/**
 * Leaves out what is under embargo: it is not stored, so that nothing can show or count it. A hash that fits nothing
 * brings it back with the next poll.
 */
export function holdBack(taken: TakenItem[], items: NormalisedItem[], now: Instant): HoldBack {
  const held = items.map((item) => isHeld(item, now))
  const ends = items.flatMap((item, index) => (item.ok && held[index] ? [item.value.embargo ?? now] : []))
  const heldUntil = ends.toSorted()[0]
  return {
    articles: items.flatMap((item, index) => (item.ok && !held[index] ? [item.value] : [])),
    claims: taken.map(({ claim }, index) => (held[index] ? { ...claim, hash: '' } : claim)),
    notes: items.flatMap((item) => itemNotes(item, now)),
    ...(heldUntil !== undefined && { heldUntil }),
  }
}

/** What an operator is to know of one item. */
export function itemNotes(item: NormalisedItem, now: Instant): string[] {
  if (!item.ok) return [item.error.message]
  const { url = 'an item without an address', embargo = '' } = item.value
  return isHeld(item, now) ? [`${url}: held back until ${embargo}`, ...item.notes] : item.notes
}
