import type { FieldRule } from '../model/source.ts'

/**
 * An attribute's name at the end, behind an `@` that is not escaped. An `@` inside brackets, quotes or parentheses is
 * never followed by name characters alone, as they still have to be closed.
 */
const AT_ATTRIBUTE = /(?<!\\)@([A-Za-z_][\w:.-]*)$/

/** `h2 a@href` is `{ select: 'h2 a', attribute: 'href' }`, `@href` is `{ attribute: 'href' }`. */
export function splitFieldRule(text: string): FieldRule {
  const written = text.trim()
  const attribute = AT_ATTRIBUTE.exec(written)?.[1]
  if (attribute === undefined) return { select: written }
  const select = written.slice(0, -attribute.length - 1).trim()
  return select === '' ? { attribute } : { select, attribute }
}
