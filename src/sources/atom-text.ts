import { claim } from '../extract/item-draft.ts'
import type { TextClaim } from '../model/raw-item.ts'
import { hasElements, innerMarkup, textOf } from './xml-markup.ts'
import type { XmlElement } from './xml-tree.ts'

const TEXT_TYPE = /^(?:text|html|xhtml|text\/.*|application\/xhtml\+xml)$/i
const BINARY_TYPE = /^(?:image|audio|video|font|model)\/|^application\/(?!octet-stream$)/i
/** Base64 of at least one group of four (RFC 4648, 4). */
const BASE64 = /^(?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/

/**
 * A text construct (RFC 4287, 3.1) or content (4.1.3); Atom 0.3 writes media types, and `mode`. Undefined for what has a
 * type that no reader could show.
 */
export function atomText(element: XmlElement | undefined, from: string): TextClaim | undefined {
  if (element === undefined) return undefined
  const { mode } = element.attributes
  const type = element.attributes['type']?.trim() || 'text'
  const isText = TEXT_TYPE.test(type)
  if (mode === 'base64' || (!isText && !BINARY_TYPE.test(type))) return decoded(textOf(element), from)
  if (!isText) return undefined
  const markup = hasElements(element) || /xhtml/i.test(type)
  const found = claim(markup ? innerMarkup(withoutWrapping(element), element) : textOf(element), from)
  return found && { ...found, type: markup || /html/i.test(type) ? 'html' : 'text' }
}

/** The `div` that XHTML is put into is no part of it (RFC 4287, 3.1.1.3). */
function withoutWrapping(element: XmlElement): XmlElement {
  const parts = element.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  const [only] = parts
  return parts.length === 1 && typeof only === 'object' && /^(?:xhtml:)?div$/.test(only.name) ? only : element
}

/** What was encoded says nothing of its type; the texts that were are HTML. */
function decoded(text: string, from: string): TextClaim | undefined {
  const packed = text.replace(/\s+/g, '')
  const found = claim(BASE64.test(packed) ? utf8(Buffer.from(packed, 'base64')) : text, from)
  return found && { ...found, type: 'html' }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
