import {
  type AtomFeed,
  generateAtomFeed,
  generateJsonFeed,
  generateOpml,
  type JsonFeed,
  type MediaNs,
  type Opml,
} from 'feedsmith'

export type AtomDocument = AtomFeed.Feed<string>
export type AtomEntry = AtomFeed.Entry<string>
export type AtomLink = AtomFeed.Link<string>
export type AtomMedia = MediaNs.Content
export type AtomText = AtomFeed.Text
export type JsonDocument = JsonFeed.Feed<string>
export type JsonItem = JsonFeed.Item<string>
export type OpmlDocument = Opml.Document<string>

export const writeAtom = (feed: AtomDocument): string => closeUp(generateAtomFeed(feed))
export const writeOutlines = (document: OpmlDocument): string => closeUp(generateOpml(document))

/** feedsmith sets a CDATA section on a line of its own, but RFC 4287, section 2, allows no white space around an IRI. */
const closeUp = (xml: string): string => xml.replace(/\n *<!\[CDATA\[/g, '<![CDATA[').replace(/\]\]>\n *<\//g, ']]></')

/** feedsmith leaves `items` out where there are none, but JSON Feed requires it. */
export function writeJson(feed: JsonDocument): string {
  const written = generateJsonFeed(feed)
  const whole = (feed.items ?? []).length === 0 ? { ...Object(written), items: [] } : written
  return `${JSON.stringify(whole, undefined, 2)}\n`
}
