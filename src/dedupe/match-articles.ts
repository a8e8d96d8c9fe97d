import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { identityKeys } from './identity-key.ts'
import { indexByIdentity } from './pool.ts'
import { releaseTextHash } from './release-text.ts'
import { sameArticle } from './same-article.ts'

/** A fresh article beside the stored one of which it is a state; `repeats` names an earlier one of the same document. */
export interface Match {
  fresh: Article
  known?: StoredArticle
  repeats?: Article
}

const sameTitleOrText = (fresh: Article, stored: StoredArticle): boolean =>
  fresh.title === stored.article.title || (stored.textHash !== '' && stored.textHash === releaseTextHash(fresh))

/**
 * Finds for each article of one document the stored article it continues. A stored article is continued once, by the
 * article that resembles it most: of two items that share a reused link, the one with the known text keeps it.
 */
export function matchArticles(fresh: Article[], known: StoredArticle[]): Match[] {
  const index = indexByIdentity(known)
  const candidates = fresh.map((article) => ({
    article,
    stored: [...new Set([...identityKeys(article)].flatMap((key) => index.get(key) ?? []))].filter(
      (stored) => stored.article.sourceId === article.sourceId && sameArticle(article, stored.article) !== undefined,
    ),
  }))
  const taken = new Map<string, Article>()
  const chosen = new Map<Article, StoredArticle>()
  for (const close of [true, false]) {
    for (const { article, stored } of candidates) {
      if (chosen.has(article)) continue
      const free = stored.find((one) => !taken.has(one.article.id) && (!close || sameTitleOrText(article, one)))
      if (free === undefined) continue
      chosen.set(article, free)
      taken.set(free.article.id, article)
    }
  }
  return withRepeats(fresh, chosen)
}

function withRepeats(fresh: Article[], chosen: Map<Article, StoredArticle>): Match[] {
  const earlier = new Map<string, Article[]>()
  return fresh.map((article) => {
    const keys = identityKeys(article)
    const repeats = [...keys]
      .flatMap((key) => earlier.get(key) ?? [])
      .find((one) => sameArticle(article, one) !== undefined)
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), article])
    const known = chosen.get(article)
    if (known !== undefined) return { fresh: article, known }
    return repeats === undefined ? { fresh: article } : { fresh: article, repeats }
  })
}
