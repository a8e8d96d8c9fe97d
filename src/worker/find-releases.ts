import type { FullRelease } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Store } from '../store/store.ts'

/** What a curator named: releases, and the articles that were meant where it was not the release as a whole. */
export interface FoundReleases {
  /** In order of arrival, each once; those that gave way too, where they were named themselves. */
  releases: FullRelease[]
  /** Empty where a release was named by its id, its key or its page. */
  articles: StoredArticle[]
}

/**
 * Finds what is meant by the id or key of a release, its page in our output, the id of an article, or any address or
 * GUID an article was ever seen under.
 */
export async function findReleases(store: Store, named: string): Promise<FoundReleases> {
  const text = named.trim()
  const key = keyIn(text)
  const release = key === undefined ? undefined : await store.releaseByKey(key)
  if (release !== undefined && (release.id === text || !text.startsWith('tag:'))) {
    return { releases: [release], articles: [] }
  }
  const byId = await store.articles([text])
  const articles = byId.length > 0 ? byId : await store.articlesUnder(text)
  const releases = await store.fullReleases([...new Set(articles.map(({ releaseKey }) => releaseKey))])
  return { releases: releases.sort((a, b) => a.arrival - b.arrival), articles }
}

/** A key, the last part of a `tag:` URI, or `…/release/<key>/` of ours, wherever the site was or is reachable. */
function keyIn(text: string): string | undefined {
  if (text.startsWith('tag:')) return text.split(':').at(-1)
  return /^(?:(?:.*\/)?release\/)?([a-z0-9]+)\/?(?:index\.html)?(?:[?#].*)?$/i.exec(text)?.[1]
}
