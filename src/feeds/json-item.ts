import type { JsonItem } from './feedsmith.ts'
import type { PublishedRelease } from './published-release.ts'

/** One item. Where no text may be told, the content is the publisher's name: the format requires one. */
export function jsonItem(release: PublishedRelease, feedLanguage: string): JsonItem {
  const { id, url, title, publisher, authors, keywords, language, image, attachments } = release
  const item = {
    id,
    url,
    title,
    ...texts(release),
    ...(image !== undefined && { image: image.url }),
    date_published: release.publishedAt,
    date_modified: release.updatedAt,
    authors: authors.length > 0 ? authors.map((name) => ({ name })) : [named(publisher)],
    ...(keywords.length > 0 && { tags: keywords }),
    ...(language !== feedLanguage && { language }),
    ...(attachments.length > 0 && { attachments: attachments.map(attachment) }),
    _amtsticker: ours(release),
  }
  return item
}

function texts({
  summary,
  body,
  publisher,
}: PublishedRelease): Pick<JsonItem, 'content_html' | 'content_text' | 'summary'> {
  if (body === undefined) return { content_text: summary ?? publisher.name }
  return { content_html: body, ...(summary !== undefined && { summary }) }
}

const named = ({ name, url }: PublishedRelease['publisher']): { name: string; url?: string } =>
  url === undefined ? { name } : { name, url }

const attachment = ({ url, type, bytes, title }: PublishedRelease['attachments'][number]) => ({
  url,
  mime_type: type,
  ...(title !== undefined && { title }),
  ...(bytes !== undefined && { size_in_bytes: bytes }),
})

/** What JSON Feed has no name for; its custom objects begin with an underscore. */
function ours(release: PublishedRelease): object {
  const { kicker, headline, section, kind, published, publisher, image, rights, topics } = release
  const { references, copies, translations } = release
  return {
    ...(kicker !== undefined && { kicker }),
    headline,
    ...(section !== undefined && { section }),
    ...(kind !== undefined && { kind }),
    published,
    publisher,
    ...(image !== undefined && { image }),
    ...(references.length > 0 && { references }),
    ...(copies.length > 0 && { copies }),
    ...(translations.length > 0 && { translations }),
    ...(rights !== undefined && { rights }),
    republish: release.republish,
    ...(topics.length > 0 && { topics }),
  }
}
