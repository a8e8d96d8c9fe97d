import { claim, emptyItem, htmlClaim, present, put } from '../extract/item-draft.ts'
import type { Claim, LinkClaim, RawItem, TextClaim } from '../model/raw-item.ts'
import { rssMedia } from './rss-media.ts'
import { attributeOf, childrenOf, nodesOf, textOfNode, textsOf, type XmlChildren, type XmlNode } from './xml-nodes.ts'

/** What a channel says that holds for its items. */
export interface RssChannel {
  base: string
  rights?: string
}

/** RSS texts are HTML, titles too: whether `&amp;lt;` means a tag or a sign is decided when they are normalised. */
export function rssItem(element: XmlChildren, channel: RssChannel): RawItem {
  const inner = innermost(element)
  const ownBase = inner('xml:base')
  const base = (ownBase && URL.parse(ownBase, channel.base)?.href) || channel.base
  const item = emptyItem(base)
  const guid = guidOf(element)
  put(item, 'guid', guid)
  put(item, 'title', firstOf(element, TITLES))
  const [summary, description] = [firstOf(element, { summary: 'rss:summary' }), firstOf(element, SUMMARIES)]
  put(item, 'body', firstOf(element, BODIES) ?? (summary && description))
  put(item, 'summary', summary ?? description)
  put(item, 'language', claim(textsOf(element, 'dc:language')[0] ?? inner('xml:lang'), 'rss:language'))
  put(item, 'rights', firstOf(element, RIGHTS) ?? htmlClaim(channel.rights, 'rss:copyright'))
  return {
    ...item,
    ...rssMedia(element),
    links: linksOf(element, guid),
    published: claimsOf(element, PUBLISHED),
    updated: [...claimsOf(element, UPDATED), ...present([claim(attributeOf(element, 'lastmod'), 'cdf:lastmod')])],
    keywords: keywordsOf(element),
    authors: [...allOf(element, AUTHORS), ...atomAuthors(element)],
    references: allOf(element, { 'dc:source': 'rss:dc:source' }),
  }
}

/** `xml:base` and `xml:lang` of the text, else of the item. */
const innermost =
  (element: XmlChildren) =>
  (attribute: string): string | undefined =>
    TEXTS.filter((name) => element[name] !== undefined)
      .map((name) => nodesOf(element, name)[0])
      .map((node) => node && attributeOf(node, attribute))
      .find((value) => value !== undefined) ?? attributeOf(element, attribute)

/** Element names, and how a claim from each is called. */
type Origins = Record<string, string>

const TITLES = {
  title: 'rss:title',
  'dc:title': 'rss:dc:title',
  'atom:title': 'rss:atom:title',
  'media:title': 'rss:media:title',
}
const SUMMARIES = {
  'rss:description': 'rss:description',
  'atom:summary': 'rss:atom:summary',
  'dc:description': 'rss:dc:description',
  abstract: 'cdf:abstract',
  'itunes:summary': 'rss:itunes:summary',
  'itunes:subtitle': 'rss:itunes:subtitle',
  'media:description': 'rss:media:description',
}
const BODIES = {
  'rss:content': 'rss:content:encoded',
  'xhtml:body': 'rss:xhtml:body',
  body: 'rss:body',
  'xhtml:div': 'rss:xhtml:div',
  fullitem: 'rss:fullitem',
  content: 'rss:content',
  'atom:content': 'rss:atom:content',
}
const PUBLISHED = {
  pubdate: 'rss:pubDate',
  'dc:date': 'rss:dc:date',
  'dcterms:issued': 'rss:dcterms:issued',
  'dcterms:created': 'rss:dcterms:created',
  'atom:published': 'rss:atom:published',
  date: 'rss:date',
}
const AUTHORS = {
  'dc:creator': 'rss:dc:creator',
  'dc:author': 'rss:dc:author',
  author: 'rss:author',
  'itunes:author': 'rss:itunes:author',
  'dc:contributor': 'rss:dc:contributor',
}
const RIGHTS = { 'dc:rights': 'rss:dc:rights', copyright: 'rss:copyright' }
const UPDATED = { 'dcterms:modified': 'rss:dcterms:modified', 'atom:updated': 'rss:atom:updated' }

const TEXTS = [BODIES, SUMMARIES, TITLES].flatMap((origins) => Object.keys(origins))

