import type { Decision } from '../../model/relation.ts'
import { apart, same } from '../decision.ts'
import { factsInCommon } from '../facts/in-common.ts'
import { conflictWords, type Pair, percent } from '../pair.ts'
import { slotsBetween } from '../slots.ts'
import { cosine, isCommonplace, weightedOverlap } from '../telling-words.ts'
import { isNamedDigest } from './digest.ts'

const DAYS = 4
const LEAST_SCORE = 0.5

/** Another source tells the same in its own words, within days: the one judgement here that is a probability. */
export function rewrite(pair: Pair): Decision | undefined {
  if (pair.sameSource || pair.days > DAYS || isNamedDigest(pair.a) || isNamedDigest(pair.b)) return undefined
  const likeness = measure(pair)
  if (scoreOf(likeness) < LEAST_SCORE) return undefined
  const score = scoreOf(likeness) - (pair.conflicts.some(({ kind }) => kind === 'days') ? OTHER_DAY : 0)
  if (score < LEAST_SCORE) return undefined
  const reasons = [
    `words ${percent(likeness.words)} alike`,
    `${likeness.facts} facts shared`,
    `headlines ${percent(likeness.title)} alike`,
  ]
  const isNone = isThin(likeness) || isOwnRelease(pair, likeness) || isContradicted(pair, likeness)
  if (isNone || (likeness.facts < MANY_FACTS && isCommonplace(pair)))
    return apart(`score ${score.toFixed(2)}`, ...reasons, ...conflictWords(pair))
  return same('rewrite', score, ...reasons)
}

/** What two texts share, beyond wording: each 0 to 1 but for the count of facts. */
interface Likeness {
  words: number
  title: number
  quoted: number
  facts: number
}

function measure({ a, b, text, weigh }: Pair): Likeness {
  return {
    words: cosine(a, b, weigh),
    title: weightedOverlap(a.titleWords, b.titleWords, weigh),
    quoted: text.containment,
    facts: factsInCommon(a.facts, b.facts),
  }
}

/** On labelled rewrites 0.42 and more, on pairs of one day about other things 0.34 and less. */
const scoreOf = ({ words, title, quoted, facts }: Likeness): number =>
  words + 0.06 * Math.min(facts, 5) + 0.35 * title + 0.5 * Math.min(quoted, 0.6)
/** What the score loses where each names a day of its own. */
const OTHER_DAY = 0.15

/** Two ministers speak of one conference: a few facts are in common, and neither words nor headline. */
const isThin = ({ words, title, quoted, facts }: Likeness): boolean =>
  words < 0.3 && title < 0.3 && quoted < 0.4 && facts < 5

/**
 * Authorities announce, newsrooms retell: where one authority tells what another does in other words, it has as a rule
 * something of its own to say, and a single other figure shows it.
 */
const isOwnRelease = ({ a, b, betweenIssuers, contradictions }: Pair, { words, quoted }: Likeness): boolean =>
  betweenIssuers &&
  (words < ISSUERS_WORDS || contradictions > 0 || (quoted >= QUOTED && slotsBetween(a, b).some(({ ofBody }) => ofBody)))
const ISSUERS_WORDS = 0.35

/** Facts that two texts of common words have to share. */
const MANY_FACTS = 5

/** Wording that a newsroom leaves standing; where that much is one, other facts mean another filling of one form. */
const QUOTED = 0.2
/** Share of nouns that such texts may exchange: newsrooms that copy a part write the rest anew. */
const EXCHANGED = 0.4

/** Two events of one kind ("Verkehrsunfall") have their headline in common, and hardly a fact. */
function isContradicted(pair: Pair, { facts, words, quoted }: Likeness): boolean {
  const { conflicts, contradictions } = pair
  if (quoted >= QUOTED)
    return (
      pair.nouns.share >= EXCHANGED || isElsewhere(pair) || contradictions > 1 || (contradictions === 1 && facts < 2)
    )
  if (conflicts.length === 0) return false
  return conflicts.length > 1 ? facts <= contradictions : facts === 0 && words < 0.35
}

const isElsewhere = ({ conflicts }: Pair): boolean =>
  conflicts.some(({ kind }) => kind === 'streets' || kind === 'days')
