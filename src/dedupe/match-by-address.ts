import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { hasTextOf } from './article-text.ts'
import { identityKeys } from './identity-key.ts'
import { asStated } from './next-state.ts'
import { sameArticle } from './same-article.ts'

/**
 * By article of one document the stored article that it continues under a known address or GUID. Of two items that share
 * a reused link, the one with the known text keeps it.
 */
export function matchByAddress(fresh: Article[], known: StoredArticle[]): Map<Article, StoredArticle> {
  const index = indexByIdentity(known)
  const taken = new Set<string>()
  const chosen = new Map<Article, StoredArticle>()
  for (const close of [true, false]) {
    for (const article of fresh) {
      if (chosen.has(article)) continue
      const stored = sharingAddress(article, index, close).find(
        (one) =>
          !taken.has(one.article.id) &&
          sameTitleOrText(article, one) === close &&
          sameArticle(article, asStated(one)) !== undefined,
      )
      if (stored === undefined) continue
      chosen.set(article, stored)
      taken.add(stored.article.id)
    }
  }
  return chosen
}

const sameTitleOrText = (fresh: Article, stored: StoredArticle): boolean =>
  fresh.title === stored.article.title || hasTextOf(fresh, stored)

/** Of those under an address that many share, the latest alone may have been written anew from headline to end. */
const MOST_REWRITTEN = 10

function sharingAddress(article: Article, index: Map<string, StoredArticle[]>, all: boolean): StoredArticle[] {
  const sharing = [...new Set([...identityKeys(article)].flatMap((key) => index.get(key) ?? []))]
  if (all) return sharing
  const latestFirst = sharing.toSorted((a, b) => (a.firstSeen > b.firstSeen ? -1 : Number(a.firstSeen < b.firstSeen)))
  return latestFirst.slice(0, MOST_REWRITTEN)
}

function indexByIdentity(articles: Iterable<StoredArticle>): Map<string, StoredArticle[]> {
  const index = new Map<string, StoredArticle[]>()
  for (const stored of articles) {
    for (const key of identityKeys(stored.article)) {
      const list = index.get(key)
      if (list) list.push(stored)
      else index.set(key, [stored])
    }
  }
  return index
}
