import { Parser } from 'htmlparser2'
import { closesLeaf, ITEM_NAMES } from './implied-end.ts'
import { type NameScope, rootScope, scopeWith, usualName } from './xml-names.ts'

/** An element of a document that may be broken; names as this program writes them, in lower case. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  /** In scope here (XML Base), absolute; absent where the document states none. */
  base?: string
  /** In scope here (XML 1.0, 2.12); empty where a document takes it back. */
  lang?: string
}

export interface XmlTree {
  root: XmlElement
  /** False where the document ends before its root does. */
  complete: boolean
  /** The item it ends in. */
  cut?: XmlElement
}

/** Deeper than any feed, and than any stack of calls. */
const DEEPEST = 256

interface Open {
  element: XmlElement
  scope: NameScope
}

/**
 * Elements of XML as far as they can be told: end tags may be missing or crossed, items may stand in items, the end may
 * be missing. Text stands as it is meant, CDATA too.
 */
export function parseXml(text: string, url: string): XmlTree | undefined {
  const stack: Open[] = []
  let root: XmlElement | undefined
  let last: XmlElement | undefined
  const top = (): Open | undefined => stack.at(-1)
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const open = opened({ name, attributes, parent: top(), url })
        root ??= open.element
        if (open.element !== root) parentOf(stack, open.element.name, root).children.push(open.element)
        if (ITEM_NAMES.has(open.element.name)) last = open.element
        stack.push(stack.length < DEEPEST ? open : (top() ?? open))
      },
      ontext(data) {
        top()?.element.children.push(data)
      },
      onclosetag() {
        stack.pop()
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.write(text)
  const complete = stack.length === 0
  const cut = stack.find(({ element }) => element === last)?.element
  parser.end()
  return root && { root, complete, ...(cut && { cut }) }
}

interface Opening {
  name: string
  attributes: Record<string, string>
  parent: Open | undefined
  url: string
}

function opened({ name, attributes, parent, url }: Opening): Open {
  const scope = parent ? scopeWith(parent.scope, attributes) : rootScope(name, attributes)
  const outer = parent?.element
  const stated = attributes['xml:base']?.trim()
  const base = (stated && URL.parse(stated, outer?.base ?? url)?.href) || outer?.base
  const lang = attributes['xml:lang']?.trim() ?? outer?.lang
  const element: XmlElement = {
    name: usualName(name, scope),
    attributes: usualAttributes(attributes, scope),
    children: [],
    ...(base !== undefined && { base }),
    ...(lang !== undefined && { lang }),
  }
  return { element, scope }
}

const usualAttributes = (attributes: Record<string, string>, scope: NameScope): Record<string, string> =>
  Object.keys(attributes).some((name) => name.includes(':'))
    ? Object.fromEntries(Object.entries(attributes).map(([name, value]) => [usualName(name, scope), value]))
    : attributes

/** Where an element belongs: beside an item that is still open, or a text that it ends; else in what is open. */
function parentOf(stack: Open[], name: string, root: XmlElement): XmlElement {
  const item = ITEM_NAMES.has(name) ? stack.findIndex(({ element }) => ITEM_NAMES.has(element.name)) : -1
  const top = stack.length - 1
  const place = item > 0 ? item - 1 : closesLeaf(stack[top]?.element.name, name) ? top - 1 : top
  return stack[place]?.element ?? root
}

const references = new Map<string, string>()

/** What an entity of HTML stands for; undefined for a name that HTML does not know. */
export function htmlEntity(name: string): string | undefined {
  const known = references.get(name)
  if (known !== undefined) return known || undefined
  let text = ''
  const parser = new Parser({
    ontext(data) {
      text += data
    },
  })
  parser.end(`&${name};`)
  const found = text === `&${name};` || text.endsWith(';') ? '' : text
  references.set(name, found)
  return found || undefined
}
