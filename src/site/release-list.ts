import type { FullRelease } from '../model/release.ts'
import { html, type Markup } from './html.ts'
import { langAttribute } from './layout.ts'
import { otherPublishers, type SiteFacts } from './page-facts.ts'
import { publishedTime } from './release-dates.ts'
import type { Words } from './words.ts'

export interface ReleaseList {
  site: SiteFacts
  words: Words
  /** Relative way to the site's root. */
  root: string
  /** Shown in this order. */
  releases: FullRelease[]
  /** `h2` or `h3`, whatever comes below the heading above the list. */
  heading: 'h2' | 'h3'
}

/** Releases one below the other: kicker, title, publisher, date, summary, who else carried it. */
export function releaseList(list: ReleaseList): Markup {
  if (list.releases.length === 0) return html`<p class="none">${list.words.say('none')}</p>`
  return html`<ol class="releases">
${list.releases.map((release) => listed(release, list))}</ol>`
}

function listed(release: FullRelease, { site, words, root, heading }: ReleaseList): Markup {
  const { article, source } = release.lead
  const others = otherPublishers(release)
  const foreign = langAttribute(article.language, words)
  const ours = foreign === undefined ? undefined : html` lang="${words.language}"`
  const title = html`${article.kicker === undefined ? undefined : html`<span class="kicker">${article.kicker}</span> `}<a href="${root}release/${release.key}/index.html">${article.title}</a>`
  return html`<li${foreign}>
${heading === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}
<p class="meta"><span class="publisher">${source.name}</span> <span${ours}>${publishedTime(release, site, words)}</span></p>
${article.summary === undefined || article.republish === 'link' ? undefined : html`<p class="summary">${article.summary}</p>`}
${others.length === 0 ? undefined : html`<p class="meta also"${ours}>${words.say('alsoBy')} ${others.join(', ')}</p>`}
</li>
`
}
