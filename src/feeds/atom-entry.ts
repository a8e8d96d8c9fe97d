import type { AtomEntry, AtomLink, AtomMedia, AtomText } from './feedsmith.ts'
import type { PublishedImage, PublishedRelease } from './published-release.ts'
import { escapeMarkup } from './safe-text.ts'
import { KIND_SCHEME, SECTION_SCHEME } from './schemes.ts'

/** One `atom:entry`. Where no text may be told, the summary is the publisher's name: RFC 4287 wants one, the source does not. */
export function atomEntry(release: PublishedRelease, feedLanguage: string): AtomEntry {
  const { id, publisher, body, summary, rights, language, image } = release
  const names = release.authors.length > 0 ? release.authors : [publisher.name]
  const relations = release.references.flatMap(({ text, url }) => (url === undefined ? [text] : []))
  const told = summary ?? (body === undefined ? publisher.name : undefined)
  return {
    ...(language !== feedLanguage && { xml: { lang: language } }),
    id,
    title: atomText(release.title),
    published: release.publishedAt,
    updated: release.updatedAt,
    authors: names.map((name) => ({ name })),
    links: links(release),
    categories: categories(release),
    ...(told !== undefined && { summary: atomText(told) }),
    // feedsmith turns `&apos;` into an apostrophe, which ends an attribute in single quotes.
    ...(body !== undefined && { content: { type: 'html', value: body.replaceAll('&apos;', '&#39;') } }),
    ...(rights !== undefined && { rights: atomText(rights) }),
    ...(publisher.url !== undefined && { source: source(publisher.name, publisher.url, release.updatedAt) }),
    dc: { publishers: [publisher.name], ...(relations.length > 0 && { relations }) },
    ...(image !== undefined && { media: { contents: [mediaImage(image)] } }),
  }
}

/** RFC 4287, 4.2.11 wants the date of the feed an entry came from: it changed when the release did, if not later. */
const source = (name: string, url: string, updated: string): NonNullable<AtomEntry['source']> => ({
  id: url,
  title: atomText(name),
  links: [{ rel: 'self', href: url }],
  updated,
})

function mediaImage({ alt, caption, credit, ...image }: PublishedImage): AtomMedia {
  return {
    ...image,
    medium: 'image',
    ...(alt !== undefined && { title: { value: alt, type: 'plain' } }),
    ...(caption !== undefined && { description: { value: caption, type: 'plain' } }),
    ...(credit !== undefined && { credits: [{ value: credit }] }),
  }
}

/** feedsmith turns a literal `&apos;` of a plain text into an apostrophe; as HTML the text keeps it. */
function atomText(value: string): AtomText {
  return value.includes('&apos;') ? { value: escapeMarkup(value), type: 'html' } : { value, type: 'text' }
}

function links({ url, image, attachments, references, copies, translations }: PublishedRelease): AtomLink[] {
  return [
    { rel: 'alternate', href: url, type: 'text/html' },
    // No two of one language: RFC 4287, 4.1.2.
    ...translations.map(({ language, url: href }) => ({
      ...{ rel: 'alternate', href, type: 'text/html', hreflang: language },
    })),
    ...(image === undefined ? [] : [{ rel: 'enclosure', href: image.url, ...(image.type && { type: image.type }) }]),
    ...attachments.map(({ url: href, type, bytes, title }) => ({
      ...{ rel: 'enclosure', href, type },
      ...(bytes !== undefined && { length: bytes }),
      ...(title !== undefined && { title }),
    })),
    ...references.flatMap(({ url: href, text }) => (href === undefined ? [] : [{ rel: 'related', href, title: text }])),
    ...copies.flatMap(({ url: href, publisher }) =>
      href === undefined ? [] : [{ rel: 'via', href, title: publisher, type: 'text/html' }],
    ),
  ]
}

function categories({ keywords, section, kind }: PublishedRelease): NonNullable<AtomEntry['categories']> {
  return [
    ...keywords.map((term) => ({ term })),
    ...(section === undefined ? [] : [{ term: section, scheme: SECTION_SCHEME, label: section }]),
    ...(kind === undefined ? [] : [{ term: kind, scheme: KIND_SCHEME, label: kind }]),
  ]
}
