/** An element as xml2js gives it: its text alone, or `_` for the text, `$` for attributes and its children by name. */
export type XmlNode = string | { [name: string]: unknown }

/** The children of an element, lists of nodes by name. */
export type XmlChildren = { [name: string]: unknown }

const isNode = (value: unknown): value is XmlNode =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value))

const NONE: XmlNode[] = []

export function nodesOf(children: XmlChildren, name: string): readonly XmlNode[] {
  const value = children[name]
  return Array.isArray(value) ? value.filter(isNode) : NONE
}

export function textOfNode(node: XmlNode): string {
  const text = typeof node === 'string' ? node : node['_']
  return typeof text === 'string' ? text.trim() : ''
}

/** The texts of all children of a name, without the empty ones. */
export function textsOf(children: XmlChildren, name: string): string[] {
  const nodes = nodesOf(children, name)
  return nodes.length === 0 ? [] : nodes.map(textOfNode).filter((text) => text !== '')
}

export function attributeOf(node: XmlNode, name: string): string | undefined {
  const attributes = typeof node === 'string' ? undefined : node['$']
  if (typeof attributes !== 'object' || attributes === null || !(name in attributes)) return undefined
  const value: unknown = Reflect.get(attributes, name)
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

export const childrenOf = (node: XmlNode): XmlChildren => (typeof node === 'string' ? {} : node)
