import { type Element, EMPTY_ELEMENTS, isElement, type Node } from './markup-tree.ts'

const isBreak = (node: Node | undefined): boolean => node !== undefined && isElement(node) && node.name === 'br'
const isBlank = (node: Node | undefined): boolean => typeof node === 'string' && node.trim() === ''

/** Says nothing without attributes, or inside another link. */
const isNeedless = ({ name, attributes }: Element, inLink: boolean): boolean =>
  (name === 'span' && attributes === '') || (name === 'a' && (inLink || !attributes.includes(' href=')))

/** An inline node without needless and empty elements, white space collapsed. */
function tidyNode(node: Node, inLink: boolean): Node[] {
  if (!isElement(node)) return node === '' ? [] : [node.replace(/[ \t\n\r\f]+/g, ' ')]
  if (node.name === 'img') return node.attributes.includes(' src=') ? [node] : []
  if (EMPTY_ELEMENTS.has(node.name)) return [node]
  const children = node.children.flatMap((child) => tidyNode(child, inLink || node.name === 'a'))
  if (isNeedless(node, inLink)) return children
  return children.every((child) => isBlank(child) || isBreak(child)) ? children : [{ ...node, children }]
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
  for (const node of run.flatMap((child) => tidyNode(child, false))) {
    if (isBreak(node)) breaks++
    else if (!isBlank(node)) breaks = 0
    if (split && breaks === 2) lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines.map(trimLine).filter((line) => line.length > 0)
}
