import { type Element, EMPTY_ELEMENTS, isElement, type Node } from './markup-tree.ts'

const isBreak = (node: Node | undefined): boolean => node !== undefined && isElement(node) && node.name === 'br'
const isBlank = (node: Node | undefined): boolean => typeof node === 'string' && !/\S/.test(node)

/** Says nothing without attributes, or inside another link. */
const isNeedless = ({ name, attributes }: Element, inLink: boolean): boolean =>
  (name === 'span' && attributes === '') || (name === 'a' && (inLink || !attributes.includes(' href=')))

/** Where an inline node stands: inside a link, and where white space counts. */
interface Place {
  inLink: boolean
  verbatim: boolean
}

/** Nodes without needless and empty elements; texts that came to stand side by side are one, on one line. */
function tidyNodes(nodes: Node[], place: Place): Node[] {
  const joined: Node[] = []
  for (const node of nodes.flatMap((child) => tidyNode(child, place))) {
    const last = joined.at(-1)
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node
    else joined.push(node)
  }
  return place.verbatim
    ? joined
    : joined.map((node) => (isElement(node) ? node : node.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, ' ')))
}

function tidyNode(node: Node, place: Place): Node[] {
  if (!isElement(node)) return node === '' ? [] : [node]
  if (node.name === 'img') return node.attributes.includes(' src=') ? [node] : []
  if (EMPTY_ELEMENTS.has(node.name)) return [node]
  const children = tidyNodes(node.children, { ...place, inLink: place.inLink || node.name === 'a' })
  if (isNeedless(node, place.inLink)) return children
  return children.every((child) => isBlank(child) || isBreak(child)) ? children : [{ ...node, children }]
}

/** Text in which white space counts, without empty lines at its ends (the first is lost in HTML). */
export function tidyVerbatim(nodes: Node[]): Node[] {
  const tidy = tidyNodes(nodes, { inLink: false, verbatim: true })
  return tidy.map((node, index) => {
    if (isElement(node)) return node
    const start = index === 0 ? node.replace(/^\s*\n/, '') : node
    return index === tidy.length - 1 ? start.trimEnd() : start
  })
}

/** The inside of a line without blanks and breaks at its ends. */
function trimLine(line: Node[]): Node[] {
  const isEdge = (node: Node | undefined): boolean => isBlank(node) || isBreak(node)
  const first = line.findIndex((node) => !isEdge(node))
  if (first < 0) return []
  const inside = line.slice(first, line.findLastIndex((node) => !isEdge(node)) + 1)
  return inside.map((node, index) => {
    if (isElement(node)) return node
    const start = index === 0 ? node.trimStart() : node
    return index === inside.length - 1 ? start.trimEnd() : start
  })
}

/** A run of inline nodes as lines; with `split`, two breaks in a row end a line, as in a text without paragraphs. */
export function tidyInline(run: Node[], split: boolean): Node[][] {
  const lines: Node[][] = [[]]
  let breaks = 0
  for (const node of tidyNodes(run, { inLink: false, verbatim: false })) {
    if (isBreak(node)) breaks++
    else if (!isBlank(node)) breaks = 0
    if (split && breaks === 2) lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map(trimLine).filter((line) => line.length > 0)
}
