import type { FullRelease, Release, SourcedArticle } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Database } from './database.ts'
import { releasesByKey } from './release-tables.ts'
import { allSources } from './source-tables.ts'

/** In the order of `keys`, without those that are unknown; three queries, however many they are. */
export function fullReleases(db: Database, keys: string[]): FullRelease[] {
  const releases = new Map(releasesByKey(db, keys).map((release) => [release.key, release]))
  const articles = articlesOf(db, [...releases.values()])
  const topics = topicsOf(db, [...releases.values()])
  return keys.flatMap((key) => {
    const release = releases.get(key)
    return release ? [complete(release, articles, topics.get(release.arrival) ?? [])] : []
  })
}

function complete(release: Release, articles: Map<string, Arrived>, topics: string[]): FullRelease {
  const copies = release.articleIds.filter((id) => id !== release.leadId).map((id) => found(articles, id))
  return {
    ...release,
    lead: found(articles, release.leadId).sourced,
    copies: copies.sort((a, b) => a.arrival - b.arrival).map(({ sourced }) => sourced),
    topics,
  }
}

interface Arrived {
  arrival: number
  sourced: SourcedArticle
}

function articlesOf(db: Database, releases: Release[]): Map<string, Arrived> {
  const ids = new Set(releases.flatMap((release) => [release.leadId, ...release.articleIds]))
  const rows = db.rows(
    'SELECT arrival, source_id, stored FROM article WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify([...ids]),
  )
  const sources = new Map(allSources(db).map((source) => [source.id, source]))
  return new Map(
    rows.flatMap(([arrival, sourceId, stored]) => {
      const source = sources.get(String(sourceId))
      if (source === undefined) return []
      const { article, firstSeen }: StoredArticle = JSON.parse(String(stored))
      return [[article.id, { arrival: Number(arrival), sourced: { article, source, firstSeen } }] as const]
    }),
  )
}

function found(articles: Map<string, Arrived>, id: string): Arrived {
  const article = articles.get(id)
  if (!article) throw new Error(`a release names the article ${id}, which was never stored`)
  return article
}

function topicsOf(db: Database, releases: Release[]): Map<number, string[]> {
  const rows = db.json<[number, string[]]>(
    `SELECT json_array(arrival, json_group_array(topic ORDER BY topic)) FROM release_topic
     WHERE arrival IN (SELECT value FROM json_each(?)) GROUP BY arrival`,
    JSON.stringify(releases.map((release) => release.arrival)),
  )
  return new Map(rows)
}
