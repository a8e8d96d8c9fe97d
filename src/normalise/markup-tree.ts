import { cleanText } from './clean-text.ts'

/** An element of sanitised markup; `attributes` as they stand in the tag, with a leading blank. */
export interface Element {
  name: string
  attributes: string
  children: Node[]
}
/** A string is text, still escaped. */
export type Node = string | Element

/**
 * The tags of what the sanitiser writes: lower-case names, quoted attributes in which `<` and `>` are escaped. Nothing
 * else may be given to this file.
 */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*?)\s*\/?>|[^<]+/g

export const EMPTY_ELEMENTS = new Set(['br', 'hr', 'img'])

/** Composed with the ">" of a tag (NFC) this mark would make another character of it. */
const LOOSE_SOLIDUS = /(^|\s)\u0338+/g

export const isElement = (node: Node): node is Element => typeof node !== 'string'

export function parseMarkup(markup: string): Node[] {
  const root: Node[] = []
  const open: Element[] = []
  for (const [token, close, name, attributes = ''] of markup.matchAll(TOKEN)) {
    const siblings = open.at(-1)?.children ?? root
    if (name === undefined) siblings.push(textOf(token))
    else if (close === '/') open.pop()
    else {
      const element = { name, attributes: cleanText(attributes), children: [] }
      siblings.push(element)
      if (!EMPTY_ELEMENTS.has(name)) open.push(element)
    }
  }
  return root
}

function textOf(token: string): string {
  const text = cleanText(token)
  return text.includes('\u0338') ? text.replace(LOOSE_SOLIDUS, '$1') : text
}

export const writeMarkup = (nodes: Node[]): string => nodes.map(writeNode).join('')

function writeNode(node: Node): string {
  if (typeof node === 'string') return node
  const { name, attributes, children } = node
  return EMPTY_ELEMENTS.has(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${writeMarkup(children)}</${name}>`
}