/** Every feed has dozens of items, and none has all of these elements: what is absent has to cost nothing. */
function claimsOf(element: XmlChildren, origins: Origins): Claim[] {
  const claims: Claim[] = []
  for (const name in origins) {
    if (element[name] === undefined) continue
    for (const value of textsOf(element, name)) claims.push({ value, from: origins[name] ?? name })
  }
  return claims
}

const allOf = (element: XmlChildren, origins: Origins): TextClaim[] =>
  claimsOf(element, origins).map(({ value, from }) => ({ value, from, type: 'html' }))

const firstOf = (element: XmlChildren, origins: Origins): TextClaim | undefined => allOf(element, origins).at(0)

/** RSS 1.0 names an item by `rdf:about`. */
const guidOf = (element: XmlChildren): Claim | undefined =>
  claim(textsOf(element, 'guid')[0], 'rss:guid') ??
  claim(attributeOf(element, 'rdf:about'), 'rdf:about') ??
  claim(textsOf(element, 'atom:id')[0], 'rss:atom:id')

function linksOf(element: XmlChildren, guid: Claim | undefined): LinkClaim[] {
  const [origin] = textsOf(element, 'feedburner:origlink')
  const own = nodesOf(element, 'link').map((node) => absolute(node, textOfNode(node) || attributeOf(node, 'href')))
  const isPermalink = nodesOf(element, 'guid').every(
    (node) => attributeOf(node, 'ispermalink')?.toLowerCase() !== 'false',
  )
  const permalink = isPermalink && /^https?:/i.test(guid?.value ?? '') ? guid : undefined
  const plain = [
    { href: origin, from: 'rss:feedburner:origLink' },
    ...own.map((href) => ({ href, from: 'rss:link' })),
    { href: attributeOf(element, 'href'), from: 'cdf:href' },
    { href: permalink?.value, from: permalink?.from ?? '' },
  ]
  const links = plain.flatMap(({ href, from }): LinkClaim[] => (href ? [{ href, from }] : []))
  const all = [...links, ...atomLinks(element), ...sourceLinks(element)]
  return all.filter(({ href, rel }, index) => all.findIndex((one) => one.href === href && one.rel === rel) === index)
}

/** A link has a base of its own only where it states one. */
const absolute = (node: XmlNode, href: string | undefined): string | undefined =>
  (href && URL.parse(href, attributeOf(node, 'xml:base'))?.href) || href

const atomLinks = (element: XmlChildren): LinkClaim[] =>
  nodesOf(element, 'atom:link').flatMap((node): LinkClaim[] => {
    const href = attributeOf(node, 'href')
    const rel = attributeOf(node, 'rel') ?? 'alternate'
    const facts = ['type', 'hreflang', 'title'].map((name) => [name, attributeOf(node, name)])
    return href === undefined || rel === 'self'
      ? []
      : [{ href, from: 'rss:atom:link', rel, ...Object.fromEntries(facts.filter(([, value]) => value)) }]
  })

/** RSS 2.0: the channel that an item came from. */
const sourceLinks = (element: XmlChildren): LinkClaim[] =>
  nodesOf(element, 'source').flatMap((node): LinkClaim[] => {
    const href = attributeOf(node, 'url')
    const title = textOfNode(node)
    return href === undefined ? [] : [{ href, from: 'rss:source', rel: 'via', ...(title && { title }) }]
  })

const atomAuthors = (element: XmlChildren): TextClaim[] =>
  nodesOf(element, 'atom:author').flatMap((node) =>
    present([htmlClaim(textsOf(childrenOf(node), 'atom:name')[0], 'rss:atom:author')]),
  )

function keywordsOf(element: XmlChildren): TextClaim[] {
  const lists = ['media:keywords', 'itunes:keywords'].flatMap((name) =>
    textsOf(element, name).flatMap((list) => list.split(',').map((word) => htmlClaim(word, `rss:${name}`))),
  )
  return [
    ...allOf(element, { category: 'rss:category', 'dc:subject': 'rss:dc:subject' }),
    ...present([...lists, ...labelled(element, 'media:category'), ...labelled(element, 'itunes:category')]),
  ]
}

/** Categories that state a label, or their word as an attribute, and may stand in each other. */
const labelled = (element: XmlChildren, name: string): (TextClaim | undefined)[] =>
  nodesOf(element, name).flatMap((node) => [
    htmlClaim(attributeOf(node, 'label') ?? attributeOf(node, 'text') ?? textOfNode(node), `rss:${name}`),
    ...labelled(childrenOf(node), name),
  ])
