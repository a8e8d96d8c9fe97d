import type { Expected } from './facts.ts'

/** One behaviour: a document, and what a reader must say of it. */
export interface ReadingCase {
  name: string
  document: string | Uint8Array
  contentType?: string
  expect: Expected
}

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"'

const CHANNEL = '<title>Amt</title><link>https://amt.example/</link><description>Presse</description>'

/** An RSS 2.0 feed of these items. */
export const rss = (items: string, channel = CHANNEL): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}>\n<channel>${channel}\n${items}\n</channel>\n</rss>\n`

/** An item with a title and a link, and whatever else. */
export const item = (title: string, rest = ''): string =>
  `<item><title>${title}</title><link>https://amt.example/1</link>${rest}</item>`

/** An Atom 1.0 feed of these entries. */
export const atom = (entries: string, attributes = '', head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>\n<title>Amt</title><id>urn:amt</id><updated>2018-06-07T08:00:00Z</updated>${head}\n${entries}\n</feed>\n`

/** An entry with what RFC 4287 asks for, and whatever else. */
export const entry = (rest: string, title = '<title>Haushalt</title>'): string =>
  `<entry><id>urn:1</id>${title}<updated>2018-06-07T08:00:00Z</updated>${rest}</entry>`

export const link = (path = '1'): string => `<link href="https://amt.example/${path}"/>`

export const jsonFeed = (items: object[], head: object = {}): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Amt', ...head, items })
