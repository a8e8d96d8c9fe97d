import { claim, emptyItem, present, put, textClaim } from '../extract/item-draft.ts'
import type { LinkClaim, RawItem } from '../model/raw-item.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { DocumentStart } from './document-start.ts'
import { withAddresses } from './kept-items.ts'
import type { SourceType } from './source-type.ts'
import { unreadable } from './unreadable.ts'
import type { XmlElement } from './xml-tree.ts'

/** Sitemaps (sitemaps.org 0.9), with Google's elements for releases and images; an index of sitemaps is an error. */
export const sitemap: SourceType = {
  format: 'sitemap',
  detect: ({ root }) => root === 'urlset' || root === 'sitemapindex',
  read: readSitemap,
}

/** A sitemap may list a whole site, 50,000 pages; what is new is among the latest. */
const MOST = 500

async function readSitemap({ url }: SourceDocument, { root, text }: DocumentStart): Promise<Result<Reading>> {
  const { parseXml } = await import('./xml-tree.ts')
  const tree = parseXml(text, url)
  if (tree === undefined) return unreadable('This is a sitemap that cannot be read.')
  if (root === 'sitemapindex') return isIndex(tree.root)
  const pages = childrenOf(tree.root, 'url').map((element) => withAddresses(pageItem(element, url)))
  const whole = tree.complete ? pages : pages.slice(0, -1)
  const items = whole.filter(({ links }) => links.length > 0).toSorted(newestFirst)
  const untitled = items.filter(({ title }) => title === undefined).length
  const notes = [
    ...(tree.complete ? [] : ['the document breaks off after its last whole page; it will be asked for again in full']),
    ...(items.length > MOST ? [`${items.length} pages, of which the latest ${MOST} are taken`] : []),
    ...(untitled > 0 ? [`${untitled} pages have no title here: \`article: auto\` reads it from the pages`] : []),
  ]
  return {
    ok: true,
    value: { format: 'sitemap', items: items.slice(0, MOST), notes, ...(!tree.complete && { complete: false }) },
  }
}

function isIndex(root: XmlElement): Result<never> {
  const addresses = childrenOf(root, 'sitemap').flatMap((element) => textsAt(element, 'loc'))
  const shown = addresses.slice(0, 10).join(', ')
  const rest = addresses.length > 10 ? ` and ${addresses.length - 10} more` : ''
  const message = `This is an index of sitemaps. Take the one with the releases as the source: ${shown}${rest}`
  return { ok: false, error: { step: 'read', code: 'sitemap-index', message } }
}

function pageItem(element: XmlElement, base: string): RawItem {
  const item = emptyItem(base)
  const [about = { name: '', attributes: {}, children: [] }] = childrenOf(element, 'news:news')
  const publication = childrenOf(about, 'news:publication').flatMap((one) => textsAt(one, 'news:language'))
  const [keywords = ''] = textsAt(about, 'news:keywords')
  put(item, 'title', textClaim(textsAt(about, 'news:title').at(0), 'sitemap:title'))
  put(item, 'language', claim(publication.at(0), 'sitemap:language'))
  const images = childrenOf(element, 'image:image').flatMap((image) =>
    textsAt(image, 'image:loc').map((url) => ({ image, url })),
  )
  return {
    ...item,
    links: [
      ...textsAt(element, 'loc')
        .slice(0, 1)
        .map((href) => ({ href, from: 'sitemap:loc' })),
      ...childrenOf(element, 'xhtml:link').flatMap(languageLink),
    ],
    published: present([claim(textsAt(about, 'news:publication_date').at(0), 'sitemap:publication_date')]),
    updated: present([claim(textsAt(element, 'lastmod').at(0), 'sitemap:lastmod')]),
    keywords: keywords.split(',').flatMap((word) => present([textClaim(word, 'sitemap:keywords')])),
    images: images.slice(0, 1).map(({ image, url }) => {
      const [caption] = textsAt(image, 'image:caption')
      return { url, from: 'sitemap:image', ...(caption && { caption }) }
    }),
  }
}

function languageLink({ attributes: { rel, href, hreflang } }: XmlElement): LinkClaim[] {
  return rel === 'alternate' && href && hreflang ? [{ href, from: 'sitemap:xhtml:link', rel, hreflang }] : []
}

const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name)

const textsAt = (element: XmlElement, name: string): string[] =>
  childrenOf(element, name)
    .map(({ children }) =>
      children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')

/** ISO 8601 in one zone compares as text; what says no time comes last. */
const newestFirst = (a: RawItem, b: RawItem): number => timeOf(b).localeCompare(timeOf(a))

const timeOf = ({ published, updated }: RawItem): string => (published[0] ?? updated[0])?.value ?? ''
