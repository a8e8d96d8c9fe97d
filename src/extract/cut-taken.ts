import type { Hit } from './field-rule.ts'
import { type AnyNode, type Element, isElement, isWithin, type TextNode } from './html.ts'
import { lineText, textLines } from './text-lines.ts'

/** Elements that say something without text. */
const SUBSTANCE = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'object', 'svg', 'table'])

/** How freely a value is cut: `free` wherever it begins or ends a line, `careful` in brackets or as a whole line only. */
export type Care = 'free' | 'careful'

/**
 * Takes out of a text what a recipe took from it as another field: "[7.6.2018]" before the lead, "(ba)" after the last
 * paragraph, a line "Stichwörter: …". What stands in the middle of a line belongs to its sentence and stays.
 */
export function cutTaken(text: Element, { element, taken, value }: Hit, care: Care): void {
  if (taken === undefined && (element === text || !isWithin(element, text))) return
  const words = taken ?? value
  const line = textLines(text).find((nodes) => isIn(nodes, element) && fits(nodes, words, care))
  if (line === undefined) return
  const fromStart = lineText(line).startsWith(words)
  cut(fromStart ? line : line.toReversed(), { words, fromStart })
  for (const node of line) dropHollow(node, text)
}

const isIn = (line: TextNode[], element: Element): boolean => line.some((node) => isWithin(node, element))

function fits(line: TextNode[], words: string, care: Care): boolean {
  const text = lineText(line)
  if (text === words) return true
  const isBracketed = /^[[(].*[\])]$/.test(words)
  return (care === 'free' || isBracketed) && (text.startsWith(words) || text.endsWith(words))
}

/** White space counts for nothing: the words were collapsed before they were matched. */
function cut(nodes: TextNode[], { words, fromStart }: { words: string; fromStart: boolean }): void {
  let left = solid(words)
  for (const node of nodes) {
    const used = Math.min(left, solid(node.data))
    left -= used
    if (used > 0) node.data = fromStart ? after(node.data, used) : reversed(after(reversed(node.data), used))
  }
}

const solid = (text: string): number => text.replace(/\s/g, '').length

const after = (text: string, characters: number): string =>
  text.replace(new RegExp(`^(?:\\s*\\S){${characters}}\\s*`), '')

const reversed = (text: string): string => [...text].toReversed().join('')

/** Takes away the elements around a node that held nothing but what was cut. */
function dropHollow(node: AnyNode, text: Element): void {
  for (let element = node.parent; element !== null && element !== text; element = element.parent) {
    if (!isElement(element) || !isHollow(element)) return
    element.children = []
  }
}

const isHollow = (node: AnyNode): boolean => {
  if (node.type === 'text') return node.data.trim() === ''
  return node.type === 'comment' || (isElement(node) && !SUBSTANCE.has(node.name) && node.children.every(isHollow))
}
