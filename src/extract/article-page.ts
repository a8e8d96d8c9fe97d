import type { AttachmentClaim, RawItem } from '../model/raw-item.ts'
import type { SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { ArticleRecipe } from '../model/source.ts'
import { dateLines } from './date-lines.ts'
import type { Scope } from './field-rule.ts'
import { type AnyNode, attribute, type Element, findAll, innerHtml, openPage, type Page, resolveUrl } from './html.ts'
import { imageWords, withWords } from './image-words.ts'
import { emptyItem, htmlClaim, mergeItems, put, textClaim } from './item-draft.ts'
import { jsonLdItem } from './json-ld.ts'
import { mainText } from './main-text.ts'
import { attachmentClaim } from './media.ts'
import { metaItem } from './meta.ts'
import { microdataItem } from './microdata.ts'
import { recipeItem } from './recipe-item.ts'
import { collapse, textOf } from './text-lines.ts'
import { timeItem } from './time.ts'

export interface ArticlePage {
  document: SourceDocument
  recipe: ArticleRecipe
  /** What the list said of the release. */
  item: RawItem
}

/** A body of HTML is taken for the articleBody of JSON-LD, which has no paragraphs, when it holds most of its text. */
const MOST = 0.6
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|ics|epub|mp3|mp4)(?:$|[?;#])|[?&]__blob=publicationFile/i

/**
 * A release's own page: what the recipe names, then JSON-LD, Open Graph and `meta`, microdata, `time`, the main text,
 * and last what the list said. The list's link stays among the links.
 */
export function readArticlePage({ document, recipe, item }: ArticlePage): Result<RawItem> {
  const page = openPage(document)
  const [jsonLd, meta, microdata] = [jsonLdItem(page), metaItem(page), microdataItem(page)]
  const removed = new Set<AnyNode>((recipe.remove ?? []).flatMap((selector) => findAll(page, page.root, selector)))
  const scope: Scope = { page, root: page.root, removed }
  const words = imageWords(scope, recipe)
  const time = timeItem(page, findAll(page, page.root, 'article, main').at(0) ?? page.root)
  const dates = dateLines(page)
  const heading = headingItem(page)
  const named = recipeItem(scope, recipe)
  for (const node of removed) page.$(node).remove()
  const text = textItem(page, { named, jsonLd, microdata })
  const listed = preferListed(item, { jsonLd, meta })
  const merged = mergeItems(named, listed, text, jsonLd, meta, microdata, time, dates, heading, item)
  const links = merged.links.filter(({ href, from }) => from.startsWith('recipe:') || namesPage(href, item.base))
  const attachments = merged.attachments.length > 0 ? merged.attachments : bodyFiles(merged)
  return { ok: true, value: { ...merged, links, attachments, images: withWords(merged.images, words) } }
}

/** A canonical link to the home page or the list is a fault of templates, and would make one release of all. */
function namesPage(href: string, list: string): boolean {
  const { pathname, search } = new URL(href)
  return pathname.length + search.length > 1 && href !== list
}

interface Views {
  named: RawItem
  jsonLd: RawItem
  microdata: RawItem
}

/** The body where the recipe names none, in the order of trust. */
function textItem(page: Page, { named, jsonLd, microdata }: Views): RawItem {
  const item = emptyItem(page.base)
  if (named.body !== undefined) return item
  const part = microdata.body === undefined ? mainText(page) : undefined
  const markup = microdata.body ?? htmlClaim(part && innerHtml(page, part), 'main-text')
  const plain = jsonLd.body
  const length = textOf(openPage({ text: markup?.value ?? '', url: page.base }).root).length
  put(item, 'body', plain !== undefined && length < plain.value.length * MOST ? plain : markup)
  return item
}

/** The first heading, where there is but one of the first rank. */
function headingItem(page: Page): RawItem {
  const item = emptyItem(page.base)
  const [heading, ...more] = findAll(page, page.root, 'h1')
  if (heading !== undefined && more.length === 0) put(item, 'title', textClaim(collapse(textOf(heading)), 'h1'))
  return item
}

/**
 * Words of the list that are better than a guess from the page: a teaser the recipe names rather than a `description`,
 * which is often the same for a whole site, and a title to which `og:title` adds no more than the name of the site.
 */
function preferListed(item: RawItem, { jsonLd, meta }: { jsonLd: RawItem; meta: RawItem }): RawItem {
  const preferred = emptyItem(item.base)
  if (item.summary?.from.startsWith('recipe:') && jsonLd.summary === undefined) put(preferred, 'summary', item.summary)
  const title = item.title?.value ?? ''
  const rest = meta.title?.value.startsWith(title) ? meta.title.value.slice(title.length) : ''
  if (jsonLd.title === undefined && /^\s*[|–—·»-]\s/.test(rest)) put(preferred, 'title', item.title)
  return preferred
}

/** Files that the text links to. */
function bodyFiles({ body, base }: RawItem): AttachmentClaim[] {
  if (body?.type !== 'html') return []
  const page = openPage({ text: body.value, url: base })
  const files = new Map<string, AttachmentClaim>()
  for (const link of findAll(page, page.root, 'a[href]')) {
    const url = resolveUrl(attribute(link, 'href'), base)
    if (url !== undefined && isFile(url, link)) files.set(url, attachmentClaim(url, link, 'body:a'))
  }
  return [...files.values()]
}

const isFile = (url: string, link: Element): boolean =>
  FILE.test(url) || 'download' in link.attribs || attribute(link, 'type') === 'application/pdf'
