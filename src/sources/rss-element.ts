import type { LooseMedia, LooseRdf, LooseRdfItem, LooseRss, LooseRssItem } from './feedsmith.ts'
import type { XmlChildren, XmlNode } from './xml-nodes.ts'

/** A feed as elements: of the channel, and of each item. */
export interface RssElements {
  channel: XmlChildren
  items: XmlChildren[]
}

/** What feedsmith read of RSS, as the elements that rss-parser would have given. */
export function rssElements(feed: LooseRss | LooseRdf): RssElements {
  const channel = {
    title: listOf(feed.title),
    link: listOf(feed.link),
    language: listOf('language' in feed ? feed.language : undefined),
    copyright: listOf('copyright' in feed ? feed.copyright : undefined),
    'dc:language': feed.dc?.languages,
    'dc:rights': feed.dc?.rights,
  }
  return { channel, items: (feed.items ?? []).map(itemElement) }
}

const listOf = (value: string | undefined): string[] => (value === undefined ? [] : [value])

type Attributes = Record<string, string | number | boolean | undefined>

/** Numbers and truth values as they stood in the document. */
function node(attributes: Attributes, children: XmlChildren = {}): XmlNode {
  const stated = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return { $: Object.fromEntries(stated.map(([name, value]) => [name, String(value)])), ...children }
}

function itemElement(item: LooseRssItem | LooseRdfItem): XmlChildren {
  const { dc, dcterms, media, xml } = item
  const about = 'rdf' in item ? item.rdf?.about : undefined
  return {
    ...childrenOfNode(node({ 'xml:base': xml?.base, 'xml:lang': xml?.lang, 'rdf:about': about })),
    title: listOf(item.title),
    link: listOf(item.link),
    'rss:description': listOf(item.description),
    'rss:content': listOf(item.content?.encoded),
    'dc:title': dc?.titles,
    'dc:creator': dc?.creators,
    'dc:date': dc?.dates,
    'dc:subject': dc?.subjects,
    'dc:rights': dc?.rights,
    'dc:language': dc?.languages,
    'dc:source': dc?.sources,
    'dcterms:issued': dcterms?.issued,
    'dcterms:created': dcterms?.created,
    'dcterms:modified': dcterms?.modified,
    'atom:updated': listOf(item.atom?.updated),
    'atom:published': listOf(item.atom?.published),
    'atom:link': item.atom?.links?.map(({ href, rel, type, title }) => node({ href, rel, type, title })),
    ...(media && itemMedia(media)),
    ...rssOnly(item),
  }
}

const childrenOfNode = (element: XmlNode): XmlChildren => (typeof element === 'string' ? {} : element)

/** RSS 1.0 has none of these. */
function rssOnly(item: LooseRssItem | LooseRdfItem): XmlChildren {
  if (!('guid' in item || 'pubDate' in item || 'enclosures' in item || 'categories' in item || 'authors' in item)) {
    return {}
  }
  const { guid, source } = item
  return {
    guid: guid && [node({ ispermalink: guid.isPermaLink }, { _: guid.value })],
    pubdate: listOf(item.pubDate),
    author: item.authors?.flatMap(({ name, email }) => listOf(name ?? email)),
    category: item.categories?.flatMap(({ name }) => listOf(name)),
    enclosure: item.enclosures?.map(({ url, type, length }) => node({ url, type, length })),
    source: source && [node({ url: source.url }, { _: source.title })],
  }
}

type MediaPart = Omit<LooseMedia, 'groups' | 'contents'>

/** Media RSS as elements. */
export function itemMedia({ groups, contents, ...words }: LooseMedia): XmlChildren {
  return {
    ...mediaWords(words),
    'media:content': contents?.map(contentElement),
    'media:group': groups?.map(({ contents: inner, ...own }) => ({
      ...mediaWords(own),
      'media:content': inner?.map(contentElement),
    })),
  }
}

const contentElement = (content: NonNullable<LooseMedia['contents']>[number]): XmlNode => {
  const { url, type, medium, width, height, fileSize, ...words } = content
  return node({ url, type, medium, width, height, filesize: fileSize }, mediaWords(words))
}

const mediaWords = ({ title, description, credits, thumbnails, keywords }: MediaPart): XmlChildren => ({
  'media:title': listOf(title?.value),
  'media:description': listOf(description?.value),
  'media:credit': credits?.flatMap(({ value }) => listOf(value)),
  'media:keywords': keywords,
  'media:thumbnail': thumbnails?.map(({ url, width, height }) => node({ url, width, height })),
})
