import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { isHidden } from './furniture.ts'
import { type AnyNode, type Element, findAll, isElement, type Page } from './html.ts'
import { emptyItem, present, put, textClaim } from './item-draft.ts'
import { pageTitle } from './meta.ts'
import { bareWords, longestPart, statedTitles } from './release-heading.ts'
import { collapse, textOf } from './text-lines.ts'

const KICKER =
  /(?:^|[\s_-])(?:kicker|dachzeile|top-?line|over-?line|roof-?line|spitzmarke|ober-?(?:zeile|titel)|pre-?title|suptitle)(?:$|[\s_-])/i
const LONGEST_KICKER = 100

/** The heading of a release without the kicker in it, and the kicker in or over it. */
export function headlineItem(page: Page, heading: Element | undefined): RawItem {
  const item = emptyItem(page.base)
  if (heading === undefined) return item
  const kicker = [...findAll(page, heading, '[class]'), ...above(heading)].find(isKicker) ?? leadingPart(page, heading)
  put(item, 'kicker', textClaim(kicker && collapse(textOf(kicker, isUnseen)), 'text:kicker'))
  const title = collapse(textOf(heading, (node) => node === kicker || isUnseen(node)))
  put(item, 'title', textClaim(title, heading.name))
  return item
}

const isUnseen = (node: AnyNode): boolean => isElement(node) && isHidden(node)

/** By its class; a line over the heading with a date is no kicker. */
const isKicker = (element: Element): boolean => {
  const text = textOf(element)
  const fits = text.length > 0 && text.length <= LONGEST_KICKER && !/(?:19|20)\d{2}/.test(text)
  return fits && KICKER.test(element.attribs['class'] ?? '')
}

/** An element that begins a heading, where the page's own title is the rest of it. */
function leadingPart(page: Page, heading: Element): Element | undefined {
  const part = heading.children.find((node) => node.type !== 'text' || node.data.trim() !== '')
  if (part === undefined || !isElement(part)) return undefined
  const rest = bareWords(textOf(heading, (node) => node === part))
  const words = bareWords(textOf(part))
  const titles = statedTitles(page)
  const isRest = rest !== '' && titles.some((title) => title.includes(rest))
  return isRest && words !== '' && !titles.some((title) => title.includes(words)) ? part : undefined
}

/** The two elements before the heading and the one before what is around it. */
function above(heading: Element): Element[] {
  const around = heading.parent !== null && isElement(heading.parent) ? siblingsBefore(heading.parent).slice(0, 1) : []
  return [...siblingsBefore(heading).slice(0, 2), ...around]
}

function siblingsBefore(element: Element): Element[] {
  const siblings: Element[] = []
  for (let node = element.prev; node !== null; node = node.prev) if (isElement(node)) siblings.push(node)
  return siblings
}

/** What the places of a page say that can name its release, beside the recipe. */
export interface TitleViews {
  jsonLd: RawItem
  microdata: RawItem
  headline: RawItem
  meta: RawItem
  /** What the list said. */
  item: RawItem
}

/**
 * A `headline` is the release's, then the heading is; `name` and `og:title` are often the page's, with the name of the
 * site: "Neue Brücke | Stadt Beispiel" is "Neue Brücke", where another place says that.
 */
export function titleOf(page: Page, { jsonLd, microdata, headline, meta, item }: TitleViews): TextClaim | undefined {
  const stated = [jsonLd.title, microdata.title]
  const own = stated.filter((title) => title?.from.endsWith(':headline'))
  const titles = present([...own, headline.title, ...stated, meta.title, item.title])
  const [first = textClaim(longestPart(pageTitle(page) ?? ''), 'title')] = titles
  return titles.find((title) => first !== undefined && isWithSite(first.value, title.value)) ?? first
}

const isWithSite = (title: string, short: string): boolean =>
  title.startsWith(short) && /^\s*(?:[|–—·»•]|[:-]\s)/.test(title.slice(short.length))
