import { type Element, EMPTY_ELEMENTS, isElement, type Node } from './markup-tree.ts'

const BLOCKS = new Set(
  'p div h2 h3 h4 h5 h6 ul ol li blockquote hr table caption thead tbody tfoot tr th td figure figcaption dl dt dd pre'.split(
    ' ',
  ),
)

const isBlockElement = (element: Element): boolean => BLOCKS.has(element.name)

export const asBlock = (node: Node): Element | undefined => (isElement(node) && isBlockElement(node) ? node : undefined)

const holdsBlock = (node: Node): boolean => isElement(node) && (isBlockElement(node) || node.children.some(holdsBlock))

/** An inline element around blocks is put around what each of them holds. */
export function spreadInline(node: Node): Node[] {
  return isElement(node) && !isBlockElement(node) && holdsBlock(node) ? spreadAround(node, node.children) : [node]
}

function spreadAround(inline: Element, nodes: Node[]): Node[] {
  const spread: Node[] = []
  let run: Node[] = []
  const endRun = (): void => {
    if (run.length > 0) spread.push({ ...inline, children: run })
    run = []
  }
  for (const node of nodes.flatMap(spreadInline)) {
    const block = asBlock(node)
    if (block === undefined) run.push(node)
    else {
      endRun()
      spread.push({ ...block, children: spreadAround(inline, block.children) })
    }
  }
  endRun()
  return spread
}

/** The inline content of blocks, set apart by blanks. */
export function unblock(node: Node): Node[] {
  if (!isElement(node) || EMPTY_ELEMENTS.has(node.name)) return [node]
  const children = node.children.flatMap(unblock)
  return isBlockElement(node) ? [' ', ...children, ' '] : [{ ...node, children }]
}
