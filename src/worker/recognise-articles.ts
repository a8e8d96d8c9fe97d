import type { Delivery } from '../dedupe/arrival.ts'
import { releaseTextHash } from '../dedupe/article-text.ts'
import { type Continuation, continueArticles } from '../dedupe/continue-articles.ts'
import { aliasSpellings } from '../dedupe/identity-key.ts'
import { unfamiliarIn } from '../dedupe/unfamiliar.ts'
import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { StoreView } from '../store/store.ts'
import type { SettlingHouse } from './settle-articles.ts'

interface Arriving extends Pick<Delivery, 'movedAt'> {
  source: SourceFacts
  articles: Article[]
  /** None, if absent. */
  unchanged?: Delivery['unchanged']
  now: Instant
}

/** Looks up which articles of the source may be meant, and lets dedupe decide. */
export async function recogniseArticles(
  house: SettlingHouse,
  view: StoreView,
  arriving: Arriving,
): Promise<Continuation> {
  const { source, articles: fresh, unchanged = [], now, movedAt } = arriving
  const delivery: Delivery = { fresh, unchanged, now, ...(movedAt !== undefined && { movedAt }) }
  const known = fresh.length === 0 ? [] : await lookUp(view, source.id, fresh)
  const named = await lookUpHeadlines(view, source.id, { delivery, known })
  const authority = new URL(house.config.settings.url).hostname
  return continueArticles(delivery, distinct([...known, ...named]), { source, now, authority })
}

async function lookUp(view: StoreView, sourceId: string, articles: Article[]): Promise<StoredArticle[]> {
  const hashes = articles.map(releaseTextHash).filter((hash) => hash !== '')
  const spellings = articles.flatMap(({ aliases }) => aliases.flatMap(aliasSpellings))
  const found = [
    ...(await view.articlesByAlias(sourceId, [...new Set(spellings)])),
    ...(await view.articlesByTextHash([...new Set(hashes)])),
  ]
  const own = found.filter(({ article }) => article.sourceId === sourceId)
  return distinct(own)
}

/** After a relaunch that brought new addresses and cut texts, the headline is what is left. */
async function lookUpHeadlines(
  view: StoreView,
  sourceId: string,
  { delivery, known }: { delivery: Delivery; known: StoredArticle[] },
): Promise<StoredArticle[]> {
  const unfamiliar = unfamiliarIn(delivery, known)
  if (unfamiliar === undefined) return []
  const found = await view.idsByHeadline(sourceId, unfamiliar.headlines)
  return unfamiliar.suffices(found.size) ? view.articlesById([...found.values()].flat()) : []
}

const distinct = (articles: StoredArticle[]): StoredArticle[] => [
  ...new Map(articles.map((stored) => [stored.article.id, stored])).values(),
]
