import { furnitureShare } from './furniture.ts'
import { type AnyNode, type Element, findAll, isElement, isWithin, type Page } from './html.ts'
import { isCreditLine, isLinkBlock, isRelatedTitle, underRelatedTitle } from './link-blocks.ts'
import { measureProse, type Prose } from './prose.ts'
import { releaseHeading } from './release-heading.ts'

export interface MainText {
  /** In document order; the last holds most of the text, leads stand before it. */
  parts: Element[]
  /** Furniture, which is no text wherever it stands in the parts or around them. */
  left: ReadonlySet<AnyNode>
  heading: Element | undefined
  /** The smallest element that holds heading and text. */
  frame: AnyNode
}

/** A part is the text if it holds so much of the prose; that with the heading, if it holds so much less. */
const SHARE = { alone: 0.8, called: 0.6, withHeading: 0.45 }
/** The text does not end in these, even if it has but one. */
const SMALL = /^(?:p|li|td|tr|ul|ol|tbody|blockquote|pre|h[1-6]|span|dl)$/
/** A heading of more characters is a lead. */
const LEAD = 40

interface Ends {
  frame: AnyNode
  best: Element
  heading: Element | undefined
}

interface Ground {
  root: AnyNode
  /** Heading, `main` and `articleBody` with all that is around them. */
  kept: ReadonlySet<AnyNode>
  heading: Element | undefined
}

/**
 * The text of a page: what remains when furniture and links are left out, in the smallest part that holds nearly all of
 * it, and the leads between the heading and that part. Undefined where nothing remains. The page is not changed.
 */
export function mainText(page: Page): MainText | undefined {
  const root = findAll(page, page.root, 'body').at(0) ?? page.root
  const heading = releaseHeading(page)
  const marked = findAll(page, root, 'main, [role="main"], [itemprop~="articleBody"]')
  const kept = new Set([...around(heading), ...marked.flatMap((element) => around(element))])
  const ground = { root, kept, heading }
  const left = leaveRelated(ground, leaveLinks(ground, leaveFurniture(ground)))
  const proseOf = measureProse(root, left)
  const best = articleBody(page, root, proseOf) ?? narrowest(ground, proseOf)
  if (!isElement(best) || proseOf(best).length === 0) return undefined
  const frame = around(best).find((node) => heading === undefined || isWithin(heading, node)) ?? best
  const parts = [...leads({ frame, best, heading }, proseOf), best]
  return { parts, left: new Set([...left, ...before(heading, best)]), heading, frame }
}

/** A node with its ancestors, from inside out. */
function around(node: AnyNode | undefined): AnyNode[] {
  const nodes: AnyNode[] = []
  for (let current = node ?? null; current !== null; current = current.parent) nodes.push(current)
  return nodes
}

/** The outermost elements that a test leaves out. */
function leaving(root: AnyNode, kept: ReadonlySet<AnyNode>, isLeft: (element: Element) => boolean): Set<AnyNode> {
  const left = new Set<AnyNode>()
  const visit = (node: AnyNode): void => {
    if (isElement(node) && !kept.has(node) && isLeft(node)) left.add(node)
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(root)
  return left
}

function leaveFurniture({ root, kept }: Ground): ReadonlySet<AnyNode> {
  const proseOf = measureProse(root, new Set())
  const total = proseOf(root).prose
  return leaving(root, kept, (element) => {
    const share = furnitureShare(element, proseOf(element))
    return share === 1 || (share > 0 && proseOf(element).prose < total * share)
  })
}

function leaveLinks({ root, kept }: Ground, left: ReadonlySet<AnyNode>): ReadonlySet<AnyNode> {
  const proseOf = measureProse(root, left)
  return leaving(root, kept, (element) => {
    const prose = proseOf(element)
    return left.has(element) || isLinkBlock(element, prose) || isCreditLine(element, prose)
  })
}

function leaveRelated({ root, kept }: Ground, left: ReadonlySet<AnyNode>): ReadonlySet<AnyNode> {
  const proseOf = measureProse(root, left)
  const all = new Set(left)
  const titles = leaving(root, kept, (element) => left.has(element) || isRelatedTitle(element, proseOf(element)))
  for (const title of titles) {
    if (left.has(title) || !isElement(title)) continue
    for (const node of underRelatedTitle(title, proseOf, kept)) all.add(node)
  }
  return all
}

/** What the page itself calls the text (schema.org), where it is one element. */
function articleBody(page: Page, root: AnyNode, proseOf: (node: AnyNode) => Prose): Element | undefined {
  const [body, ...others] = findAll(page, root, '[itemprop~="articleBody"]')
  if (body === undefined || others.length > 0 || proseOf(body).length === 0) return undefined
  return proseOf(body).prose >= proseOf(root).prose * SHARE.called ? body : undefined
}

/** Steps into the part with nearly all of the prose, else into that with the heading, as long as there is one. */
function narrowest({ root, heading }: Ground, proseOf: (node: AnyNode) => Prose): AnyNode {
  const withHeading = new Set(around(heading).filter((node) => node !== heading))
  const step = (part: AnyNode, least: number): AnyNode => {
    const inside = 'children' in part ? part.children.filter(isElement) : []
    const large = inside.filter((element) => proseOf(element).prose > 0 && !SMALL.test(element.name))
    const most = large.find((element) => proseOf(element).prose >= least)
    if (most !== undefined) return step(most, least)
    const enough = proseOf(part).prose * SHARE.withHeading
    const headed = large.find((element) => withHeading.has(element) && element.name !== 'header')
    if (headed === undefined || proseOf(headed).prose < enough) return part
    return step(headed, proseOf(headed).prose * SHARE.alone)
  }
  return step(root, proseOf(root).prose * SHARE.alone)
}

/** What stands between the heading and the text, and is prose or a heading as long as a lead. */
function leads({ frame, best, heading }: Ends, proseOf: (node: AnyNode) => Prose): Element[] {
  if (heading === undefined || isWithin(heading, best)) return []
  const found: Element[] = []
  let isBelow = false
  const visit = (node: AnyNode): boolean => {
    if (node === heading) isBelow = true
    if (node === heading || node === best) return node === best
    if (isWithin(best, node) || isWithin(heading, node)) return 'children' in node && node.children.some(visit)
    if (isBelow && isElement(node) && isLead(node, proseOf(node))) found.push(node)
    return false
  }
  return visit(frame) ? found : []
}

const isLead = ({ name }: Element, { length, linked, prose }: Prose): boolean =>
  prose > 0 || (/^h[2-6]$/.test(name) && length >= LEAD && linked < length / 2)

/** The heading, which is a field of its own, and what stands before it in the text. */
function before(heading: Element | undefined, best: Element): AnyNode[] {
  if (heading === undefined || !isWithin(heading, best)) return []
  const path = around(heading)
  const steps = path.slice(0, path.indexOf(best))
  return [heading, ...steps.flatMap(earlier)]
}

function earlier(node: AnyNode): AnyNode[] {
  const nodes: AnyNode[] = []
  for (let sibling = node.prev; sibling !== null; sibling = sibling.prev) nodes.push(sibling)
  return nodes
}
