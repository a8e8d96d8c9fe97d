import type { Moment } from '../model/moment.ts'
import type { FullRelease } from '../model/release.ts'
import { html, type Markup } from './html.ts'
import type { SiteFacts } from './page-facts.ts'
import { asStated, statedTime, type TimeStyle } from './stated-time.ts'
import type { Words } from './words.ts'

/** The date of a release; where no article stated one, the words say that it is ours. */
export function publishedTime(release: FullRelease, site: SiteFacts, words: Words): Markup {
  const time = statedTime(release.published, timeStyle(release, site, words))
  return isStated(release) ? time : html`${words.say('firstSeen')}: ${time}`
}

/** Whether any source stated when the release was published. */
export function isStated(release: FullRelease): boolean {
  return [release.lead, ...release.copies].some(({ article }) => article.published !== undefined)
}

/** When the lead's text last changed, as stated; absent if it never did. */
export function updatedMoment(release: FullRelease): Moment | undefined {
  if (release.updatedAt === release.publishedAt) return undefined
  return asStated(release.updatedAt, release.lead.article.updated, release.lead.source.timezone)
}

/** Times of a release are told in the zone of its lead's source. */
export function timeStyle(release: FullRelease, site: SiteFacts, words: Words): TimeStyle {
  return { language: words.language, zone: release.lead.source.timezone, siteZone: site.timezone }
}
