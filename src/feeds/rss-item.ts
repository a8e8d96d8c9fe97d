import type { Item } from 'feed'
import { mediumOf } from './media-type.ts'
import type { PublishedAttachment, PublishedImage, PublishedRelease } from './published-release.ts'
import { attributeText, element, elementText, emptyElement, extension, sectionHtml, titleHtml } from './rss-text.ts'
import { escapeMarkup } from './safe-text.ts'
import { KIND_SCHEME, SECTION_SCHEME } from './schemes.ts'

/** One `item`. The elements RSS itself lacks follow as extensions, each only where there is something to say. */
export function rssItem(release: PublishedRelease, feedLanguage: string): Item {
  const [first, ...others] = release.attachments
  return {
    title: titleHtml(release.title),
    link: release.url,
    guid: elementText(release.id),
    date: new Date(release.publishedAt),
    ...texts(release),
    category: categories(release),
    ...(first !== undefined && { enclosure: enclosure(first) }),
    extensions: Object.entries(extraElements(release, others, feedLanguage))
      .filter(([, elements]) => elements.length > 0)
      .map(([name, elements]) => extension(name, elements)),
  }
}

/** The profile wants a description ahead of `content:encoded`; without a summary the description is the whole text. */
function texts({ summary, body }: PublishedRelease): Pick<Item, 'description' | 'content'> {
  if (summary === undefined) return body === undefined ? {} : { description: sectionHtml(body) }
  return { description: escapeMarkup(summary), ...(body !== undefined && { content: sectionHtml(body) }) }
}

function categories({ keywords, section, kind }: PublishedRelease): NonNullable<Item['category']> {
  return [
    ...keywords.map((name) => ({ name: elementText(name) })),
    ...(section === undefined ? [] : [{ name: elementText(section), domain: SECTION_SCHEME }]),
    ...(kind === undefined ? [] : [{ name: elementText(kind), domain: KIND_SCHEME }]),
  ]
}

/** RSS has room for one; a length of 0 says that it is not known. */
const enclosure = ({ url, type, bytes }: PublishedAttachment): NonNullable<Item['enclosure']> => ({
  url,
  length: bytes ?? 0,
  type: attributeText(type),
})

function extraElements(
  { publisher, authors, rights, language, image, references, copies, translations, updatedAt }: PublishedRelease,
  attachments: PublishedAttachment[],
  feedLanguage: string,
): Record<string, object[]> {
  return {
    source: publisher.url === undefined ? [] : [element(publisher.name, { url: publisher.url })],
    // `author` would have to be an e-mail address.
    'dc:creator': authors.map((name) => element(name)),
    'dc:publisher': [element(publisher.name)],
    'dc:language': language === feedLanguage ? [] : [element(language)],
    'dc:rights': rights === undefined ? [] : [element(rights)],
    'dc:relation': references.flatMap(({ text, url }) => (url === undefined ? [element(text)] : [])),
    'atom:updated': [element(updatedAt)],
    'atom:link': [
      ...references.flatMap(({ text, url }) => link('related', url, text)),
      ...copies.flatMap((copy) => link('via', copy.url, copy.publisher)),
      ...translations.map(({ language: hreflang, url: href }) => emptyElement({ rel: 'alternate', hreflang, href })),
    ],
    'media:content': [...(image === undefined ? [] : [mediaImage(image)]), ...attachments.map(mediaAttachment)],
  }
}

const link = (rel: string, href: string | undefined, title: string): object[] =>
  href === undefined ? [] : [emptyElement({ rel, href, title })]

function mediaImage({ alt, caption, credit, ...image }: PublishedImage): object {
  return {
    ...emptyElement({ ...image, medium: 'image' }),
    ...(alt !== undefined && { 'media:title': element(alt, { type: 'plain' }) }),
    ...(caption !== undefined && { 'media:description': element(caption, { type: 'plain' }) }),
    ...(credit !== undefined && { 'media:credit': element(credit) }),
  }
}

function mediaAttachment({ url, type, bytes, title }: PublishedAttachment): object {
  const attributes = { url, type, medium: mediumOf(type) }
  return {
    ...emptyElement(bytes === undefined ? attributes : { ...attributes, fileSize: bytes }),
    ...(title !== undefined && { 'media:title': element(title, { type: 'plain' }) }),
  }
}
