import type { XmlElement } from './xml-tree.ts'

/** Elements of HTML that have no end tag; what a tree has inside of one stood behind it. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** Attributes whose relative addresses mean another page where an inner `xml:base` holds. */
const ADDRESS = /^(?:href|src|cite|poster|longdesc)$/

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const escapeValue = (text: string): string => escapeText(text).replace(/"/g, '&quot;')

export const hasElements = ({ children }: XmlElement): boolean => children.some((child) => typeof child !== 'string')

/** What an element says, without its markup. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** What stands inside an element as HTML; addresses under another `xml:base` than that of `outer` are absolute. */
export const innerMarkup = (element: XmlElement, outer = element): string => markupOf(element.children, outer.base)

const markupOf = (children: XmlElement['children'], base: string | undefined): string =>
  children.map((child) => (typeof child === 'string' ? escapeText(child) : elementMarkup(child, base))).join('')

function elementMarkup(element: XmlElement, base: string | undefined): string {
  const local = element.name.slice(element.name.indexOf(':') + 1)
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !name.includes(':') && name !== 'xmlns')
    .map(([name, value]) => ` ${name}="${escapeValue(resolved({ name, value, element, base }))}"`)
  const start = `<${local}${attributes.join('')}>`
  const inside = `${start}${markupOf(element.children, base)}`
  return VOID.test(local) ? inside : `${inside}</${local}>`
}

interface Attribute {
  name: string
  value: string
  element: XmlElement
  /** Of the element that the markup is taken from. */
  base: string | undefined
}

const resolved = ({ name, value, element, base }: Attribute): string =>
  element.base !== base && ADDRESS.test(name) ? (URL.parse(value, element.base)?.href ?? value) : value
