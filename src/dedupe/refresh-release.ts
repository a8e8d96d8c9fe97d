import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { instantOf } from '../normalise/zone.ts'
import { materialHash } from './article-text.ts'
import { chooseLead, type Readership } from './lead.ts'

export interface Era extends Readership {
  now: Instant
}

/** Chooses the lead of a release anew, and moves its date where the text that readers are shown did. */
export function refreshRelease(release: Release, members: StoredArticle[], era: Era): Release {
  const { unsettled, ...kept } = release
  const lead = chooseLead(members, era).article
  const leadHash = materialHash(lead)
  const isNew = unsettled === true
  const dated = isNew ? { ...kept, ...statedBy(lead, era) } : kept
  const updatedAt = isNew ? begins(dated, lead, era) : moved(dated, { lead, leadHash, era })
  return { ...dated, leadId: lead.id, leadHash, updatedAt }
}

/** Of several articles that came in one cycle, the lead is the first: which was read first is chance. */
function statedBy(lead: Article, { sources }: Era): Partial<Pick<Release, 'published' | 'publishedAt'>> {
  const timezone = sources.get(lead.sourceId)?.timezone
  if (lead.published === undefined || timezone === undefined) return {}
  return { published: lead.published, publishedAt: instantOf(lead.published, timezone) }
}

/** See the promises: it begins as the source's own `updated`, and moves only with the text that readers are shown. */
function begins(release: Release, lead: Article, era: Era): Instant {
  const stated = statedUpdate(lead, era)
  return stated !== undefined && stated > release.publishedAt ? stated : release.publishedAt
}

interface Shown {
  lead: Article
  leadHash: string
  era: Era
}

function moved(release: Release, { lead, leadHash, era }: Shown): Instant {
  if (release.leadHash === undefined || release.leadHash === leadHash) return release.updatedAt
  const stated = statedUpdate(lead, era)
  if (stated !== undefined && stated > release.updatedAt && stated <= era.now) return stated
  return era.now > release.updatedAt ? era.now : release.updatedAt
}

function statedUpdate(lead: Article, { sources }: Era): Instant | undefined {
  const timezone = sources.get(lead.sourceId)?.timezone
  return lead.updated && timezone !== undefined ? instantOf(lead.updated, timezone) : undefined
}
