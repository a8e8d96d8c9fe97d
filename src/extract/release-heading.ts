import { isHidden } from './furniture.ts'
import { attribute, type Element, findAll, isElement, type Page, resolveUrl } from './html.ts'
import { collapse, textOf } from './text-lines.ts'

interface Heading {
  element: Element
  words: string
}

/** Fewer characters agree by chance: "Presse" stands in the name of many a page. */
const TELLING = 12

/** What stands between the name of a site and that of a page. */
const SEPARATOR = /\s+[|–—·»•-]\s+/

/**
 * The heading of a page's release: the one that says what the page says of itself in `og:title` or `title`, where the
 * name of the site may stand beside it; else the one `h1`. The name of the site is often a heading as well.
 */
export function releaseHeading(page: Page): Element | undefined {
  const titles = statedTitles(page)
  const parts = [...metaTexts(page, 'og:title'), page.$('title').first().text()].flatMap(partsOf)
  const sites = metaTexts(page, 'og:site_name').map(bareWords)
  const headings = findAll(page, page.root, 'h1, h2, h3')
    .map((element) => ({ element, words: bareWords(textOf(element)) }))
    .filter(({ element, words }) => words.length > 2 && !sites.includes(words) && !isOfSite(page, element))
  const first = headings.filter(({ element }) => element.name === 'h1')
  const found =
    [...first, ...headings].find(({ words }) => titles.includes(words)) ??
    longest(headings.filter(({ words }) => titles.some((title) => agree(title, words)))) ??
    longest(first.filter(({ words }) => parts.some((part) => agree(part, words)))) ??
    (first.length === 1 ? first[0] : undefined)
  return found?.element
}

/** Hidden, or a link to the home page. */
function isOfSite(page: Page, heading: Element): boolean {
  const link = [...findAll(page, heading, 'a[href]'), ...page.$(heading).closest('a[href]').toArray()].find(isElement)
  const url = resolveUrl(link && attribute(link, 'href'), page.base)
  return isHidden(heading) || (url !== undefined && new URL(url).pathname === '/')
}

/** What a page says of itself, in bare words. */
export const statedTitles = (page: Page): string[] =>
  [...metaTexts(page, 'og:title'), page.$('title').first().text()].map(bareWords).filter((title) => title !== '')

const partsOf = (title: string): string[] => title.trim().split(SEPARATOR).map(bareWords)

/** Without the name of the site, as far as can be told: the longest part. */
export const longestPart = (title: string): string =>
  title
    .trim()
    .split(SEPARATOR)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')

const longest = (headings: Heading[]): Heading | undefined =>
  headings.toSorted((a, b) => b.words.length - a.words.length).at(0)

function agree(title: string, heading: string): boolean {
  const [short, long] = title.length < heading.length ? [title, heading] : [heading, title]
  return short.length > TELLING && long.includes(short)
}

const metaTexts = (page: Page, name: string): string[] =>
  findAll(page, page.root, `meta[property="${name}"]`).map((meta) => attribute(meta, 'content') ?? '')

/** Words in lower case and nothing else. The Government Site Builder puts soft hyphens into headings, and none into titles. */
export const bareWords = (text: string): string =>
  collapse(text)
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
