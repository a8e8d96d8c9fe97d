/** An element as xml2js gives it: its text alone, or `_` for the text, `$` for attributes and its children by name. */
export type XmlNode = string | { [name: string]: unknown }

/** The children of an element, lists of nodes by name. */
export type XmlChildren = { [name: string]: unknown }

const isNode = (value: unknown): value is XmlNode =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value))

export function nodesOf(children: XmlChildren, name: string): XmlNode[] {
  const value = children[name]
  return Array.isArray(value) ? value.filter(isNode) : []
}

export function textOfNode(node: XmlNode): string {
  const text = typeof node === 'string' ? node : node['_']
  return typeof text === 'string' ? text.trim() : ''
}

/** The texts of all children of a name, without the empty ones. */
export const textsOf = (children: XmlChildren, name: string): string[] =>
  nodesOf(children, name)
    .map(textOfNode)
    .filter((text) => text !== '')

export function attributeOf(node: XmlNode, name: string): string | undefined {
  const attributes = typeof node === 'string' ? undefined : node['$']
  if (typeof attributes !== 'object' || attributes === null || !(name in attributes)) return undefined
  const value: unknown = Reflect.get(attributes, name)
  return typeof value === 'string' ? value.trim() || undefined : undefined
}

export const childrenOf = (node: XmlNode): XmlChildren => (typeof node === 'string' ? {} : node)
