import type { Decision } from '../../model/relation.ts'
import { apart, vetoed } from '../decision.ts'
import { factsInCommon } from '../facts/in-common.ts'
import { isUntitled, type Pair } from '../pair.ts'
import { TELLING_LENGTH } from '../telling-words.ts'

/** Wording and facts by which another source is known to give the same under a headline of its own. */
const ALIKE = 0.45
const FACTS = 3

/**
 * Two notices of a few words are told apart by their headlines; a portal may put a place before, or its name behind. One
 * headline is not enough where two authorities say nothing that only one of them can say.
 */
export function shortNotice(pair: Pair): Decision | undefined {
  const { a, b, title } = pair
  if (Math.max(a.words.length, b.words.length) >= TELLING_LENGTH || pair.sharesIdentity) return undefined
  const oneHeadline = isUntitled(pair) || title.containment >= 0.8 || title.jaccard >= 0.4
  if (!oneHeadline && !isTakenOver(pair)) return apart('a few words under two headlines')
  return isOfTwo(pair) ? vetoed('a few words of two authorities, without a fact in common') : undefined
}

const isTakenOver = ({ a, b, sameSource, text }: Pair): boolean =>
  !sameSource && text.jaccard >= ALIKE && factsInCommon(a.facts, b.facts) >= FACTS

const isOfTwo = ({ a, b, betweenIssuers, sameSource }: Pair): boolean =>
  betweenIssuers && !sameSource && factsInCommon(a.facts, b.facts) === 0
