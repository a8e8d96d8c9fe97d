import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { instantOf } from '../normalise/zone.ts'
import type { Arrival } from './arrival.ts'
import { releaseKey, tagUri } from './mint.ts'
import { alike, type Pool, putArticle, putRelease } from './pool.ts'
import { sameRelease } from './same-release.ts'

/** Puts a new article into the release it is a copy of, or mints one for it. */
export function joinReleases(pool: Pool, stored: StoredArticle, arrival: Arrival): 'new' | 'duplicates' {
  const twins = releasesLike(pool, stored)
  const release = twins.length === 0 ? mintRelease(stored, arrival) : uniteReleases(pool, twins)
  putArticle(pool, { ...stored, releaseKey: release.key })
  putRelease(pool, { ...release, articleIds: [...release.articleIds, stored.article.id] })
  return twins.length === 0 ? 'new' : 'duplicates'
}

/** Live releases with an article that is the same press release. */
export function releasesLike(pool: Pool, stored: StoredArticle): Release[] {
  const keys = new Set<string>()
  for (const other of alike(pool, stored)) if (sameRelease(stored, other)) keys.add(other.releaseKey)
  return [...keys].flatMap((key) => pool.releases.get(key) ?? []).filter((release) => !release.supersededBy)
}

/** A release that was stored has a number of arrival; one of this very decision has not, and is younger than all. */
const age = (release: Release): number => (release.arrival === 0 ? Number.POSITIVE_INFINITY : release.arrival)

/** Makes several releases one: the oldest keeps its identity, the others point to it. */
export function uniteReleases(pool: Pool, releases: Release[]): Release {
  const [oldest, ...younger] = releases.toSorted((a, b) => age(a) - age(b))
  if (oldest === undefined) throw new Error('no release to unite')
  const moved = younger.flatMap((release) => release.articleIds)
  for (const id of moved) {
    const member = pool.articles.get(id)
    if (member !== undefined) putArticle(pool, { ...member, releaseKey: oldest.key })
  }
  for (const release of younger) retire(pool, release, oldest.key)
  const united = { ...oldest, articleIds: [...oldest.articleIds, ...moved] }
  putRelease(pool, united)
  return united
}

/** What nobody has seen yet needs no marker. */
function retire(pool: Pool, release: Release, successor: string): void {
  if (release.arrival > 0) {
    putRelease(pool, { ...release, articleIds: [], supersededBy: successor })
    return
  }
  pool.releases.delete(release.key)
  pool.touchedReleases.delete(release.key)
}

function mintRelease(stored: StoredArticle, arrival: Arrival): Release {
  const published = stored.article.published ?? { value: arrival.now, precision: 'instant' as const }
  const publishedAt = instantOf(published, arrival.source.timezone)
  const key = releaseKey(stored.article.id)
  return {
    id: tagUri(arrival.authority, arrival.now, key),
    key,
    leadId: stored.article.id,
    articleIds: [],
    published,
    publishedAt,
    updatedAt: publishedAt,
    firstSeen: arrival.now,
    arrival: 0,
  }
}
