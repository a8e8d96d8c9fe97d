import type { Version } from '../model/article.ts'
import type { FullRelease, SourcedArticle } from '../model/release.ts'
import type { Store } from '../store/store.ts'

/**
 * Versions of the text that readers are shown, oldest first. A press office may send a correction as a release of its
 * own: what it sent before is then an earlier version of it.
 */
export async function shownVersions(store: Store, { lead, copies }: FullRelease): Promise<Version[]> {
  const own = await store.versions(lead.article.id)
  const [first] = own
  if (first === undefined) return own
  const before = await Promise.all(
    copies.filter((copy) => precedes(copy, lead)).map(({ article }) => store.versions(article.id)),
  )
  const earlier = before.flat().filter(({ seenAt, textHash }) => seenAt <= first.seenAt && textHash !== first.textHash)
  return [...earlier.sort(bySight), ...own]
}

/** From the same source, in the same language, and as complete: the short text of a list is no version of the long one. */
const precedes = ({ article, source }: SourcedArticle, lead: SourcedArticle): boolean =>
  source.id === lead.source.id &&
  article.language === lead.article.language &&
  (article.body === undefined) === (lead.article.body === undefined)

const bySight = (a: Version, b: Version): number => a.seenAt.localeCompare(b.seenAt) || a.number - b.number
