import { aliasSpellings, identityKey } from '../dedupe/identity-key.ts'
import type { Known } from '../dedupe/pool.ts'
import { type Recognition, recognise } from '../dedupe/recognise.ts'
import { releaseTextHash } from '../dedupe/release-text.ts'
import type { Article } from '../model/article.ts'
import type { SourceFacts } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { StoreView } from '../store/store.ts'
import type { CycleContext } from './cycle-context.ts'
import type { House } from './house.ts'

interface Arriving {
  source: SourceFacts
  articles: Article[]
  context: CycleContext
}

/** Looks up what may be the same, and lets dedupe decide. */
export async function recogniseArticles(house: House, view: StoreView, arriving: Arriving): Promise<Recognition> {
  const { source, articles, context } = arriving
  const known = articles.length === 0 ? { articles: [], releases: [] } : await lookUp(view, source.id, articles)
  const authority = new URL(house.config.settings.url).hostname
  return recognise(articles, known, { source, sources: context.facts, now: context.now, authority })
}

async function lookUp(view: StoreView, sourceId: string, articles: Article[]): Promise<Known> {
  const urls = articles.flatMap(({ url }) => (url === undefined ? [] : [identityKey(url)]))
  const hashes = articles.map(releaseTextHash).filter((hash) => hash !== '')
  const spellings = articles.flatMap(({ aliases }) => aliases.flatMap(aliasSpellings))
  const found = byId([
    ...(await view.articlesByAlias(sourceId, [...new Set(spellings)])),
    ...(await view.articlesByUrlKey([...new Set(urls)])),
    ...(await view.articlesByTextHash([...new Set(hashes)])),
  ])
  const releases = await view.releasesByKey([...new Set([...found.values()].map(({ releaseKey }) => releaseKey))])
  const missing = releases.flatMap(({ articleIds }) => articleIds).filter((id) => !found.has(id))
  const members = await view.articlesById([...new Set(missing)])
  return { articles: [...found.values(), ...members], releases }
}

const byId = (articles: StoredArticle[]): Map<string, StoredArticle> =>
  new Map(articles.map((stored) => [stored.article.id, stored]))
