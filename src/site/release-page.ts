import { statedMarkers } from '../dedupe/markers.ts'
import type { Version } from '../model/article.ts'
import type { FullRelease, ReleaseLink } from '../model/release.ts'
import { plainText } from '../normalise/plain-text.ts'
import type { TopicReason } from '../topics/explain-topics.ts'
import { html, type Markup } from './html.ts'
import { langAttribute, renderPage } from './layout.ts'
import { type SiteFacts, type TopicFacts, webAddress } from './page-facts.ts'
import { isStated, timeStyle, updatedMoment } from './release-dates.ts'
import { releaseDetails } from './release-details.ts'
import { relatedReleases } from './release-relations.ts'
import { releaseText } from './release-text.ts'
import { releaseVersions } from './release-versions.ts'
import { statedTime } from './stated-time.ts'
import { type Words, wordsFor } from './words.ts'

export interface ReleasePage {
  site: SiteFacts
  release: FullRelease
  /** Of the text that is shown, oldest first. */
  versions: Version[]
  /** Releases that belong to it. */
  links?: ReleaseLink[]
  /** All topics; those of the release are shown. */
  topics: TopicFacts[]
  /** Why it is in its topics. */
  reasons: TopicReason[]
  /** The release that took its place, where `release.supersededBy` names one. */
  replacement?: FullRelease
}

/** One release, for reading and printing; one that gave way is a short page that points to the other. */
export function renderRelease(page: ReleasePage): string {
  const words = wordsFor(page.site.language)
  const { supersededBy } = page.release
  return supersededBy === undefined ? fullPage(page, words) : movedPage(page, supersededBy, words)
}

function fullPage({ site, release, versions, links = [], topics, reasons }: ReleasePage, words: Words): string {
  const { article } = release.lead
  // The text is the publisher's: search engines are sent to the original.
  const canonical = webAddress(article.url) ?? `${site.url}release/${release.key}/`
  return renderPage({
    site,
    words,
    root: '../../',
    title: article.title,
    ...(article.summary !== undefined && article.republish !== 'link' && { description: article.summary }),
    canonical,
    main: html`<article class="release wide">
<header${langAttribute(article.language, words)}>
<h1>${article.kicker === undefined ? undefined : html`<span class="kicker">${article.kicker}</span> `}${article.title}</h1>
</header>
${byline(release, site, words)}
${marking(release, words)}
${releaseText(release, words)}
${releaseDetails(release, { topics, reasons }, words)}
${relatedReleases(links, words)}
${releaseVersions({ release, versions, style: timeStyle(release, site, words) }, words)}
</article>`,
  })
}

function byline(release: FullRelease, site: SiteFacts, words: Words): Markup {
  const style = timeStyle(release, site, words)
  const updated = updatedMoment(release)
  return html`<p class="meta byline"><span class="publisher">${release.lead.source.name}</span>
<span>${words.say(isStated(release) ? 'published' : 'firstSeen')}: ${statedTime(release.published, style)}</span>
${updated === undefined ? undefined : html`<span>${words.say('updated')}: ${statedTime(updated, style)}</span>`}</p>`
}

/** "Korrektur", "Terminverschiebung": what its publisher says this release is. */
function marking({ lead: { article } }: FullRelease, words: Words): Markup | undefined {
  const { kicker, title, summary, body, republish } = article
  const text = republish === 'full' && body !== undefined ? plainText(body) : summary
  const markers = statedMarkers([kicker && `${kicker.replace(/:\s*$/, '')}:`, title, text])
  if (markers.length === 0) return undefined
  const said = markers.map((marker) => words.say(`marker:${marker}`)).join(', ')
  return html`<p class="marking">${words.say('statedAs')} <strong>${said}</strong></p>`
}

function movedPage({ site, replacement }: ReleasePage, key: string, words: Words): string {
  const article = replacement?.lead.article
  const title = article?.title ?? words.say('movedLink')
  const lang = article === undefined ? undefined : langAttribute(article.language, words)
  return renderPage({
    site,
    words,
    root: '../../',
    title: words.say('movedTitle'),
    canonical: `${site.url}release/${key}/`,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div class="release wide">
<h1>${words.say('movedTitle')}</h1>
<p>${words.say('moved')}</p>
<p><a class="onward"${lang} href="../${key}/index.html">${title}</a></p>
</div>`,
  })
}
