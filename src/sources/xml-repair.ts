import { htmlEntity } from './xml-tree.ts'

/** Not allowed in XML 1.0 (2.2), and refused by every strict parser. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** A reference to a control character is as bad as the character. */
const CONTROL_REFERENCE = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/gi
/** An ampersand that begins no reference XML knows by itself: "Bau & Verkehr", `?a=1&b=2`, `&nbsp;`. */
const BARE_AMPERSAND =
  /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)(?:(#X[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)?/g
/** "Kosten < 5 Euro": no tag begins so. */
const BARE_LESS_THAN = /<(?![\p{L}_:/!?])/gu

const MARKUP: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** A document with the faults mended that make XML parsers refuse it or lose what it says. */
export function repairXml(text: string, head = ''): string {
  const declared = declaredEntities(head)
  return outsideCdata(text.replace(CONTROL, ''), (part) => mendReferences(part, declared))
}

/** Plain texts that a DTD gives names to; what stands for markup or other entities is left alone, so nothing grows. */
function declaredEntities(head: string): Map<string, string> {
  const found = head.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"%<]*)"|'([^'%<]*)')\s*>/g)
  const texts = [...found].map(([, name = '', double, single]): [string, string] => [name, double ?? single ?? ''])
  return new Map(texts.filter(([, value]) => value.length <= 64 && !/&(?!#)/.test(value)))
}

/** Every entity but XML's own becomes what it stands for in the document or in HTML; any other `&` is a sign. */
function mendReferences(text: string, declared: Map<string, string>): string {
  const mended = text.includes('&')
    ? text
        .replace(BARE_AMPERSAND, (_, name: string | undefined) => mendReference(name, declared))
        .replace(CONTROL_REFERENCE, '')
    : text
  return mended.replace(BARE_LESS_THAN, '&lt;')
}

function mendReference(name: string | undefined, declared: Map<string, string>): string {
  const meant = name && (declared.get(name) ?? htmlEntity(name))
  return meant ? (MARKUP[meant] ?? meant) : `&amp;${name ? `${name};` : ''}`
}

/** Applies to what stands outside of CDATA sections. */
function outsideCdata(text: string, mend: (part: string) => string): string {
  const parts: string[] = []
  let position = 0
  while (position < text.length) {
    const start = text.indexOf('<![CDATA[', position)
    const end = start === -1 ? -1 : text.indexOf(']]>', start)
    if (end === -1) break
    parts.push(mend(text.slice(position, start)), text.slice(start, end + 3))
    position = end + 3
  }
  return parts.join('') + mend(text.slice(position))
}
