import { claim, emptyItem, present, put, textClaim } from '../extract/item-draft.ts'
import type { AttachmentClaim, ImageClaim, LinkClaim, RawItem, TextClaim } from '../model/raw-item.ts'
import type { LooseAtomItem, LooseLink, LoosePerson, LooseText } from './feedsmith.ts'
import { itemMedia } from './rss-element.ts'
import { rssMedia } from './rss-media.ts'

/** What a feed says that holds for its items (RFC 4287, 4.2.1 and 4.2.10). */
export interface AtomInherited {
  base: string
  authors: LoosePerson[]
  rights?: LooseText
}

export function atomItem(element: LooseAtomItem, inherited: AtomInherited): RawItem {
  const base = resolved(element.xml?.base, inherited.base)
  const item = emptyItem(resolved(element.content?.xml?.base, base))
  const { content, source } = element
  put(item, 'guid', claim(element.id, 'atom:id'))
  put(item, 'title', atomText(element.title, 'atom:title'))
  put(item, 'summary', atomText(element.summary, 'atom:summary'))
  put(
    item,
    'body',
    content && atomText({ value: content.value ?? '', ...(content.type && { type: content.type }) }, 'atom:content'),
  )
  put(item, 'language', claim(element.xml?.lang ?? content?.xml?.lang ?? element.dc?.languages?.[0], 'atom:xml:lang'))
  put(item, 'rights', atomText(element.rights ?? source?.rights ?? inherited.rights, 'atom:rights'))
  const links = linksOf(element, base)
  const own = people(element.authors, 'atom:author')
  const media = element.media ? rssMedia(itemMedia(element.media)) : { images: [], attachments: [] }
  return {
    ...item,
    links: [...links.filter(({ rel }) => rel !== 'enclosure'), ...sourceLinks(element)],
    published: [...dates(element.published, 'atom:published'), ...dates(element.dc?.dates?.[0], 'atom:dc:date')],
    updated: dates(element.updated, 'atom:updated'),
    keywords: keywordsOf(element),
    authors: authorsOf(
      element,
      own.length > 0 ? own : people(source?.authors ?? inherited.authors, 'atom:feed:author'),
    ),
    images: [...enclosed(element, base).images, ...media.images],
    attachments: [...enclosed(element, base).attachments, ...media.attachments],
  }
}

const resolved = (url: string | undefined, base: string): string => URL.parse(url ?? '', base)?.href ?? base

const dates = (value: string | undefined, from: string): RawItem['published'] => present([claim(value, from)])

const TEXT_TYPE = /^(?:text|html|xhtml|text\/.*|application\/xhtml\+xml)$/i

/** RFC 4287, 3.1.1; Atom 0.3 writes media types. What has any other type (4.1.3.3) is nothing a reader could read. */
function atomText(text: LooseText | undefined, from: string): TextClaim | undefined {
  const type = text?.type ?? 'text'
  const found = TEXT_TYPE.test(type) ? textClaim(text?.value, from) : undefined
  return found && { ...found, type: /html/i.test(type) ? 'html' : 'text' }
}

/** Alternate links first, HTML before other types; a link without `rel` is alternate (RFC 4287, 4.2.7.2). */
function linksOf(element: LooseAtomItem, base: string): LinkClaim[] {
  const links = (element.links ?? []).flatMap((link) => present([linkClaim(link)]))
  const src = element.content?.src
  const outside: LinkClaim[] = src === undefined ? [] : [{ href: src, from: 'atom:content:src', rel: 'alternate' }]
  return [...links, ...outside]
    .map((link) => ({ ...link, href: resolved(link.href, base) }))
    .toSorted((a, b) => rank(a) - rank(b))
}

function linkClaim({ href, rel, type, hreflang, title }: LooseLink): LinkClaim | undefined {
  if (href === undefined || rel === 'self' || rel === 'edit') return undefined
  const facts = { ...(type && { type }), ...(hreflang && { hreflang }), ...(title && { title }) }
  return { href, from: 'atom:link', rel: rel ?? 'alternate', ...facts }
}

function rank({ rel, type, from }: LinkClaim): number {
  if (rel !== 'alternate') return 3
  if (from === 'atom:content:src') return 2
  return type === undefined || /html/i.test(type) ? 0 : 1
}

/** Where an item was taken from (RFC 4287, 4.2.11). */
const sourceLinks = ({ source }: LooseAtomItem): LinkClaim[] =>
  (source?.links ?? [])
    .filter(({ rel = 'alternate' }) => rel === 'alternate')
    .flatMap(({ href }): LinkClaim[] => {
      const title = source?.title?.value
      return href === undefined ? [] : [{ href, from: 'atom:source', rel: 'via', ...(title && { title }) }]
    })

function enclosed(element: LooseAtomItem, base: string): { images: ImageClaim[]; attachments: AttachmentClaim[] } {
  const files = (element.links ?? []).filter(({ rel }) => rel === 'enclosure')
  const claims = files.flatMap(({ href, type, title, length }): AttachmentClaim[] => {
    const facts = { ...(type && { type }), ...(title && { title }), ...(length && { bytes: length }) }
    return href === undefined ? [] : [{ url: resolved(href, base), from: 'atom:link:enclosure', ...facts }]
  })
  const isImage = ({ type }: AttachmentClaim): boolean => /^image\//i.test(type ?? '')
  return {
    images: claims.filter(isImage).map(({ url, from, title }) => ({ url, from, ...(title && { alt: title }) })),
    attachments: claims.filter((file) => !isImage(file)),
  }
}

function keywordsOf({ categories = [], dc }: LooseAtomItem): TextClaim[] {
  const labels = categories.map(({ label, term }) => textClaim(label ?? term, 'atom:category'))
  return present([...labels, ...(dc?.subjects ?? []).map((subject) => textClaim(subject, 'atom:dc:subject'))])
}

const people = (persons: LoosePerson[] | undefined, from: string): TextClaim[] =>
  present((persons ?? []).map(({ name, email }) => textClaim(name ?? email, from)))

const authorsOf = ({ contributors, dc }: LooseAtomItem, authors: TextClaim[]): TextClaim[] => [
  ...authors,
  ...people(contributors, 'atom:contributor'),
  ...present((dc?.creators ?? []).map((creator) => textClaim(creator, 'atom:dc:creator'))),
]
