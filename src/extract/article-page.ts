import type { AttachmentClaim, RawItem } from '../model/raw-item.ts'
import type { SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { ArticleRecipe } from '../model/source.ts'
import { bylineItem } from './byline.ts'
import { dateLines } from './date-lines.ts'
import type { Scope } from './field-rule.ts'
import { type AnyNode, findAll, openPage } from './html.ts'
import { imageWords, withWords } from './image-words.ts'
import { emptyItem, mergeItems, present, put } from './item-draft.ts'
import { jsonLdItem } from './json-ld.ts'
import { metaItem } from './meta.ts'
import { microdataItem } from './microdata.ts'
import { fileClaims } from './page-files.ts'
import { headlineItem, titleOf } from './page-headline.ts'
import { type Stated, textItem } from './page-text.ts'
import { rdfaItem } from './rdfa.ts'
import { recipeItem } from './recipe-item.ts'
import { releaseHeading } from './release-heading.ts'
import { standIn } from './stand-in.ts'
import { timeItem } from './time.ts'

export interface ArticlePage {
  document: SourceDocument
  recipe: ArticleRecipe
  /** What the list said of the release. */
  item: RawItem
}

/**
 * A release's own page: what the recipe names, then the text as the page shows it, JSON-LD, microdata and RDFa, the
 * heading, Open Graph and `meta`, `time`, lines with dates, and last what the list said. The list's link stays among the
 * links.
 */
export function readArticlePage({ document, recipe, item: stated }: ArticlePage): Result<RawItem> {
  const page = openPage(document)
  const item = withAddresses(stated)
  const [jsonLd, meta] = [jsonLdItem(page), metaItem(page)]
  const microdata = mergeItems(microdataItem(page), rdfaItem(page))
  const removed = new Set<AnyNode>((recipe.remove ?? []).flatMap((selector) => findAll(page, page.root, selector)))
  const scope: Scope = { page, root: page.root, removed }
  const words = imageWords(scope, recipe)
  const time = timeItem(page, findAll(page, page.root, 'article, main').at(0) ?? page.root)
  const [dates, byline] = [dateLines(page), bylineItem(page)]
  const headline = headlineItem(page, releaseHeading(page))
  const named = recipeItem(scope, recipe)
  for (const node of removed) page.$(node).remove()
  const views = { jsonLd, meta, microdata }
  const text = named.body === undefined ? textItem(page, statedText(views)) : emptyItem(page.base)
  put(text, 'title', titleOf(page, { ...views, headline, item }))
  const head = text.body === undefined ? meta : withoutSummary(meta)
  const listed = preferListed(item, views)
  const merged = mergeItems(named, listed, text, jsonLd, microdata, headline, head, time, dates, byline, item)
  const instead = standIn({ page, html: document.text, url: document.url, read: merged, listed: item })
  if (instead !== undefined) return noRelease(instead)
  const links = merged.links.filter(({ href, from }) => from.startsWith('recipe:') || namesPage(href, item.base))
  const attachments = merged.attachments.length > 0 ? merged.attachments : bodyFiles(merged)
  return { ok: true, value: { ...merged, links, attachments, images: withWords(merged.images, words) } }
}

function noRelease(instead: string): Result<never> {
  return { ok: false, error: { step: 'read', code: 'no-release', message: `${instead}, in place of the release` } }
}

/** A list may state its addresses in short, and what they are relative to is not what those of the page are. */
function withAddresses(item: RawItem): RawItem {
  const full = (address: string): string | undefined => URL.parse(address, item.base)?.href
  return {
    ...item,
    links: item.links.flatMap((link) => present([full(link.href)]).map((href) => ({ ...link, href }))),
    images: item.images.flatMap((image) => present([full(image.url)]).map((url) => ({ ...image, url }))),
    attachments: item.attachments.flatMap((file) => present([full(file.url)]).map((url) => ({ ...file, url }))),
  }
}

/** A canonical link to the home page or the list is a fault of templates, and would make one release of all. */
function namesPage(href: string, list: string): boolean {
  const { pathname, search } = new URL(href)
  return pathname.length + search.length > 1 && href !== list
}

interface Views {
  jsonLd: RawItem
  meta: RawItem
  microdata: RawItem
}

const statedText = ({ jsonLd, meta, microdata }: Views): Stated => ({
  plain: jsonLd.body,
  markup: microdata.body,
  summary: jsonLd.summary ?? microdata.summary ?? meta.summary,
})

/** A description that is of the text is the summary of the text already; another is of the site. */
const withoutSummary = ({ summary, ...item }: RawItem): RawItem => item

/** A teaser that the recipe of a list names is better than a `description`, which is often the same for a whole site. */
function preferListed(item: RawItem, { jsonLd }: Views): RawItem {
  const preferred = emptyItem(item.base)
  if (/^(?:recipe|auto|json):/.test(item.summary?.from ?? '') && jsonLd.summary === undefined)
    put(preferred, 'summary', item.summary)
  return preferred
}

/** Files that the text links to. */
function bodyFiles({ body, base }: RawItem): AttachmentClaim[] {
  if (body?.type !== 'html') return []
  const page = openPage({ text: body.value, url: base })
  return fileClaims(page, page.root, 'body:a')
}
