import { type AnyNode, attribute, type Element, isElement, type Page, resolveUrl } from '../extract/html.ts'
import { collapse, lineText, textLines, textOf } from '../extract/text-lines.ts'
import { isChrome, isUnseen } from './auto-list-regions.ts'

/** Sibling nodes that together may be one release: most often one element. */
export type Block = AnyNode[]

export interface Link {
  element: Element
  href: string
  text: string
}

/** What a block holds, before it is known what is what. */
export interface Outline {
  links: Link[]
  headings: Element[]
  times: Element[]
  images: Element[]
  /** Small elements whose class or property speaks of a date. */
  dateMarks: Element[]
  titleMarks: Element[]
  kickerMarks: Element[]
}

const TITLE_CLASS = /(?:^|[\s_-])(?:title|titel|headline|heading|ueberschrift|überschrift|betreff)(?:$|[\s_-])/i
const KICKER_CLASS = /kicker|dachzeile|topline|overline|roofline|spitzmarke|eyebrow|supertitle|oberzeile/i
const DATE_CLASS = /date|datum|published|time/i
const NEVER = new Set(['script', 'style', 'template', 'noscript'])

export function outlineOf(page: Page, block: Block): Outline {
  const outline: Outline = {
    links: [],
    headings: [],
    times: [],
    images: [],
    dateMarks: [],
    titleMarks: [],
    kickerMarks: [],
  }
  for (const node of block) visit(page, node, outline)
  return outline
}

function visit(page: Page, node: AnyNode, outline: Outline): void {
  if (!isElement(node) || NEVER.has(node.name)) return
  sort(page, node, outline)
  for (const child of node.children) visit(page, child, outline)
}

function sort(page: Page, element: Element, outline: Outline): void {
  const { name, attribs } = element
  const marks = `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''}`
  if (/^h[1-6]$/.test(name)) outline.headings.push(element)
  else if (name === 'time') outline.times.push(element)
  else if (name === 'img') outline.images.push(element)
  const link = linkOf(page, element)
  if (link !== undefined) outline.links.push(link)
  if (DATE_CLASS.test(marks)) outline.dateMarks.push(element)
  if (TITLE_CLASS.test(marks)) outline.titleMarks.push(element)
  if (KICKER_CLASS.test(marks)) outline.kickerMarks.push(element)
}

/** Also of elements of a site's own (`<pp-link href>`), and of those that a script makes links (`data-href`). */
export function linkOf(page: Page, element: Element): Link | undefined {
  if (element.name === 'link' || element.name === 'use' || element.name === 'base') return undefined
  const written = attribute(element, 'href') ?? attribute(element, 'data-href')
  const href = resolveUrl(written, page.base)
  return href === undefined ? undefined : { element, href, text: seenText(element) }
}

export const seenText = (node: AnyNode): string => collapse(textOf(node, isUnseen))

export interface Line {
  text: string
  nodes: AnyNode[]
}

/** The lines of a block but for the words inside some elements of it. */
export const linesOf = (page: Page, block: Block, without: Element[]): Line[] =>
  block
    .flatMap((node) =>
      textLines(
        node,
        (part) => isUnseen(part) || (isElement(part) && (without.includes(part) || isChrome(page, part))),
      ),
    )
    .map((nodes) => ({ nodes, text: lineText(nodes) }))
