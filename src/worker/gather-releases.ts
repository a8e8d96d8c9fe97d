import type { Edge } from '../dedupe/cluster.ts'
import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { SettlingView } from '../store/store.ts'
import type { KnownSubjects } from './known-subjects.ts'

interface Gathered {
  articles: Map<string, StoredArticle>
  releases: Release[]
}

interface Wanted {
  pending: StoredArticle[]
  edges: Edge[]
  known: KnownSubjects
}

/** Loads all that may become one release: what was found to be one, the releases of these, and every member of them. */
export async function gatherReleases(view: SettlingView, { pending, edges, known }: Wanted): Promise<Gathered> {
  const articles = new Map(pending.map((stored) => [stored.article.id, stored]))
  await addMissing(
    view,
    articles,
    edges.flatMap(({ a, b }) => [a, b]),
  )
  const keys = [...new Set([...articles.values()].map(({ releaseKey }) => releaseKey))]
  const live = await view.releasesByKey(keys)
  await addMissing(
    view,
    articles,
    live.flatMap(({ articleIds }) => articleIds),
  )
  await known.load([...articles.keys()])
  return { articles, releases: [...live, ...(await view.supersededBy(keys))] }
}

async function addMissing(view: SettlingView, articles: Map<string, StoredArticle>, ids: string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !articles.has(id))
  for (const stored of await view.articlesById(missing)) articles.set(stored.article.id, stored)
}
