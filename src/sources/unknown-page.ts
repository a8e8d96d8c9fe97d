import { readArticlePage } from '../extract/article-page.ts'
import { emptyItem } from '../extract/item-draft.ts'
import { collapse } from '../extract/text-lines.ts'
import type { RawItem, TextClaim } from '../model/raw-item.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import { readAutoList } from './auto-list.ts'
import type { DocumentStart } from './document-start.ts'

const HTML = /^(?:html|head|body|main|div|section|article|header|ul|ol|table|p|h[1-6])$/
/** Served as something else, a page is what a site shows in place of it. */
const OTHER_TYPE = /rss|atom|json|(?<!xhtml\+)xml/i

/** A text of fewer characters is no release: it says that there is none. One that is dated may be shorter. */
const SHORT = { dated: 60, undated: 250 }
/** A dated link of fewer characters is somebody's name, over a comment. */
const NAME = 20
/** Of the text of a list so much is titles and teasers. */
const SHARE_OF_ITEMS = 0.4

interface Release {
  item: RawItem
  text: string
  isWhole: boolean
}

/**
 * A page of which nobody has said what it is: a list of releases, or a release. Undefined where it is neither, or stands
 * in front of what was asked for.
 */
export function readUnknownPage(document: SourceDocument, { root }: DocumentStart): Reading | undefined {
  if (!HTML.test(root) || OTHER_TYPE.test(document.contentType ?? '')) return undefined
  const release = releaseOf(document)
  if (release === undefined) return undefined
  const list = readAutoList(document)
  if (list.ok && !(release.isWhole && saysRelease(release.item)) && isList(list.value.items, release)) return list.value
  return release.isWhole ? readingOf(release.item) : undefined
}

function readingOf(item: RawItem): Reading {
  const { title, language } = item
  const facts = { ...(title && { title: title.value }), ...(language && { language: language.value }) }
  return { format: 'page', ...facts, items: [item], notes: [] }
}

/** Systems state these of a single release, and not of the page that lists them. */
function saysRelease({ title, body, published }: RawItem): boolean {
  const places = new Set([title?.from, body?.from, ...published.map(({ from }) => from)])
  const pairs = [
    ['json-ld:headline', 'json-ld:datePublished'],
    ['microdata:articleBody', 'microdata:datePublished'],
  ]
  return places.has('article:published_time') || pairs.some((pair) => pair.every((place) => places.has(place)))
}

/**
 * Other releases are often listed beside one, and linked in its text. The page is the list where most of its text are
 * titles and teasers, or dated titles stand in it.
 */
function isList(items: RawItem[], { text, isWhole }: Release): boolean {
  if (!isWhole) return true
  const isThere = (claim: TextClaim | undefined): boolean => claim !== undefined && text.includes(plain(claim.value))
  const dated = items.filter(({ published, title }) => published.length > 0 && (title?.value.length ?? 0) > NAME)
  if (dated.length > 2 && text.length < SHORT.undated) return true
  if (dated.length > 1 && dated.filter(({ title }) => isThere(title)).length * 2 >= dated.length) return true
  const words = items.flatMap(({ title, summary }) => [title, summary]).filter(isThere)
  const lines = new Set(words.map((claim) => plain(claim?.value ?? '')))
  return [...lines].join('').length >= text.length * SHARE_OF_ITEMS
}

function releaseOf(document: SourceDocument): Release | undefined {
  const read = readArticlePage({ document, recipe: {}, item: emptyItem(document.url) })
  if (!read.ok) return undefined
  const { links } = read.value
  if (links.length === 0 && /^https?:/i.test(document.url)) links.push({ href: document.url, from: 'document:url' })
  const text = plain((read.value.body ?? read.value.summary)?.value ?? '')
  const isWhole = text.length >= (read.value.published.length > 0 ? SHORT.dated : SHORT.undated)
  return { item: read.value, text, isWhole }
}

const plain = (html: string): string => collapse(html.replace(/<[^>]*>/g, ' '))
