import type { Decision } from '../../model/relation.ts'
import { same } from '../decision.ts'
import type { Pair } from '../pair.ts'

const DAYS = 2
const LEAST_WORDS = 5
/** Sum of the weights of the words: below this a headline is a kind of release ("Verkehrsunfall"), not one. */
const TELLING = 4

/** A list that gives nothing but the headline, which is one that nobody writes twice. */
export function titleAlone(pair: Pair): Decision | undefined {
  const { a, b, title, days, sameSource, weigh } = pair
  if ((a.words.length > 0 && b.words.length > 0) || title.jaccard < 0.9 || pair.contradictions > 0) return undefined
  if (sameSource || days > DAYS || a.titleWords.size < LEAST_WORDS) return undefined
  const weight = [...a.titleWords].reduce((sum, word) => sum + weigh(word), 0)
  return weight < TELLING ? undefined : same('teaser', weight / 10, 'the headline alone, word for word')
}
