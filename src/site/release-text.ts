import type { Article, ArticleImage } from '../model/article.ts'
import type { FullRelease } from '../model/release.ts'
import { oneLine } from '../normalise/clean-text.ts'
import { plainText } from '../normalise/plain-text.ts'
import { html, type Markup, trusted } from './html.ts'
import { langAttribute } from './layout.ts'
import { webAddress } from './page-facts.ts'
import type { Words } from './words.ts'

/** Lead, image and text of a release, as much of them as its source allows, and the way to the original. */
export function releaseText(release: FullRelease, words: Words): Markup {
  const { article } = release.lead
  const full = article.republish === 'full'
  return html`<div class="text"${langAttribute(article.language, words)}>
${leadParagraph(article, full)}
${full && article.image !== undefined ? figure(article.image, article.body ?? '', words) : undefined}
${full && article.body !== undefined ? trusted(article.body) : undefined}
</div>
${originalLink(release, words)}`
}

/** A lead that the text itself begins with is not told twice. */
function leadParagraph({ summary, body, republish }: Article, full: boolean): Markup | undefined {
  if (summary === undefined || republish === 'link') return undefined
  const told = full && body !== undefined && oneLine(plainText(body)).startsWith(oneLine(summary))
  return told ? undefined : html`<p class="lead">${summary}</p>`
}

/** Pictures come from the publisher's server: late and without a referrer. One the text shows itself is not shown twice. */
function figure(image: ArticleImage, body: string, words: Words): Markup | undefined {
  const address = webAddress(image.url)
  const shown = address === undefined || shows(body, address) ? undefined : picture(image, address)
  const credit = image.credit === undefined ? undefined : words.say('imageCredit', { credit: image.credit })
  const caption =
    image.caption === undefined && credit === undefined
      ? undefined
      : html`<figcaption>${image.caption} ${credit === undefined ? undefined : html`<small lang="${words.language}">${credit}</small>`}</figcaption>`
  if (shown === undefined && caption === undefined) return undefined
  return html`<figure>${shown}${caption}</figure>`
}

function picture({ alt, width, height }: ArticleImage, address: string): Markup {
  const size = width === undefined || height === undefined ? undefined : html` width="${width}" height="${height}"`
  return html`<img src="${address}" alt="${alt ?? ''}"${size} loading="lazy" decoding="async" referrerpolicy="no-referrer">`
}

function shows(body: string, address: string): boolean {
  return body.includes(address) || body.includes(html`${address}`.text)
}

function originalLink({ lead }: FullRelease, words: Words): Markup | undefined {
  const address = webAddress(lead.article.url)
  if (address === undefined) return undefined
  const key = lead.article.republish === 'full' ? 'original' : 'readOn'
  return html`<p class="original"><a class="onward" rel="external" href="${address}">${words.say(key, { publisher: lead.source.name })}</a></p>`
}
