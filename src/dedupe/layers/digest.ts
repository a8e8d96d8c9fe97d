import type { Decision } from '../../model/relation.ts'
import { linked } from '../decision.ts'
import { byLength, isUntitled, type Pair, percent } from '../pair.ts'
import type { Subject } from '../subject.ts'

const NAMED =
  /\b(?:ueberblick|tagesmeldungen|meldungen|kurzmeldungen|sammelmeldung|kompakt|in kuerze|wochenvorschau|terminvorschau|wochenrueckblick|presseschau|polizeibericht|pressebericht|newsletter)\b/
const CONTAINED = 0.7
const LONGER = 1.67
const LEAST_WORDS = 12
const LEAD = 30

/** A page that quotes several releases whole is none of them. */
export function digest(pair: Pair): Decision | undefined {
  const [short, long] = byLength(pair)
  const { text, title } = pair
  if (text.containment < CONTAINED || short.words.length < LEAST_WORDS) return undefined
  if (long.words.length < short.words.length * LONGER || title.containment >= 0.5 || isUntitled(pair)) return undefined
  if (!isNamedDigest(long) && sharesLead(short, long)) return undefined
  if (isOtherFilling(pair)) return undefined
  const times = (long.words.length / short.words.length).toFixed(1)
  return linked(
    'digest',
    `${percent(text.containment)} of the shorter stand in a text ${times} times as long under another title`,
  )
}

/** Whether its headline says that a release is a summary of others. */
export const isNamedDigest = ({ title }: Subject): boolean => NAMED.test(title.join(' '))

/** A form is contained in any of its fillings, but not with its facts. */
const isOtherFilling = ({ conflicts }: Pair): boolean => conflicts.some(({ kind }) => kind !== 'relative')

/** A text that was shortened begins as the whole one does. */
function sharesLead(short: Subject, long: Subject): boolean {
  const head = new Set(long.words.slice(0, LEAD * 2))
  const lead = short.words.slice(0, LEAD)
  return lead.filter((word) => head.has(word)).length >= lead.length * 0.8
}
