import { type AnyNode, type Element, isElement } from './html.ts'
import { collapse, isBlock, isSilent } from './text-lines.ts'

/** What an element says, in characters of collapsed text. */
export interface Prose {
  length: number
  /** Of them in links. */
  linked: number
  /** Of them in running text: lines of some length that are not mostly links. */
  prose: number
}

type ParentNode = Extract<AnyNode, { children: unknown }>

interface Measured extends Prose {
  isBlock: boolean
}

interface Measuring {
  left: ReadonlySet<AnyNode>
  proses: Map<AnyNode, Prose>
}

/** A shorter line is a label, a date, a button. */
const LINE = 30
const NOTHING: Measured = { length: 0, linked: 0, prose: 0, isBlock: false }

/** The prose of an element and of all in it, but for what is left out. */
export function measureProse(root: AnyNode, left: ReadonlySet<AnyNode>): (node: AnyNode) => Prose {
  const proses = new Map<AnyNode, Prose>()
  measure(root, false, { left, proses })
  return (node) => proses.get(node) ?? NOTHING
}

function measure(node: AnyNode, isLinked: boolean, measuring: Measuring): Measured {
  if (node.type === 'text') {
    const { length } = collapse(node.data)
    return { ...NOTHING, length, linked: isLinked ? length : 0 }
  }
  if (!('children' in node) || measuring.left.has(node)) return NOTHING
  const sum = isElement(node) ? measureElement(node, isLinked, measuring) : measureChildren(node, isLinked, measuring)
  measuring.proses.set(node, sum)
  return sum
}

function measureElement(element: Element, isLinked: boolean, measuring: Measuring): Measured {
  if (isSilent(element)) return NOTHING
  const sum = measureChildren(element, isLinked || element.name === 'a', measuring)
  return /^h[1-6]$/.test(element.name) ? { ...sum, prose: 0 } : sum
}

function measureChildren(node: ParentNode, isLinked: boolean, measuring: Measuring): Measured {
  const children = node.children.map((child) => measure(child, isLinked, measuring))
  const isOwnBlock = !isElement(node) || isBlock(node)
  return sumOf(children, isOwnBlock || children.some((child) => child.isBlock))
}

/** In a block, what is between the blocks in it makes up lines; elsewhere it is a part of a line around it. */
function sumOf(children: Measured[], isInBlock: boolean): Measured {
  const sum = { ...NOTHING, isBlock: isInBlock }
  let line = { length: 0, linked: 0 }
  const endLine = (): void => {
    const own = line.length - line.linked
    if (own >= LINE && own > line.linked) sum.prose += own
    line = { length: 0, linked: 0 }
  }
  for (const { length, linked, prose, isBlock: isOwn } of children) {
    sum.length += length
    sum.linked += linked
    sum.prose += prose
    if (isOwn) endLine()
    else line = { length: line.length + length, linked: line.linked + linked }
  }
  if (isInBlock) endLine()
  return sum
}
