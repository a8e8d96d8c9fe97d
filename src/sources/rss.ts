import type { Format, Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { atomItem } from './atom-item.ts'
import { type DocumentStart, rootAttribute } from './document-start.ts'
import { type RssChannel, rssItem } from './rss-item.ts'
import { readByRssParser } from './rss-parser.ts'
import type { SourceType } from './source-type.ts'
import { unreadable } from './unreadable.ts'
import { xmlChildren } from './xml-children.ts'
import { attributeOf, textsOf, type XmlChildren } from './xml-nodes.ts'
import { feedReading, itemElements } from './xml-reading.ts'
import { repairXml } from './xml-repair.ts'
import { parseXml, type XmlElement } from './xml-tree.ts'

/** RSS 0.91 to 0.94 and 2.0; a bare channel too, which CDF is. */
export const rss: SourceType = {
  format: 'rss',
  detect: ({ root }) => root === 'rss' || root === 'channel',
  read: (document, start) => readRss({ format: 'rss', document, start }),
}

/** RSS 0.90 and 1.0. */
export const rdf: SourceType = {
  format: 'rdf',
  detect: ({ root }) => root === 'rdf',
  read: (document, start) => readRss({ format: 'rdf', document, start }),
}

interface Opened {
  format: Format
  document: SourceDocument
  start: DocumentStart
}

/** By rss-parser; what that refuses, or would lose a part of, from the tree of its elements. */
async function readRss(opened: Opened): Promise<Result<Reading>> {
  const { start } = opened
  const text = repairXml(start.text, start.head)
  const strict = await readByRssParser(text)
  if (!strict.ok) return readTree(text, { ...opened, why: strict.error.message })
  const { channel, items } = strict.value
  const facts = channelFacts(channel, opened)
  const read = items.map((item) => rssItem(item, facts))
  return { ok: true, value: feedReading({ ...channelWords(channel, opened), items: read, notes: [], complete: true }) }
}

function readTree(text: string, opened: Opened & { why: string }): Result<Reading> {
  const { document, why } = opened
  const tree = parseXml(text, document.url)
  if (tree === undefined) return unreadable(`This is RSS that cannot be read: ${why}`)
  const element = channelOf(tree.root)
  const channel = xmlChildren(element)
  const facts = channelFacts(channel, opened)
  const items = itemElements(tree).map((item) =>
    item.name === 'entry' ? atomItem(item, { base: facts.base }) : rssItem(xmlChildren(item), facts),
  )
  const notes = why === '' || !tree.complete ? [] : [`broken XML was mended: ${why}`]
  return {
    ok: true,
    value: feedReading({ ...channelWords(channel, opened), items, notes, complete: tree.complete }),
  }
}

/** Without the items, so that they are not looked at twice. */
function channelOf(root: XmlElement): XmlElement {
  const isChannel = (child: XmlElement | string): child is XmlElement =>
    typeof child !== 'string' && child.name === 'channel'
  const channel = root.children.find(isChannel) ?? root
  return {
    ...channel,
    children: channel.children.filter((child) => typeof child !== 'string' && child.name !== 'item'),
  }
}

function channelWords(channel: XmlChildren, { format, start }: Opened) {
  const [title] = [...textsOf(channel, 'title'), ...textsOf(channel, 'dc:title')]
  const [language] = [...textsOf(channel, 'language'), ...textsOf(channel, 'dc:language')]
  return { format, title, language: language ?? attributeOf(channel, 'xml:lang') ?? rootAttribute(start, 'xml:lang') }
}

function channelFacts(channel: XmlChildren, { document, start }: Opened): RssChannel {
  const [site] = textsOf(channel, 'link')
  const origin = /^https?:/i.test(document.url) ? document.url : (site ?? document.url)
  const [rights] = [...textsOf(channel, 'copyright'), ...textsOf(channel, 'dc:rights')]
  const base = URL.parse(rootAttribute(start, 'xml:base') ?? '', origin)?.href ?? origin
  return { base, ...(rights !== undefined && { rights }) }
}
