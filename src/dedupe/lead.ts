import { ROLES, type SourceFacts } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'

/** The article that speaks for a release: issuer before portal before wire before press, full text before teaser, then the earliest. */
export function chooseLead(members: StoredArticle[], sources: Map<string, SourceFacts>): StoredArticle {
  const rank = ({ article }: StoredArticle): number => {
    const role = sources.get(article.sourceId)?.role
    return role === undefined ? ROLES.length : ROLES.indexOf(role)
  }
  const teaser = ({ article }: StoredArticle): number => (article.body === undefined ? 1 : 0)
  const [lead] = members.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      teaser(a) - teaser(b) ||
      a.firstSeen.localeCompare(b.firstSeen) ||
      a.article.id.localeCompare(b.article.id),
  )
  if (lead === undefined) throw new Error('a release without articles has no lead')
  return lead
}
