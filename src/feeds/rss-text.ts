/*
 * How texts are handed to `feed` 6.0 and the xml-js below it. Given as they are, three kinds of text come out malformed:
 * attributes are written without escaping `&` and `<`, of several `]]>` in a CDATA section only the first is taken apart,
 * and `&amp;` in a text loses its `amp;`, because xml-js undoes one escaping before it does its own.
 */

/** Text of an element. */
export const elementText = (text: string): string => text.replaceAll('&', '&amp;')

/** Value of an attribute; double quotes are escaped by xml-js. */
export const attributeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** HTML in a CDATA section: `>` may be escaped anywhere in a text of it. */
export const sectionHtml = (html: string): string => html.replaceAll(']]>', ']]&gt;')

/**
 * A title in a CDATA section. Some readers show it as it stands, others read it as HTML (RSS Best Practices Profile,
 * "Character Data"): only what would be lost or run in the second kind is escaped, so that `Kunst & Kultur` is right in both.
 */
export const titleHtml = (title: string): string =>
  title
    .replace(/&(?=#|\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(']]>', ']]&gt;')

/** An element as `feed` takes its extensions. */
export function element(text: string, attributes: Record<string, string | number> = {}): object {
  return { ...emptyElement(attributes), _text: elementText(text) }
}

export function emptyElement(attributes: Record<string, string | number>): object {
  const escaped = Object.entries(attributes).map(([name, value]) => [name, attributeText(String(value))])
  return { _attributes: Object.fromEntries(escaped) }
}

/** `feed` writes a list as so many elements of that name, although its types know of one alone. */
export function extension(name: string, elements: object[]): { name: string; objects: Record<string, unknown> } {
  const one: Record<string, unknown> = {}
  return { name, objects: Object.assign(elements, one) }
}
