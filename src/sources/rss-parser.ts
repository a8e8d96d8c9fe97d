import type { Result } from '../model/result.ts'
import { unreadable } from './unreadable.ts'
import { xmlNames } from './xml-names.ts'
import type { XmlChildren } from './xml-nodes.ts'

/** A feed as elements: of the channel, and of each item. */
export interface RssElements {
  channel: XmlChildren
  items: XmlChildren[]
}

/**
 * What rss-parser would read and lose a part of: inner namespaces, languages and bases, markup in a text that is not
 * escaped (xml2js sorts children by name), items without a channel.
 */
const INNER_SCOPE = /xml(?::base|:lang|ns)\s*=/
const TEXT_TAG = /^<(?:[\w.-]+:)?(?:title|description|encoded|summary|body|fullitem)(?:\s[^<>]*)?>/i
const ROOT = /^<(?:[\w.-]+:)?(?:rss|rdf)[\s>]/i
const CHANNEL = /<channel[\s/>]/i

function losesAnything(text: string): boolean {
  const inside = text.slice(text.indexOf('>'))
  return !ROOT.test(text) || !CHANNEL.test(text) || INNER_SCOPE.test(inside) || hasInnerMarkup(inside)
}

/** Whether the next tag after that of a text opens another element. */
function hasInnerMarkup(xml: string): boolean {
  let tag = 0
  for (let next = xml.indexOf('<', 1); next !== -1; next = xml.indexOf('<', next + 1)) {
    const opens = xml[next + 1] !== '/' && xml[next + 1] !== '!'
    if (opens && TEXT_TAG.test(xml.slice(tag, next))) return true
    tag = next
  }
  return false
}

const CHANNEL_ELEMENTS = ['title', 'link', 'language', 'dc:language', 'copyright', 'dc:rights']
const ITEM_ELEMENTS = new Set(
  `title link rss:description rss:content guid pubdate date author category enclosure source image summary content body
  fullitem xhtml:body copyright dc:title dc:creator dc:author dc:contributor dc:date dc:subject dc:rights dc:language
  dc:description dc:source dcterms:issued dcterms:created dcterms:modified atom:id atom:title atom:link atom:author
  atom:published atom:updated atom:summary atom:content media:content media:thumbnail media:group media:title
  media:description media:credit media:keywords media:category feedburner:origlink itunes:author itunes:category
  itunes:image itunes:keywords itunes:subtitle itunes:summary`.split(/\s+/),
)

/** Lists of elements as they are, under a name of its own; rss-parser would take only the first of each. */
type KeptField = [from: string, to: string, options: { keepArray: true }]

const keptField = (name: string): KeptField => [name, `kept ${name}`, { keepArray: true }]

/**
 * Three faults of rss-parser are met by other names for its elements: its snippet expression is quadratic in the number
 * of `<`, its dates turn 7.6.2018 into 6 July, and `xmlns:itunes` makes it look for parts that may be missing.
 */
const OWN_NAMES = new Map([
  ['rdf', 'rdf:RDF'],
  ['rdf:rdf', 'rdf:RDF'],
  ['description', 'rss:description'],
  ['content:encoded', 'rss:content'],
])

/** Element names in the spelling of this program, each looked up once; `fields` gets those that an item may have. */
function elementNames(usual: (name: string) => string, fields: KeptField[]): (name: string) => string {
  const known = new Map<string, string>()
  const met = new Set<string>()
  return (stated) => {
    const before = known.get(stated)
    if (before !== undefined) return before
    const name = OWN_NAMES.get(usual(stated)) ?? usual(stated)
    known.set(stated, name)
    if (ITEM_ELEMENTS.has(name) && !met.has(name)) fields.push(keptField(name))
    met.add(name)
    return name
  }
}

/** The error says why rss-parser cannot read mended XML, and nothing where it could but would lose a part of it. */
export async function readByRssParser(text: string): Promise<Result<RssElements>> {
  if (losesAnything(text)) return unreadable('')
  const { default: Parser } = await import('rss-parser')
  const usual = xmlNames(text)
  const fields = [keptField('$')]
  const parser = new Parser<XmlChildren, XmlChildren>({
    defaultRSS: 2,
    xml2js: {
      tagNameProcessors: [elementNames(usual, fields)],
      attrNameProcessors: [(name: string) => usual(name).replace(/^xmlns:/, 'binding:')],
    },
    customFields: { feed: ['dc:language', 'dc:rights'], item: fields },
  })
  try {
    const feed = await parser.parseString(text)
    const isLost = feed.items.length === 0 && /<(?:\w+:)?(?:item|entry)[\s>]/i.test(text)
    return isLost ? unreadable('its items stand where none belong') : { ok: true, value: elementsOf(feed, fields) }
  } catch (error) {
    return unreadable('', error)
  }
}

const elementsOf = (
  { items, ...channel }: XmlChildren & { items: XmlChildren[] },
  fields: KeptField[],
): RssElements => ({
  channel: Object.fromEntries(
    CHANNEL_ELEMENTS.map((name) => [name, channel[name] === undefined ? [] : [channel[name]]]),
  ),
  items: items.map((item) => Object.fromEntries(fields.map(([name, to]) => [name, item[to]]))),
})
