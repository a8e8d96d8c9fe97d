import type { Claim, ImageClaim, RawItem, TextClaim } from '../model/raw-item.ts'
import { attribute, findAll, type Page, resolveUrl } from './html.ts'
import { claim, emptyItem, present, put, textClaim } from './item-draft.ts'
import { collapse } from './text-lines.ts'

/** The contents of the `meta` elements of a page by their lower-case name or property. */
type MetaValues = Map<string, string[]>

/** `og:` and `article:` go by their own names, all others as `meta:…`. */
const originOf = (name: string): string => (/^(?:og|article):/.test(name) ? name : `meta:${name}`)

/** What Open Graph, `meta`, the canonical link and the `lang` of a page say of its release. */
export function metaItem(page: Page): RawItem {
  const item = emptyItem(page.base)
  const values = metaValues(page)
  put(item, 'title', withoutSite(firstText(values, ['og:title', 'dc.title', 'dcterms.title', 'title']), values))
  put(item, 'summary', firstText(values, ['og:description', 'description', 'dc.description', 'dcterms.abstract']))
  put(item, 'section', firstText(values, ['article:section']))
  put(item, 'rights', firstText(values, ['dc.rights', 'dcterms.rights', 'copyright']))
  put(item, 'language', languageOf(page, values))
  item.published = dates(values, PUBLISHED)
  item.updated = dates(values, UPDATED)
  item.keywords = keywordsOf(values)
  item.authors = allTexts(values, ['author', 'dc.creator', 'dcterms.creator', 'article:author']).filter(
    ({ value }) => !/^https?:/i.test(value),
  )
  item.images = imageOf(values, page.base)
  item.links = linksOf(page, values)
  return item
}

/** `dcterms.submitted` is how berlin.de names the time of release, beside a `dcterms.date` without a time. */
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.datesubmitted',
  'dcterms.submitted',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'date',
]
const UPDATED = ['article:modified_time', 'og:updated_time', 'dcterms.modified', 'dc.date.modified', 'last-modified']

function metaValues(page: Page): MetaValues {
  const values: MetaValues = new Map()
  for (const element of findAll(page, page.root, 'meta[content]')) {
    const name = (attribute(element, 'property') ?? attribute(element, 'name'))
      ?.toLowerCase()
      .replace(/^(dc|dcterms):/, '$1.')
    const content = attribute(element, 'content')
    if (name !== undefined && content !== undefined) values.set(name, [...(values.get(name) ?? []), content])
  }
  return values
}

const allTexts = (values: MetaValues, names: string[]): TextClaim[] =>
  present(
    names
      .filter((name) => values.has(name))
      .slice(0, 1)
      .flatMap((name) => (values.get(name) ?? []).map((value) => textClaim(value, originOf(name)))),
  )

const firstText = (values: MetaValues, names: string[]): TextClaim | undefined => allTexts(values, names).at(0)

const dates = (values: MetaValues, names: string[]): Claim[] =>
  names.flatMap((name) => present((values.get(name) ?? []).map((value) => claim(value, originOf(name)))))

/** "Neue Brücke freigegeben | Stadt Beispiel": the name of the site is no part of the title. */
function withoutSite(title: TextClaim | undefined, values: MetaValues): TextClaim | undefined {
  const site = values.get('og:site_name')?.at(0)
  if (title === undefined || site === undefined || !title.value.endsWith(site)) return title
  const value = title.value.slice(0, -site.length).replace(/\s+[|–—·:-]\s*$/, '')
  return value.trim() === '' ? title : { ...title, value }
}

function languageOf(page: Page, values: MetaValues): Claim | undefined {
  const stated = page.$('html').attr('lang') ?? page.$('html').attr('xml:lang')
  if (stated?.trim()) return claim(stated, 'html:lang')
  const [found] = allTexts(values, ['og:locale', 'dc.language', 'dcterms.language', 'language'])
  return found && claim(found.value.replace('_', '-'), found.from)
}

function keywordsOf(values: MetaValues): TextClaim[] {
  const tags = allTexts(values, ['article:tag'])
  if (tags.length > 0) return tags
  return allTexts(values, ['keywords', 'dc.subject', 'dcterms.subject', 'news_keywords']).flatMap(({ value, from }) =>
    present(value.split(/[,;]/).map((word) => textClaim(word, from))),
  )
}

function imageOf(values: MetaValues, base: string): ImageClaim[] {
  const url = resolveUrl(values.get('og:image')?.at(0) ?? values.get('og:image:url')?.at(0), base)
  if (url === undefined) return []
  const alt = values.get('og:image:alt')?.at(0)
  const [width, height] = ['og:image:width', 'og:image:height'].map((name) =>
    Number.parseInt(values.get(name)?.at(0) ?? '', 10),
  )
  return [{ url, from: 'og:image', ...(alt && { alt }), ...(width && { width }), ...(height && { height }) }]
}

function linksOf(page: Page, values: MetaValues): RawItem['links'] {
  const canonical = page.$('link[rel~="canonical"]').first().attr('href')
  const candidates = [
    { href: resolveUrl(canonical, page.base), from: 'link:canonical' },
    { href: resolveUrl(values.get('og:url')?.at(0), page.base), from: 'og:url' },
  ]
  const own = candidates.flatMap(({ href, from }) => (href === undefined ? [] : [{ href, from }]))
  return [...own, ...languageLinks(page)]
}

/** The same page in other languages, and in its own. */
function languageLinks(page: Page): RawItem['links'] {
  return findAll(page, page.root, 'link[rel~="alternate"][hreflang][href]').flatMap((element) => {
    const href = resolveUrl(attribute(element, 'href'), page.base)
    const [hreflang, type] = [attribute(element, 'hreflang'), attribute(element, 'type')]
    if (href === undefined || hreflang === undefined) return []
    return [{ href, from: 'link:alternate', rel: 'alternate', hreflang, ...(type && { type }) }]
  })
}

/** The name of a page as its tab shows it. */
export const pageTitle = ({ $ }: Page): string | undefined => collapse($('title').first().text()) || undefined
