import { claim, emptyItem, present, put, textClaim } from '../extract/item-draft.ts'
import type { Claim, RawItem, TextClaim } from '../model/raw-item.ts'
import { atomEnclosures, atomLinks, resolved } from './atom-links.ts'
import { atomText } from './atom-text.ts'
import { rssMedia } from './rss-media.ts'
import { xmlChildren } from './xml-children.ts'
import { textOf } from './xml-markup.ts'
import type { XmlElement } from './xml-tree.ts'

/** What a feed says that holds for its items (RFC 4287, 4.2.1 and 4.2.10). */
export interface AtomInherited {
  base: string
  feed?: XmlElement
}

export function atomItem(element: XmlElement, { base: outer, feed }: AtomInherited): RawItem {
  const has = named(element)
  const [title, summary, content] = [first(has, TITLES), first(has, SUMMARIES), first(has, CONTENTS)]
  const [source] = has('source')
  const text = content ?? summary ?? title
  const base = resolved(element.base, outer)
  const item = emptyItem(resolved(text?.base, base))
  put(item, 'guid', claim(idIn(has, base), 'atom:id'))
  put(item, 'title', atomText(title, `atom:${title?.name}`))
  put(item, 'summary', atomText(summary, `atom:${summary?.name}`))
  put(item, 'body', atomText(content, `atom:${content?.name}`))
  put(item, 'language', claim((text ?? element).lang ?? textIn(has, 'dc:language'), 'atom:xml:lang'))
  put(item, 'rights', rightsOf([element, source, feed]))
  const media = rssMedia(xmlChildren(element))
  const enclosed = atomEnclosures(has('link'), base)
  return {
    ...item,
    links: atomLinks({ links: has('link'), content, source, base }),
    published: dates(has, PUBLISHED),
    updated: dates(has, UPDATED),
    keywords: keywordsOf(has),
    authors: authorsOf({ element, source, feed }),
    images: [...enclosed.images, ...media.images],
    attachments: [...enclosed.attachments, ...media.attachments],
  }
}

/** The children of an element by name. */
type Named = (name: string) => XmlElement[]

function named({ children }: XmlElement): Named {
  const byName = Map.groupBy(
    children.filter((child) => typeof child !== 'string'),
    ({ name }) => name,
  )
  return (name) => byName.get(name) ?? []
}

const TITLES = ['title', 'dc:title', 'media:title']
const SUMMARIES = ['summary', 'description', 'dc:description', 'media:description']
const CONTENTS = ['content', 'content:encoded', 'xhtml:body', 'xhtml:div', 'body']
const PUBLISHED = ['published', 'issued', 'pubdate', 'dc:date', 'dcterms:issued', 'created', 'dcterms:created']
const UPDATED = ['updated', 'modified', 'dcterms:modified']

const first = (has: Named, names: string[]): XmlElement | undefined => names.flatMap(has).at(0)

const textsIn = (has: Named, name: string): string[] =>
  has(name)
    .map((element) => textOf(element).trim())
    .filter((text) => text !== '')

const textIn = (has: Named, name: string): string | undefined => textsIn(has, name)[0]

/** An id has to be an absolute IRI (RFC 4287, 4.2.6); a path would be the same on every site. */
function idIn(has: Named, base: string): string | undefined {
  const id = textIn(has, 'id') ?? textIn(has, 'guid')
  return id?.startsWith('/') ? resolved(id, base) : id
}

/** Where a date is stated twice, the later statement was added. */
const dates = (has: Named, names: string[]): Claim[] =>
  names.flatMap((name) =>
    textsIn(has, name)
      .toReversed()
      .map((value) => ({ value, from: `atom:${name}` })),
  )

function rightsOf(elements: (XmlElement | undefined)[]): TextClaim | undefined {
  const stated = elements.flatMap((element) => {
    const found = element && first(named(element), ['rights', 'copyright', 'dc:rights'])
    const license = element && named(element)('link').find(({ attributes }) => attributes['rel'] === 'license')
    return present([
      atomText(found, `atom:${found?.name}`),
      textClaim(license?.attributes['href'], 'atom:link:license'),
    ])
  })
  return stated[0]
}

function keywordsOf(has: Named): TextClaim[] {
  const words = has('category').map((element) => {
    const { label, term } = element.attributes
    return textClaim(label || term || textOf(element), 'atom:category')
  })
  return present([...words, ...has('dc:subject').map((element) => textClaim(textOf(element), 'atom:dc:subject'))])
}

/** The item's own, else those of the feed it was taken from, else those of the feed (RFC 4287, 4.2.1). */
function authorsOf({
  element,
  source,
  feed,
}: Record<'element' | 'source' | 'feed', XmlElement | undefined>): TextClaim[] {
  const own = ['author', 'dc:creator', 'dc:author'].flatMap((name) => people(element, name, `atom:${name}`))
  const candidates = [own, people(source, 'author', 'atom:source:author'), people(feed, 'author', 'atom:feed:author')]
  const authors = candidates.find(({ length }) => length > 0) ?? []
  return [...authors, ...people(element, 'contributor', 'atom:contributor')]
}

const people = (element: XmlElement | undefined, name: string, from: string): TextClaim[] =>
  element === undefined
    ? []
    : present(
        named(element)(name).map((person) => textClaim(textIn(named(person), 'name') ?? personText(person), from)),
      )

/** RSS writes a name where Atom has parts. */
const personText = ({ children }: XmlElement): string => children.filter((child) => typeof child === 'string').join('')
