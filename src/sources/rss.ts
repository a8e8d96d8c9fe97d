import type { RawItem } from '../model/raw-item.ts'
import type { Format, Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { BROKEN_OFF, closedAfterLastItem, oneItemEach } from './document-parts.ts'
import { type DocumentStart, rootAttribute } from './document-start.ts'
import { keptItems } from './kept-items.ts'
import { type RssElements, rssElements } from './rss-element.ts'
import { type RssChannel, rssItem } from './rss-item.ts'
import { repairXml } from './rss-repair.ts'
import type { SourceType } from './source-type.ts'
import { unreadable } from './unreadable.ts'
import { xmlNames } from './xml-names.ts'
import { textsOf, type XmlChildren } from './xml-nodes.ts'

/** RSS 0.91 to 0.94 and 2.0. */
export const rss: SourceType = {
  format: 'rss',
  detect: ({ root }) => root === 'rss',
  read: (document, start) => readRss('rss', { document, start }),
}

/** RSS 0.90 and 1.0. */
export const rdf: SourceType = {
  format: 'rdf',
  detect: ({ root }) => root === 'rdf',
  read: (document, start) => readRss('rdf', { document, start }),
}

interface Opened {
  document: SourceDocument
  start: DocumentStart
}

async function readRss(format: Format, { document, start }: Opened): Promise<Result<Reading>> {
  const notes: string[] = []
  const parsed = await parseRss(repairXml(start.text), notes)
  if (!parsed.ok) return parsed
  const { channel, items } = parsed.value
  const facts = channelFacts(channel, { document, start })
  const [title] = textsOf(channel, 'title')
  const [language] = [...textsOf(channel, 'language'), ...textsOf(channel, 'dc:language')]
  const kept = keptItems(items.map((item): RawItem => rssItem(item, facts)))
  const stated = language ?? rootAttribute(start, 'xml:lang')
  return {
    ok: true,
    value: {
      format,
      ...(title !== undefined && { title }),
      ...(stated !== undefined && { language: stated }),
      items: kept.items,
      notes: [...notes, ...kept.notes],
    },
  }
}

function channelFacts(channel: XmlChildren, { document, start }: Opened): RssChannel {
  const [site] = textsOf(channel, 'link')
  const origin = /^https?:/i.test(document.url) ? document.url : (site ?? document.url)
  const [rights] = [...textsOf(channel, 'copyright'), ...textsOf(channel, 'dc:rights')]
  const base = URL.parse(rootAttribute(start, 'xml:base') ?? '', origin)?.href ?? origin
  return { base, ...(rights !== undefined && { rights }) }
}

/** rss-parser first; where it refuses a document, feedsmith; where that does too, item by item. */
async function parseRss(text: string, notes: string[]): Promise<Result<RssElements>> {
  const whole = await parseStrictly(text)
  if (whole.ok) return whole
  const closed = closedAfterLastItem(text)
  if (closed !== undefined) notes.push(BROKEN_OFF)
  const mended = closed === undefined ? whole : await parseStrictly(closed)
  if (mended.ok) return mended
  const loose = await parseLoosely(closed ?? text)
  if (loose.ok) notes.push(`read by the second parser, because of: ${whole.error.message}`)
  return loose.ok ? loose : parseApart(text, { notes, why: whole.error.message })
}

async function parseApart(
  text: string,
  { notes, why }: { notes: string[]; why: string },
): Promise<Result<RssElements>> {
  const items: XmlChildren[] = []
  let channel: XmlChildren | undefined
  for (const [index, document] of oneItemEach(text).entries()) {
    const strict = await parseStrictly(document)
    const parsed = strict.ok ? strict : await parseLoosely(document)
    if (!parsed.ok && !strict.ok) notes.push(`item ${index + 1}: left out, because of: ${strict.error.message}`)
    if (parsed.ok) items.push(...parsed.value.items)
    channel ??= parsed.ok ? parsed.value.channel : undefined
  }
  return channel === undefined
    ? unreadable(`This is RSS that cannot be read: ${why}`)
    : { ok: true, value: { channel, items } }
}

async function parseLoosely(text: string): Promise<Result<RssElements>> {
  const feedsmith = await import('./feedsmith.ts')
  const parse = /^<(?:[\w.-]+:)?rdf[\s>]/i.test(text) ? feedsmith.parseRdf : feedsmith.parseRss
  try {
    return { ok: true, value: rssElements(parse(text)) }
  } catch (error) {
    const isEmpty = !/<(?:[\w.-]+:)?(?:item|channel)[\s>]/i.test(text)
    return isEmpty ? { ok: true, value: { channel: {}, items: [] } } : unreadable('', error)
  }
}

/** Names under which rss-parser keeps lists of elements as they are; it would take only the first of each. */
const kept = (name: string): string => `kept ${name}`

const CHANNEL_ELEMENTS = ['title', 'link', 'language', 'dc:language', 'copyright', 'dc:rights']
const ITEM_ELEMENTS =
  `$ title link rss:description rss:content guid pubdate author category enclosure source image summary
  body xhtml:body dc:title dc:creator dc:date dc:subject dc:rights dc:language dc:description dc:source dcterms:issued
  dcterms:created dcterms:modified atom:link atom:author atom:published atom:updated atom:summary atom:content
  media:content media:thumbnail media:group media:title media:description media:credit media:keywords
  feedburner:origlink`.split(/\s+/)

/**
 * Three faults of rss-parser are met by other names for its elements: its snippet expression is quadratic in the number
 * of `<`, its dates turn 7.6.2018 into 6 July, and `xmlns:itunes` makes it look for parts that may be missing.
 */
function elementName(usual: (name: string) => string): (name: string) => string {
  const own: Record<string, string> = {
    rdf: 'rdf:RDF',
    'rdf:rdf': 'rdf:RDF',
    description: 'rss:description',
    'content:encoded': 'rss:content',
  }
  return (name) => own[usual(name)] ?? usual(name)
}

async function parseStrictly(text: string): Promise<Result<RssElements>> {
  const { default: Parser } = await import('rss-parser')
  const usual = xmlNames(text)
  const parser = new Parser<XmlChildren, XmlChildren>({
    defaultRSS: 2,
    xml2js: {
      tagNameProcessors: [elementName(usual)],
      attrNameProcessors: [(name: string) => usual(name).replace(/^xmlns:/, 'binding:')],
    },
    customFields: {
      feed: ['dc:language', 'dc:rights'],
      item: ITEM_ELEMENTS.map((name) => [name, kept(name), { keepArray: true }]),
    },
  })
  try {
    const feed = await parser.parseString(text)
    const isLost = feed.items.length === 0 && /<(?:\w+:)?item[\s>]/i.test(text)
    return isLost ? unreadable('its items stand where none belong') : { ok: true, value: elementsOf(feed) }
  } catch (error) {
    return unreadable('', error)
  }
}

const elementsOf = ({ items, ...channel }: XmlChildren & { items: XmlChildren[] }): RssElements => ({
  channel: Object.fromEntries(
    CHANNEL_ELEMENTS.map((name) => [name, channel[name] === undefined ? [] : [channel[name]]]),
  ),
  items: items.map((item) => Object.fromEntries(ITEM_ELEMENTS.map((name) => [name, item[kept(name)]]))),
})
