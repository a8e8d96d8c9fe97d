export interface XmlElement {
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Of the element itself, without that of its children. */
  text: string
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y')
const OPENING = new RegExp(`<(${NAME})`, 'y')
const CLOSING = new RegExp(`</(${NAME})\\s*>`, 'y')
const TAG_END = /\s*(\/?)>/y
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y
const TEXT = /[^<]+/y
const NOT_ALLOWED = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

interface Open {
  element: XmlElement
  prefixes: Record<string, string>
}

/**
 * A strict reader of XML 1.0 with namespaces, for what we write: no DTD, comments or instructions. Throws where the text
 * is not well-formed, so that tests need no program of the machine to notice.
 */
export function parseXml(xml: string): XmlElement {
  const at = NOT_ALLOWED.exec(xml)
  if (at) throw new Error(`character U+${at[0].codePointAt(0)?.toString(16)} at ${at.index}`)
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\s*/.exec(xml)
  if (declaration === null) throw new Error('no XML declaration')
  const document: XmlElement = { name: '', namespace: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [{ element: document, prefixes: { xml: 'http://www.w3.org/XML/1998/namespace' } }]
  let position = declaration[0].length
  while (position < xml.length) position = step(xml, position, stack)
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)?.element.name}> is not closed`)
  const [root, ...more] = document.children
  if (root === undefined || more.length > 0 || document.text.trim() !== '') throw new Error('not one root element')
  return root
}

function step(xml: string, position: number, stack: Open[]): number {
  const open = stack.at(-1)
  if (open === undefined) throw new Error('unreachable')
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position
    return pattern.exec(xml)
  }
  const cdata = take(CDATA)
  if (cdata) {
    open.element.text += cdata[1]
    return CDATA.lastIndex
  }
  const closing = take(CLOSING)
  if (closing) {
    if (closing[1] !== open.element.name) throw new Error(`</${closing[1]}> closes <${open.element.name}>`)
    stack.pop()
    return CLOSING.lastIndex
  }
  const opening = take(OPENING)
  if (opening) return openElement(xml, { name: opening[1] ?? '', position: OPENING.lastIndex }, stack)
  const text = take(TEXT)
  if (text === null) throw new Error(`unexpected ${JSON.stringify(xml.slice(position, position + 30))}`)
  if (text[0].includes(']]>')) throw new Error(']]> in a text')
  open.element.text += decode(text[0])
  return TEXT.lastIndex
}

function openElement(xml: string, tag: { name: string; position: number }, stack: Open[]): number {
  const parent = stack.at(-1)
  if (parent === undefined) throw new Error('unreachable')
  const { attributes, end } = readAttributes(xml, tag.position)
  TAG_END.lastIndex = end
  const closed = TAG_END.exec(xml)
  if (closed === null) throw new Error(`<${tag.name}> ends with ${JSON.stringify(xml.slice(end, end + 30))}`)
  const prefixes = { ...parent.prefixes, ...declaredIn(attributes) }
  for (const name of Object.keys(attributes)) if (!name.startsWith('xmlns')) namespaceOf(name, prefixes, '')
  const element = { name: tag.name, namespace: namespaceOf(tag.name, prefixes), attributes, children: [], text: '' }
  parent.element.children.push(element)
  if (closed[1] === '') stack.push({ element, prefixes })
  return TAG_END.lastIndex
}

function readAttributes(xml: string, start: number): { attributes: Record<string, string>; end: number } {
  const attributes: Record<string, string> = {}
  for (let end = start; ; end = ATTRIBUTE.lastIndex) {
    ATTRIBUTE.lastIndex = end
    const found = ATTRIBUTE.exec(xml)
    if (found === null) return { attributes, end }
    const name = found[1] ?? ''
    if (name in attributes) throw new Error(`attribute ${name} twice`)
    attributes[name] = decode((found[2] ?? found[3] ?? '').replace(/[\t\n\r]/g, ' '))
  }
}

function declaredIn(attributes: Record<string, string>): Record<string, string> {
  const declared = Object.entries(attributes).flatMap(([name, uri]) => {
    if (name === 'xmlns') return [['', uri]]
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), uri]] : []
  })
  return Object.fromEntries(declared)
}

function namespaceOf(name: string, prefixes: Record<string, string>, fallback = prefixes[''] ?? ''): string {
  const [prefix, local] = name.split(':')
  if (local === undefined) return fallback
  const uri = prefixes[prefix ?? '']
  if (uri === undefined) throw new Error(`prefix of ${name} is not declared`)
  return uri
}

function decode(text: string): string {
  return text.replace(/&([^;\s&]*;?)/g, (reference, body: string) => {
    const name = body.endsWith(';') ? body.slice(0, -1) : ''
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name)
    const value = code
      ? String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10))
      : ENTITIES[name]
    if (value === undefined || NOT_ALLOWED.test(value)) throw new Error(`${reference} is no reference`)
    return value
  })
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

export const textOf = (element: XmlElement, name: string): string | undefined => childrenOf(element, name)[0]?.text
