import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Delivery } from './arrival.ts'
import { identityKey, identityKeys } from './identity-key.ts'
import { matchByAddress } from './match-by-address.ts'
import { asStated, isStampedAnew, saysTheSame } from './next-state.ts'
import { findAgain } from './relaunch.ts'
import { sameArticle } from './same-article.ts'

/** A fresh article beside the stored one of which it is a state; `repeats` names an earlier one of the same document. */
export interface Match {
  fresh: Article
  known?: StoredArticle
  repeats?: Article
}

export interface Matching {
  matches: Match[]
  /** The source changed its addresses all at once. */
  moved: boolean
}

/**
 * Finds for each article of one document the stored article it continues. A stored article is continued once, by the
 * article that resembles it most: of two items that share a reused link, the one with the known text keeps it. What no
 * address finds is looked for by its text last.
 */
export function matchArticles({ fresh, unchanged, ...era }: Delivery, known: StoredArticle[]): Matching {
  const chosen = matchByAddress(fresh, known)
  const repeats = repeatsIn(fresh)
  const isUnknown = (article: Article): boolean => !chosen.has(article) && !repeats.has(article)
  const changed = [...chosen].filter(([article, stored]) => isRenamed(article, stored))
  const { found, moved } = findAgain({
    ...era,
    unknown: fresh.filter(isUnknown),
    gone: goneOf(known, { chosen, unchanged }),
    changed: changed.map(([article, stored]) => ({ sameDay: !isStampedAnew(article, restated(stored)) })),
    kept: unchanged.length + chosen.size - changed.length,
  })
  return {
    moved,
    matches: fresh.map((article) => matchOf(article, chosen.get(article) ?? found.get(article), repeats)),
  }
}

/** As its source states it now. */
const restated = (stored: StoredArticle): StoredArticle => ({ ...stored, article: asStated(stored) })

/** A known text that came under a new address or GUID, or with the date of another day. */
function isRenamed(fresh: Article, stored: StoredArticle): boolean {
  const before = identityKeys(stored.article)
  const isNew = [...identityKeys(fresh)].some((key) => !before.has(key))
  return isNew ? saysTheSame(fresh, stored) : isStampedAnew(fresh, restated(stored))
}

/** What of the known articles is not in the document any more. */
function goneOf(
  known: StoredArticle[],
  { chosen, unchanged }: { chosen: Map<Article, StoredArticle>; unchanged: string[][] },
): StoredArticle[] {
  const present = new Set(unchanged.flat().map(identityKey))
  const taken = new Set(chosen.values())
  return known.filter(
    (stored) => !taken.has(stored) && ![...identityKeys(stored.article)].some((key) => present.has(key)),
  )
}

function matchOf(fresh: Article, known: StoredArticle | undefined, repeats: Map<Article, Article>): Match {
  if (known !== undefined) return { fresh, known }
  const repeated = repeats.get(fresh)
  return repeated === undefined ? { fresh } : { fresh, repeats: repeated }
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
