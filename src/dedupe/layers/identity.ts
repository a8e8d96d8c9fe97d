import type { Decision } from '../../model/relation.ts'
import { same } from '../decision.ts'
import { isUntitled, type Pair } from '../pair.ts'
import { contradicts } from './contradiction.ts'

const DAYS = 14

/**
 * One address or GUID under one headline, with nothing against it: a portal that tells a release in a sentence of its
 * own. Without the headline the texts have to agree, since sources reuse addresses.
 */
export function identity(pair: Pair): Decision | undefined {
  if (!pair.sharesIdentity || isUntitled(pair) || pair.title.jaccard < 0.8 || pair.days > DAYS) return undefined
  return contradicts(pair) ? undefined : same('identity', pair.title.jaccard, 'one address or GUID, one headline')
}
