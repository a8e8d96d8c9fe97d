import { linkUrl } from './canonical-url.ts'
import { imageAttributes } from './inline-image.ts'

type Attributes = Record<string, string>

/** Every attribute that can be left; which element may have which is decided by `safeAttributes`. */
export const ATTRIBUTES = 'lang dir href title cite start colspan rowspan src alt width height'.split(' ')

const matching = (value: string | undefined, pattern: RegExp): string | undefined =>
  value !== undefined && pattern.test(value) ? value : undefined

/** Contact addresses as they are, web addresses absolute and without session ids; undefined for all others. */
function hrefOf(href: string | undefined, base: string): string | undefined {
  const contact = href?.trim()
  return matching(contact, /^(?:mailto|tel):[^\s"'<>]+$/i) ?? (contact && linkUrl(contact, base))
}

const SPAN = /^[1-9]\d?$/
const cell = ({ colspan, rowspan }: Attributes) => ({
  colspan: matching(colspan, SPAN),
  rowspan: matching(rowspan, SPAN),
})
const quote = ({ cite }: Attributes, base: string) => ({ cite: cite && linkUrl(cite, base) })

const BY_ELEMENT: Record<string, (given: Attributes, base: string) => Record<string, string | undefined>> = {
  a: ({ href, title }, base) => ({ href: hrefOf(href, base), title }),
  abbr: ({ title }) => ({ title }),
  q: quote,
  blockquote: quote,
  ol: ({ start }) => ({ start: matching(start, /^\d{1,4}$/) }),
  td: cell,
  th: cell,
  img: imageAttributes,
}

/** What may stay of an element's attributes: language, direction, and what its own meaning needs. */
export function safeAttributes(name: string, given: Attributes, base: string): Attributes {
  if (Object.keys(given).length === 0) return {}
  const kept = {
    lang: matching(given['lang'], /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i),
    dir: matching(given['dir'], /^(?:ltr|rtl|auto)$/),
    ...BY_ELEMENT[name]?.(given, base),
  }
  return Object.fromEntries(Object.entries(kept).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}
