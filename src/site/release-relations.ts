import { languageVariants } from '../dedupe/carriers.ts'
import type { FullRelease, ReleaseLink } from '../model/release.ts'
import { type Fragment, html, type Markup } from './html.ts'
import { langAttribute } from './layout.ts'
import { webAddress } from './page-facts.ts'
import type { Words } from './words.ts'

/** The release in other languages: the name of each, and who published it so. */
export function variantLinks(release: FullRelease, words: Words): Fragment[] {
  return languageVariants(release).map(({ language, url, title, publisher }) => {
    const name = languageName(language, words)
    const address = webAddress(url)
    const link =
      address === undefined ? name : html`<a rel="external" hreflang="${language}" href="${address}">${name}</a>`
    const what = title === undefined ? undefined : html`: <span${langAttribute(language, words)}>${title}</span>`
    return html`${link}${what} <small>(${publisher})</small>`
  })
}

function languageName(language: string, words: Words): string {
  try {
    return new Intl.DisplayNames([words.language], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/** Follow-ups, digests and reactions that are published here themselves. */
export function relatedReleases(links: ReleaseLink[], words: Words): Markup | undefined {
  if (links.length === 0) return undefined
  return html`<section class="related" aria-labelledby="related-title">
<h2 id="related-title">${words.say('related')}</h2>
<ul>
${links.map(
  ({
    link,
    by,
    key,
    title,
    language,
    publisher,
  }) => html`<li>${words.say(`${link}:${by}`)}: <a${langAttribute(language, words)} href="../${key}/index.html">${title}</a> <small>(${publisher})</small></li>
`,
)}</ul>
</section>`
}
