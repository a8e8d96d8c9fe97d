import type { Decision } from '../model/relation.ts'
import { apart } from './decision.ts'
import { continuation } from './layers/continuation.ts'
import { digest } from './layers/digest.ts'
import { followUp } from './layers/follow-up.ts'
import { identity } from './layers/identity.ts'
import { language } from './layers/language.ts'
import { nearDuplicate } from './layers/near-duplicate.ts'
import { otherFigures } from './layers/other-figures.ts'
import { otherRelease } from './layers/other-release.ts'
import { reaction } from './layers/reaction.ts'
import { rewrite } from './layers/rewrite.ts'
import { shortNotice } from './layers/short-notice.ts'
import { teaser } from './layers/teaser.ts'
import { titleAlone } from './layers/title-alone.ts'
import type { Pair } from './pair.ts'

/** Looks at two articles in one respect; undefined where that says nothing. */
type Layer = (pair: Pair) => Decision | undefined

/** The first that has an opinion decides: what keeps releases apart is asked before what would join them. */
const LAYERS: readonly Layer[] = [
  language,
  followUp,
  digest,
  reaction,
  otherRelease,
  otherFigures,
  shortNotice,
  nearDuplicate,
  teaser,
  identity,
  titleAlone,
  rewrite,
  continuation,
]

const DAY = 86_400_000

/**
 * Whether two articles are the same press release.
 * @param window milliseconds within which copies come; a shared URL or GUID counts for ever
 */
export function decide(pair: Pair, window: number): Decision {
  if (pair.days * DAY > window && !pair.sharesIdentity) return apart(`${Math.round(pair.days)} days apart`)
  for (const layer of LAYERS) {
    const decision = layer(pair)
    if (decision !== undefined) return decision
  }
  return apart('the texts differ')
}
