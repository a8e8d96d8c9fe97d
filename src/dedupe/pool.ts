import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { identityKey, identityKeys } from './identity-key.ts'

/** What the store knows of articles that may be the same, with every member of their releases. */
export interface Known {
  articles: StoredArticle[]
  releases: Release[]
}

/** The state one decision works on: what was known, overlaid by what it changes. */
export interface Pool {
  before: Map<string, StoredArticle>
  articles: Map<string, StoredArticle>
  releases: Map<string, Release>
  touchedArticles: Set<string>
  touchedReleases: Set<string>
  /** Ids of articles by text hash and by identity key of their URL: who may be the same release. */
  byTrait: Map<string, Set<string>>
}

export function openPool(known: Known): Pool {
  const articles = known.articles.map((stored) => [stored.article.id, stored] as const)
  const pool: Pool = {
    before: new Map(articles),
    articles: new Map(articles),
    releases: new Map(known.releases.map((release) => [release.key, release])),
    touchedArticles: new Set(),
    touchedReleases: new Set(),
    byTrait: new Map(),
  }
  for (const stored of known.articles) indexTraits(pool, stored)
  return pool
}

const traits = ({ article, textHash }: StoredArticle): string[] => [
  ...(textHash === '' ? [] : [`text ${textHash}`]),
  ...(article.url === undefined ? [] : [`url ${identityKey(article.url)}`]),
]

function indexTraits(pool: Pool, stored: StoredArticle): void {
  for (const trait of traits(stored)) {
    const ids = pool.byTrait.get(trait)
    if (ids) ids.add(stored.article.id)
    else pool.byTrait.set(trait, new Set([stored.article.id]))
  }
}

/** Other articles with the same text or address. */
export function alike(pool: Pool, stored: StoredArticle): StoredArticle[] {
  const ids = new Set(traits(stored).flatMap((trait) => [...(pool.byTrait.get(trait) ?? [])]))
  ids.delete(stored.article.id)
  return [...ids].flatMap((id) => pool.articles.get(id) ?? [])
}

export function putArticle(pool: Pool, stored: StoredArticle): void {
  pool.articles.set(stored.article.id, stored)
  pool.touchedArticles.add(stored.article.id)
  indexTraits(pool, stored)
}

export function putRelease(pool: Pool, release: Release): void {
  pool.releases.set(release.key, release)
  pool.touchedReleases.add(release.key)
}

export function membersOf(pool: Pool, release: Release): StoredArticle[] {
  return release.articleIds.flatMap((id) => pool.articles.get(id) ?? [])
}

/** Articles by source and identity key, for the look-ups of one decision. */
export function indexByIdentity(articles: Iterable<StoredArticle>): Map<string, StoredArticle[]> {
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
