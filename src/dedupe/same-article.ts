import type { Article } from '../model/article.ts'
import { articleTraits } from './describe.ts'
import { identityKeys } from './identity-key.ts'
import { contradicts } from './layers/contradiction.ts'
import { type Pair, pairOf } from './pair.ts'
import { subjectOf } from './subject.ts'

/** Days over which one address may carry an edit of its text that shares nothing with it. */
const EDIT_DAYS = 1

/**
 * Whether `fresh` is a later state of `known`, both from one source: they share a URL or a GUID, and nothing speaks
 * against it. Sources reuse both, so where not all that `fresh` states is known, or the date is another, the texts have
 * to agree.
 * @returns the reason in words, or undefined where they are two articles
 */
export function sameArticle(fresh: Article, known: Article): string | undefined {
  const stated = identityKeys(fresh)
  const before = identityKeys(known)
  const shared = [...stated].filter((key) => before.has(key))
  if (shared.length === 0) return undefined
  const complete = shared.length === stated.size
  const pair = comparedArticles(fresh, known)
  if (complete && (shared.length > 1 || pair.days <= EDIT_DAYS) && !isReuse(pair))
    return 'same address, nothing against it'
  return textsAgree(pair) && !contradicts(pair) ? 'same URL or GUID, and the texts agree' : undefined
}

/** Two articles of one source beside each other; how telling words are does not matter to what is asked here. */
export const comparedArticles = (one: Article, other: Article): Pair =>
  pairOf(subjectOf(one.id, articleTraits(one)), subjectOf(other.id, articleTraits(other)), {
    weigh: () => 1,
    isIssuer: () => true,
  })

/** An address that carries another number of the office, or another text of another day, carries another release. */
const isReuse = (pair: Pair): boolean =>
  pair.numbers === 'differ' ? contradicts(pair) : pair.days > EDIT_DAYS && !textsAgree(pair) && pair.title.jaccard < 0.5

/** An equal headline, or shared runs of three words. */
function textsAgree({ a, b, text, title }: Pair): boolean {
  if (title.jaccard === 1) return true
  if (a.words.length === 0 || b.words.length === 0) return title.jaccard >= 0.5
  return text.jaccard > 0.3 || text.containment > 0.8
}
