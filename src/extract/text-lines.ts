import { type AnyNode, type Element, isElement, type TextNode } from './html.ts'

const BREAKS = new Set(
  `address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr
  ul`.split(/\s+/),
)
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'iframe', 'object', 'select'])

/** Whether an element begins a line of its own. */
export const isBlock = ({ name }: Element): boolean => BREAKS.has(name)

/** Whether what is in an element is not shown, or is no text. */
export const isSilent = ({ name }: Element): boolean => SILENT.has(name)

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const lineText = (line: TextNode[]): string => collapse(line.map(({ data }) => data).join(''))

/** The text nodes of an element, in the lines in which a browser would show them; empty lines are left out. */
export function textLines(root: AnyNode, isHidden: (node: AnyNode) => boolean = () => false): TextNode[][] {
  const lines: TextNode[][] = [[]]
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') lines.at(-1)?.push(node)
    if (!isElement(node) || SILENT.has(node.name) || isHidden(node)) return
    const breaks = BREAKS.has(node.name)
    if (breaks) lines.push([])
    for (const child of node.children) visit(child)
    if (breaks) lines.push([])
  }
  visit(root)
  return lines.filter((line) => lineText(line) !== '')
}

/** What an element says, one line for each of its lines. */
export const textOf = (root: AnyNode, isHidden?: (node: AnyNode) => boolean): string =>
  textLines(root, isHidden).map(lineText).join('\n')
