import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { Release } from '../model/release.ts'
import { textHash } from '../normalise/text-hash.ts'
import { instantOf } from '../normalise/zone.ts'
import type { Arrival } from './arrival.ts'
import { releasesLike, uniteReleases } from './join-releases.ts'
import { chooseLead } from './lead.ts'
import { membersOf, type Pool, putRelease } from './pool.ts'

/** Chooses the lead of every release that changed, and moves its date where the lead's text did. */
export function settleReleases(pool: Pool, arrival: Arrival): void {
  uniteTwins(pool)
  for (const key of pool.touchedReleases) {
    const release = pool.releases.get(key)
    if (release === undefined || release.supersededBy !== undefined) continue
    const lead = chooseLead(membersOf(pool, release), arrival.sources).article
    const led = { ...release, ...firstStated(release, lead, arrival), leadId: lead.id }
    putRelease(pool, { ...led, updatedAt: updatedAt(pool, led, arrival) })
  }
}

/** Nothing of this cycle is published yet: which of its polls was stored first is chance, and means nothing. */
const isUnpublished = (release: Release, { now }: Arrival): boolean => release.firstSeen === now

/** Of several articles that came in one cycle, the lead is the first. */
function firstStated(
  release: Release,
  lead: Article,
  arrival: Arrival,
): Partial<Pick<Release, 'published' | 'publishedAt'>> {
  const timezone = arrival.sources.get(lead.sourceId)?.timezone
  if (!isUnpublished(release, arrival) || lead.published === undefined || timezone === undefined) return {}
  return { published: lead.published, publishedAt: instantOf(lead.published, timezone) }
}

/** An edit can make two published releases the same. */
function uniteTwins(pool: Pool): void {
  for (const id of [...pool.touchedArticles]) {
    const stored = pool.articles.get(id)
    const own = stored && pool.releases.get(stored.releaseKey)
    if (stored === undefined || own === undefined) continue
    const twins = releasesLike(pool, stored).filter((release) => release.key !== own.key)
    if (twins.length > 0) uniteReleases(pool, [own, ...twins])
  }
}

/** See design promise: it begins as the source's own `updated`, and moves only with the text that readers are shown. */
function updatedAt(pool: Pool, release: Release, arrival: Arrival): Instant {
  const lead = pool.articles.get(release.leadId)?.article
  if (lead === undefined) return release.updatedAt
  const stated = statedUpdate(lead, arrival)
  if (isUnpublished(release, arrival))
    return stated !== undefined && stated > release.publishedAt ? stated : release.publishedAt
  const shown = pool.before.get(shownLeadId(pool, release))?.article
  if (shown === undefined || textHash(shown) === textHash(lead)) return release.updatedAt
  if (stated !== undefined && stated > release.updatedAt && stated <= arrival.now) return stated
  return arrival.now > release.updatedAt ? arrival.now : release.updatedAt
}

/** The article that spoke for the release before this decision. */
const shownLeadId = (pool: Pool, release: Release): string => pool.releases.get(release.key)?.leadId ?? release.leadId

function statedUpdate(lead: Article, arrival: Arrival): Instant | undefined {
  const timezone = arrival.sources.get(lead.sourceId)?.timezone
  return lead.updated && timezone !== undefined ? instantOf(lead.updated, timezone) : undefined
}
