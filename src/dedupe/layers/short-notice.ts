import type { Decision } from '../../model/relation.ts'
import { apart } from '../decision.ts'
import { isUntitled, type Pair } from '../pair.ts'

/** A text so long is no phrase of an office ("Die Mitteilung steht als PDF bereit"): it tells under any headline. */
const TELLING_WORDS = 40

/** Two notices of a few words are told apart by their headlines; a portal may put a place before, or its name behind. */
export function shortNotice(pair: Pair): Decision | undefined {
  const { a, b, title } = pair
  if (Math.max(a.words.length, b.words.length) >= TELLING_WORDS || isUntitled(pair) || pair.sharesIdentity) {
    return undefined
  }
  return title.containment >= 0.8 || title.jaccard >= 0.4 ? undefined : apart('a few words under two headlines')
}
