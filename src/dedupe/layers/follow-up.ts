import type { Decision } from '../../model/relation.ts'
import { linked } from '../decision.ts'
import type { Pair } from '../pair.ts'
import { overlap } from '../similarity.ts'

const LEAD = 40
const FRESH = 0.45
const LONGER = 1.2

/** Next day's release of the same office, which says something new and quotes the first below. */
export function followUp({ a, b, sameSource, text }: Pair): Decision | undefined {
  if (!sameSource || a.published === undefined || b.published === undefined || text.containment < 0.4) return undefined
  const [older, newer] = a.published <= b.published ? [a, b] : [b, a]
  if (newer.words.length < older.words.length * LONGER || newer.markers.length > 0) return undefined
  const lead = newer.words.slice(0, LEAD)
  const known = new Set(older.words)
  const fresh = lead.filter((word) => !known.has(word)).length / lead.length
  const leads = overlap(new Set(lead), new Set(older.words.slice(0, LEAD)))
  if (fresh <= FRESH || leads.jaccard >= 0.3) return undefined
  return linked('follow-up', 'a new lead above the text of an earlier release')
}
