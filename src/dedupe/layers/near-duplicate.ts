import type { Decision } from '../../model/relation.ts'
import { same, vetoed } from '../decision.ts'
import { conflictWords, type Pair, percent } from '../pair.ts'
import { contradicts } from './contradiction.ts'

const ALIKE = 0.45
const CONTAINED = 0.75
const IDENTICAL = 0.97
const LEAST_WORDS = 8

/** Most of the wording is the same, and the facts are: a copy, an edit or a correction. */
export function nearDuplicate(pair: Pair): Decision | undefined {
  const { a, b, text, sharesIdentity } = pair
  const [alike, contained] = sharesIdentity ? [0.3, 0.7] : [ALIKE, CONTAINED]
  if (text.jaccard < alike && text.containment < contained) return undefined
  if (Math.min(a.words.length, b.words.length) < LEAST_WORDS) return undefined
  const conflicts = conflictWords(pair)
  if (contradicts(pair)) return vetoed(...conflicts)
  const layer = sharesIdentity ? 'identity' : text.jaccard >= IDENTICAL ? 'text' : 'near-duplicate'
  return same(layer, Math.max(text.jaccard, text.containment * 0.9), ...evidence(pair), ...conflicts)
}

function evidence({ text, numbers, refers, marked, sharesIdentity }: Pair): string[] {
  return [
    ...(sharesIdentity ? ['one address or GUID'] : []),
    text.jaccard >= ALIKE ? `text ${percent(text.jaccard)} alike` : `${percent(text.containment)} of one in the other`,
    ...(numbers === 'agree' ? ['one release number'] : []),
    ...(refers ? ['one names the number of the other'] : []),
    ...(marked ? ['marked as sent again or corrected'] : []),
  ]
}
