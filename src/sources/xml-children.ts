import { hasElements, innerMarkup, textOf } from './xml-markup.ts'
import type { XmlChildren, XmlNode } from './xml-nodes.ts'
import type { XmlElement } from './xml-tree.ts'

/** Names that rss-parser is kept from reading in its own way. */
const RENAMED = new Map([
  ['description', 'rss:description'],
  ['content:encoded', 'rss:content'],
])
/** What may hold markup that is not escaped. */
const TEXTS = /(?:^|:)(?:title|description|encoded|summary|content|body|fullitem|abstract)$/

/** An element of a tree in the shape of what rss-parser gives. */
export function xmlChildren(element: XmlElement): XmlChildren {
  const children = new Map<string, XmlNode[]>()
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const name = RENAMED.get(child.name) ?? child.name
    const nodes = children.get(name)
    if (nodes === undefined) children.set(name, [xmlNode(child)])
    else nodes.push(xmlNode(child))
  }
  return {
    ...Object.fromEntries(children),
    $: { ...element.attributes, ...(element.base && { 'xml:base': element.base }) },
  }
}

function xmlNode(element: XmlElement): XmlNode {
  const text = hasElements(element) && !TEXTS.test(element.name) ? ownText(element) : innerText(element)
  return { ...xmlChildren(element), _: text }
}

const innerText = (element: XmlElement): string => (hasElements(element) ? innerMarkup(element) : textOf(element))

const ownText = ({ children }: XmlElement): string => children.filter((child) => typeof child === 'string').join('')
