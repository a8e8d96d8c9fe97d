import { type AnyNode, type Element, findAll, isElement, type Page } from '../extract/html.ts'
import { collapse } from '../extract/text-lines.ts'
import { datesIn } from './auto-list-dates.ts'
import { type Block, type Link, linkOf } from './auto-list-outline.ts'
import { isChrome } from './auto-list-regions.ts'

/** A release on a list has no more text than this. */
const LARGEST = 6000

/** Links that may lead to a release: to other pages, and outside navigation. */
export function releaseLinks(page: Page, url: string): Link[] {
  const chrome = new Map<AnyNode, boolean>()
  const inChrome = (node: AnyNode | null): boolean => {
    if (node === null || !isElement(node)) return false
    const known = chrome.get(node)
    if (known !== undefined) return known
    const found = isChrome(page, node) || inChrome(node.parent)
    chrome.set(node, found)
    return found
  }
  return findAll(page, page.root, '[href], [data-href]').flatMap((element) => {
    const link = inChrome(element) ? undefined : linkOf(page, element)
    return link === undefined || isThisPage(link.href, url) || NO_PAGE.test(link.href) ? [] : [link]
  })
}

const NO_PAGE = /\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|webm|ics|vcf|xml|rss)(?:$|[?#])|#(?:comment|respond|kommentar)/i
const VIEW =
  /^(?:page|seite|p|start|offset|limit|sort|order|year|jahr|monat|month|view|lang|print|gtp|cHash|.*(?:page|Page|\[currentPage\])\]?)$/

/** The page itself, a part of it, or another leaf of it. */
function isThisPage(href: string, url: string): boolean {
  const [link, page] = [new URL(href), URL.parse(url)]
  if (page === null || link.host !== page.host || link.pathname !== page.pathname) return false
  return [...link.searchParams].every(([name, value]) => VIEW.test(name) || page.searchParams.get(name) === value)
}

/**
 * Every set of blocks that might be the list: elements of the same path around links, children of one parent, and runs
 * of siblings that begin alike (a heading and what follows it, `dt` and `dd`).
 */
export function candidateGroups(page: Page, links: Link[]): Block[][] {
  const elements = elementsAround(links)
  const byPath = new Map<string, Block[]>()
  const bySiblings = new Map<AnyNode, Map<string, Block[]>>()
  const pathOf = pathKeys()
  for (const element of elements) {
    push(byPath, pathOf(element), [element])
    const { parent } = element
    if (parent === null) continue
    const siblings = bySiblings.get(parent) ?? new Map<string, Block[]>()
    push(siblings, element.name, [element])
    bySiblings.set(parent, siblings)
  }
  const families = [...bySiblings.values()].flatMap((family) => [...family.values()])
  const runs = [...bySiblings.keys()].flatMap((parent) => runsIn(page, parent))
  return [...byPath.values(), ...families.filter(({ length }) => length > 1), ...runs]
}

const push = (map: Map<string, Block[]>, key: string, block: Block): void => {
  const blocks = map.get(key)
  if (blocks === undefined) map.set(key, [block])
  else blocks.push(block)
}

function elementsAround(links: Link[]): Set<Element> {
  const lengths = new Map<AnyNode, number>()
  const found = new Set<Element>()
  for (const { element } of links) {
    for (let node: AnyNode | null = element; node !== null && isElement(node); node = node.parent) {
      if (node.name === 'body' || node.name === 'html' || found.has(node)) break
      if (lengthOf(node, lengths) > LARGEST) break
      found.add(node)
    }
  }
  return found
}

function lengthOf(node: AnyNode, known: Map<AnyNode, number>): number {
  if (node.type === 'text') return node.data.trim().length
  if (!isElement(node) || node.name === 'script' || node.name === 'style') return 0
  const length = known.get(node) ?? node.children.reduce((sum, child) => sum + lengthOf(child, known), 0)
  known.set(node, length)
  return length
}

/** Names that say where an element stands in its list, or in what state it is, and not what it is. */
const PASSING =
  /\d|^(?:first|last|odd|even|active|current|sticky|left|right|alt|hentry)$|^(?:is|has|js|tag|category|status|type)-/i

const kindOf = ({ name, attribs }: Element): string => {
  const classes = (attribs['class'] ?? '').split(/\s+/).filter((word) => word !== '' && !PASSING.test(word))
  return [name, ...classes.toSorted()].join('.')
}

/** Equal for elements that lie under elements of the same kinds, each of them. */
function pathKeys(): (element: Element) => string {
  const ids = new Map<string, string>()
  const known = new Map<AnyNode, string>()
  const keyOf = (element: Element): string => {
    const before = known.get(element)
    if (before !== undefined) return before
    const { parent } = element
    const path = `${parent !== null && isElement(parent) ? keyOf(parent) : ''}>${kindOf(element)}`
    const id = ids.get(path) ?? String(ids.size)
    ids.set(path, id)
    known.set(element, id)
    return id
  }
  return keyOf
}

const SHORT = 60

/** Runs of siblings, from each one of a kind to the next of it. */
function runsIn(page: Page, parent: AnyNode): Block[][] {
  if (!('children' in parent)) return []
  const children = parent.children.filter(
    (node) => isElement(node) || (node.type === 'text' && node.data.trim() !== ''),
  )
  if (children.length < 4) return []
  const kinds = children.map((node) => ({ kind: isElement(node) ? kindOf(node) : '#text', dated: isDated(page, node) }))
  const starts = new Set(kinds.map(({ kind }) => kind))
  const runs = [...starts].map((start) => kinds.flatMap(({ kind }, index) => (kind === start ? [index] : [])))
  const dated = kinds.flatMap(({ dated }, index) => (dated ? [index] : []))
  return [...runs, dated]
    .filter(({ length }) => length > 1 && length * 2 <= children.length + 1)
    .map((positions) =>
      cutAt(
        children,
        kinds.map(({ kind }) => kind),
        positions,
      ),
    )
}

function isDated(page: Page, node: AnyNode): boolean {
  const text = collapse(node.type === 'text' ? node.data : page.$(node).text())
  return text.length <= SHORT && datesIn(text).length > 0
}

/** The last run goes on as long as its nodes are of kinds that the others hold. */
function cutAt(children: AnyNode[], kinds: string[], positions: number[]): Block[] {
  const [first = 0, last = 0] = [positions[0], positions.at(-1)]
  const usual = new Set(kinds.slice(first, last))
  const stranger = kinds.findIndex((kind, index) => index > last && !usual.has(kind))
  const end = stranger === -1 ? children.length : stranger
  return positions.map((position, index) => children.slice(position, positions[index + 1] ?? end))
}
