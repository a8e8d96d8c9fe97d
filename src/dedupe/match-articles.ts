import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { releaseTextHash } from './article-text.ts'
import { identityKeys } from './identity-key.ts'
import { isContinued } from './relaunched.ts'
import { sameArticle } from './same-article.ts'

/** A fresh article beside the stored one of which it is a state; `repeats` names an earlier one of the same document. */
export interface Match {
  fresh: Article
  known?: StoredArticle
  repeats?: Article
}

const sameTitleOrText = (fresh: Article, stored: StoredArticle): boolean =>
  fresh.title === stored.article.title || (stored.textHash !== '' && stored.textHash === releaseTextHash(fresh))

/** Of those under an address that many share, the latest alone may have been written anew from headline to end. */
const MOST_REWRITTEN = 10

function sharingAddress(article: Article, index: Map<string, StoredArticle[]>, all: boolean): StoredArticle[] {
  const sharing = [...new Set([...identityKeys(article)].flatMap((key) => index.get(key) ?? []))]
  if (all) return sharing
  const latestFirst = sharing.toSorted((a, b) => (a.firstSeen > b.firstSeen ? -1 : Number(a.firstSeen < b.firstSeen)))
  return latestFirst.slice(0, MOST_REWRITTEN)
}

/**
 * Finds for each article of one document the stored article it continues. A stored article is continued once, by the
 * article that resembles it most: of two items that share a reused link, the one with the known text keeps it. What no
 * address finds is looked for by its text last: a relaunch changes all addresses at once.
 */
export function matchArticles(fresh: Article[], known: StoredArticle[]): Match[] {
  const index = indexByIdentity(known)
  const taken = new Set<string>()
  const chosen = new Map<Article, StoredArticle>()
  const choose = (article: Article, stored: StoredArticle | undefined): void => {
    if (stored === undefined) return
    chosen.set(article, stored)
    taken.add(stored.article.id)
  }
  for (const close of [true, false]) {
    for (const article of fresh) {
      if (chosen.has(article)) continue
      const sharing = sharingAddress(article, index, close)
      const isIt = (stored: StoredArticle): boolean =>
        !taken.has(stored.article.id) &&
        sameTitleOrText(article, stored) === close &&
        sameArticle(article, stored.article) !== undefined
      choose(article, sharing.find(isIt))
    }
  }
  const matches = withRepeats(fresh, chosen)
  for (const { fresh: article, known: found, repeats } of matches) {
    if (found !== undefined || repeats !== undefined) continue
    choose(
      article,
      known.find((stored) => !taken.has(stored.article.id) && isContinued(article, stored)),
    )
  }
  return matches.map((match) => {
    const found = chosen.get(match.fresh)
    return found === undefined || match.known !== undefined ? match : { fresh: match.fresh, known: found }
  })
}

function withRepeats(fresh: Article[], chosen: Map<Article, StoredArticle>): Match[] {
  const repeats = repeatsIn(fresh)
  return fresh.map((article) => {
    const known = chosen.get(article)
    if (known !== undefined) return { fresh: article, known }
    const repeated = repeats.get(article)
    return repeated === undefined ? { fresh: article } : { fresh: article, repeats: repeated }
  })
}

/** By an article that repeats another of its document, that other one: which of them stands first is chance. */
function repeatsIn(fresh: Article[]): Map<Article, Article> {
  const earlier = new Map<string, Article[]>()
  const repeats = new Map<Article, Article>()
  for (const article of fresh.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))) {
    const keys = identityKeys(article)
    const repeated = [...keys]
      .flatMap((key) => earlier.get(key) ?? [])
      .find((one) => sameArticle(article, one) !== undefined)
    if (repeated !== undefined) repeats.set(article, repeated)
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), article])
  }
  return repeats
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
