import { attribute, type Element, findAll, type Page } from './html.ts'
import { collapse, textOf } from './text-lines.ts'

interface Heading {
  element: Element
  words: string
}

/** Fewer characters agree by chance: "Presse" stands in the name of many a page. */
const TELLING = 12

/**
 * The heading of a page's release: the one that says what the page says of itself in `og:title` or `title`, where the
 * name of the site may stand beside it; else the one `h1`. The name of the site is often a heading as well.
 */
export function releaseHeading(page: Page): Element | undefined {
  const [shared, sites] = ['og:title', 'og:site_name'].map((name) => metaWords(page, name))
  const titles = [...(shared ?? []), wordsOf(page.$('title').first().text())].filter((title) => title !== '')
  const headings = findAll(page, page.root, 'h1, h2, h3')
    .map((element) => ({ element, words: wordsOf(textOf(element)) }))
    .filter(({ words }) => words.length > 2 && !sites?.includes(words))
  const first = headings.filter(({ element }) => element.name === 'h1')
  const same = [...first, ...headings].find(({ words }) => titles.includes(words))
  const found = same ?? longest(headings.filter(({ words }) => titles.some((title) => agree(title, words))))
  return (found ?? (first.length === 1 ? first[0] : undefined))?.element
}

const longest = (headings: Heading[]): Heading | undefined =>
  headings.toSorted((a, b) => b.words.length - a.words.length).at(0)

function agree(title: string, heading: string): boolean {
  const [short, long] = title.length < heading.length ? [title, heading] : [heading, title]
  return short.length > TELLING && long.includes(short)
}

const metaWords = (page: Page, name: string): string[] =>
  findAll(page, page.root, `meta[property="${name}"]`).map((meta) => wordsOf(attribute(meta, 'content') ?? ''))

const wordsOf = (text: string): string =>
  collapse(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
