import { type AnyNode, type Element, findAll, isElement, isWithin, type Page, type TextNode } from './html.ts'
import { collapse, lineText, textLines, textOf } from './text-lines.ts'

/** A line of a page, and how far it is from the headline. */
export interface PlacedLine {
  text: string
  /** Characters of text; negative before the headline, NaN where the page has none. */
  distance: number
}

const HIDDEN = new Set(['nav', 'footer', 'aside', 'button', 'form', 'figure', 'table'])
const SHORTEST_TITLE = 15
/** Lines of one headline. */
const MOST = 5

/** The lines of a page but for its headline, for what is around it, and for links to other pages. */
export function linesByHeadline(page: Page): PlacedLine[] {
  const body = findAll(page, page.root, 'body').at(0) ?? page.root
  const heading = headingOf(page)
  const isHidden = (node: AnyNode): boolean =>
    isElement(node) && HIDDEN.has(node.name) && !(heading !== undefined && isWithin(heading, node))
  const lines = textLines(body, isHidden)
  return placedLines(page, lines, headlineOf(page, heading))
}

/** A page names its release in a heading; the name of the site is often another, ahead of it. */
function headingOf(page: Page): Element | undefined {
  const headings = findAll(page, page.root, 'h1').filter((heading) => textOf(heading) !== '')
  const inside = headings.find((heading) => page.$(heading).closest('main, article, [role="main"]').length > 0)
  return inside ?? headings.at(0)
}

type LineTest = (line: TextNode[]) => boolean

/** Whether a line is of the heading; without one, whether it is the page's title or a part of it. */
function headlineOf(page: Page, heading: Element | undefined): LineTest {
  if (heading !== undefined) return (line) => line.some((node) => isWithin(node, heading))
  const title = collapse(page.$('title').first().text())
  return (line) => lineText(line).length >= SHORTEST_TITLE && title.includes(lineText(line))
}

function placedLines(page: Page, lines: TextNode[][], isHeadline: LineTest): PlacedLine[] {
  const texts = lines.map(lineText)
  const first = lines.findIndex(isHeadline)
  const last = lines.findLastIndex((line, index) => index < first + MOST && isHeadline(line))
  let distance = first < 0 ? Number.NaN : -texts.slice(0, first).join('').length
  return lines.flatMap((line, index) => {
    const text = texts[index] ?? ''
    const placed = { text, distance }
    const isHead = first >= 0 && index >= first && index <= last
    if (!isHead) distance += text.length
    return isHead || (/\d/.test(text) && isTeaser(page, line)) ? [] : [placed]
  })
}

/** All of it is a link; dates often link to the release itself. */
const isTeaser = (page: Page, line: TextNode[]): boolean =>
  line.every((node) => node.data.trim() === '' || page.$(node).closest('a:not([rel~="bookmark"])').length > 0)
