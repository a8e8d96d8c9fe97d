import { ROLES, type SourceFacts } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { isForeign } from '../normalise/language-tag.ts'
import { isTeaser } from './excerpt.ts'

type Order = (a: StoredArticle, b: StoredArticle) => number

const fallsShort = ({ article }: StoredArticle): number => (isTeaser(article) ? 1 : 0)
const earliest: Order = (a, b) =>
  a.firstSeen.localeCompare(b.firstSeen) || statedOrder(a, b) || a.article.id.localeCompare(b.article.id)
const statedOrder: Order = (a, b) => (a.article.published?.value ?? '').localeCompare(b.article.published?.value ?? '')

/** By what they state, since an older one may come to us later; then by when they came. */
export const latestFirst: Order = (a, b) => dateOf(b).localeCompare(dateOf(a)) || earliest(b, a)
const dateOf = ({ article, firstSeen }: StoredArticle): string => article.published?.value ?? firstSeen

/** The article that came first: a release is minted for it. */
export function chooseFirst(members: StoredArticle[]): StoredArticle {
  const [first] = members.toSorted(earliest)
  if (first === undefined) throw new Error('a release without articles')
  return first
}

/** Who reads: facts of all sources, and the language of the site. */
export interface Readership {
  sources: Map<string, SourceFacts>
  /** BCP 47. */
  language: string
}

/**
 * The article that speaks for a release: issuer before portal before wire before press, then the language of the site
 * before translations, then full text before teaser, then the earliest. Of the source that was chosen so, the latest
 * article is shown: a correction that was sent as an item of its own replaces what it corrects.
 */
export function chooseLead(members: StoredArticle[], { sources, language }: Readership): StoredArticle {
  const rank = ({ article }: StoredArticle): number => {
    const role = sources.get(article.sourceId)?.role
    return role === undefined ? ROLES.length : ROLES.indexOf(role)
  }
  const foreign = ({ article }: StoredArticle): number => (isForeign(article.language, language) ? 1 : 0)
  const [first] = members.toSorted(
    (a, b) => rank(a) - rank(b) || foreign(a) - foreign(b) || fallsShort(a) - fallsShort(b) || earliest(a, b),
  )
  if (first === undefined) throw new Error('a release without articles has no lead')
  const own = members.filter(
    ({ article }) => article.sourceId === first.article.sourceId && article.language === first.article.language,
  )
  const [latest] = own.toSorted((a, b) => fallsShort(a) - fallsShort(b) || latestFirst(a, b))
  return latest ?? first
}
