import { releaseTextHash } from '../dedupe/article-text.ts'
import { type Continuation, continueArticles } from '../dedupe/continue-articles.ts'
import { aliasSpellings } from '../dedupe/identity-key.ts'
import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { StoreView } from '../store/store.ts'
import type { SettlingHouse } from './settle-articles.ts'

interface Arriving {
  source: SourceFacts
  articles: Article[]
  now: Instant
}

/** Looks up which articles of the source may be meant, and lets dedupe decide. */
export async function recogniseArticles(
  house: SettlingHouse,
  view: StoreView,
  arriving: Arriving,
): Promise<Continuation> {
  const { source, articles, now } = arriving
  const known = articles.length === 0 ? [] : await lookUp(view, source.id, articles)
  const authority = new URL(house.config.settings.url).hostname
  return continueArticles(articles, known, { source, now, authority })
}

async function lookUp(view: StoreView, sourceId: string, articles: Article[]): Promise<StoredArticle[]> {
  const hashes = articles.map(releaseTextHash).filter((hash) => hash !== '')
  const spellings = articles.flatMap(({ aliases }) => aliases.flatMap(aliasSpellings))
  const found = [
    ...(await view.articlesByAlias(sourceId, [...new Set(spellings)])),
    ...(await view.articlesByTextHash([...new Set(hashes)])),
  ]
  const own = found.filter(({ article }) => article.sourceId === sourceId)
  return [...new Map(own.map((stored) => [stored.article.id, stored])).values()]
}
