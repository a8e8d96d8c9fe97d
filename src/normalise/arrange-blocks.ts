import { type Element, isElement, type Node, parseMarkup, writeMarkup } from './markup-tree.ts'
import { asBlock, spreadInline, unblock } from './spread-inline.ts'
import { tidyInline, tidyVerbatim } from './tidy-inline.ts'

/** Hold text alone. */
const TEXT_ONLY = new Set(['h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'caption'])
/** What may stand directly inside; the last is what loose content is put into. */
const STRUCTURE: Record<string, string[]> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
}
/** Mere boxes, and elements that are nothing outside of what they belong to. */
const BOXES = new Set(['p', 'div', 'figcaption', ...Object.values(STRUCTURE).flat()])

/** Sanitised markup in the order HTML asks for: text in blocks, no block inside a paragraph, nothing empty. */
export const arrangeBlocks = (markup: string): string => writeMarkup(arrangeFlow(parseMarkup(markup), true))

/** Blocks one after the other; with `wrap` the runs of text between them become paragraphs. */
function arrangeFlow(nodes: Node[], wrap: boolean): Node[] {
  const flow: Node[] = []
  let run: Node[] = []
  const endRun = (): void => {
    for (const line of tidyInline(run, wrap))
      flow.push(...(wrap ? [{ name: 'p', attributes: '', children: line }] : line))
    run = []
  }
  for (const node of nodes.flatMap(spreadInline)) {
    const block = asBlock(node)
    if (block === undefined) run.push(node)
    else {
      endRun()
      flow.push(...arrangeBlock(block))
    }
  }
  endRun()
  return flow
}

/** A block as it may stand anywhere: nothing where it is empty, its content where it is a mere box. */
function arrangeBlock(block: Element): Node[] {
  const { name, children } = block
  if (name === 'hr') return [block]
  if (BOXES.has(name)) return arrangeBox(block)
  if (name in STRUCTURE) return filled(block, arrangeParts(block))
  if (TEXT_ONLY.has(name)) return filled(block, textOnly(children))
  if (name === 'pre') return filled(block, tidyVerbatim(children.flatMap(unblock)))
  if (name === 'figure') return arrangeFigure(block)
  return filled(block, arrangeFlow(children, true))
}

/** Text and blocks of a box one after the other; a paragraph that stays one keeps its attributes. */
function arrangeBox({ name, attributes, children }: Element): Node[] {
  const flow = arrangeFlow(children, true)
  return name === 'p'
    ? flow.map((node) => (isElement(node) && node.name === 'p' ? { ...node, attributes } : node))
    : flow
}

/** A figure has something to show; what is left of one whose picture went is text. */
function arrangeFigure(figure: Element): Node[] {
  const content = figure.children.flatMap((child) =>
    isElement(child) && child.name === 'figcaption'
      ? filled(child, arrangeFlow(child.children, false))
      : arrangeFlow([child], false),
  )
  return holdsPicture(content) ? [{ ...figure, children: content }] : arrangeFlow(figure.children, true)
}

const holdsPicture = (nodes: Node[]): boolean =>
  nodes.some(
    (node) => isElement(node) && (/^(?:img|table|pre|blockquote)$/.test(node.name) || holdsPicture(node.children)),
  )

/** The parts of a list or table; loose content between them joins the part before it, or becomes one. */
function arrangeParts(block: Element): Node[] {
  const allowed = STRUCTURE[block.name] ?? []
  const parts: Element[] = []
  for (const child of block.children) {
    if (isElement(child) && allowed.includes(child.name)) parts.push({ ...child, children: [...child.children] })
    else if (isElement(child) || child.trim() !== '') joinPart(parts, child, allowed)
  }
  return parts.flatMap(arrangePart)
}

function joinPart(parts: Element[], child: Node, allowed: string[]): void {
  const last = parts.at(-1)
  const name = allowed.at(-1)
  if (last !== undefined) last.children.push(child)
  else if (name !== undefined) parts.push({ name, attributes: '', children: [child] })
}

function arrangePart(part: Element): Node[] {
  if (part.name in STRUCTURE) return filled(part, arrangeParts(part))
  if (TEXT_ONLY.has(part.name)) return filled(part, textOnly(part.children))
  const content = arrangeFlow(part.children, false)
  return part.name === 'td' || part.name === 'th' ? [{ ...part, children: content }] : filled(part, content)
}

const textOnly = (nodes: Node[]): Node[] => tidyInline(nodes.flatMap(unblock), false).flat()

const filled = (block: Element, children: Node[]): Node[] => (hasContent(children) ? [{ ...block, children }] : [])

const hasContent = (nodes: Node[]): boolean =>
  nodes.some((node) => (isElement(node) ? node.name === 'img' || hasContent(node.children) : node.trim() !== ''))
