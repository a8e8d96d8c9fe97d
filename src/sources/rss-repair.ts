/** Not allowed in XML 1.0 (2.2), and refused by every strict parser. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** An ampersand that begins no reference XML knows by itself: "Bau & Verkehr", `?a=1&b=2`, `&nbsp;`. */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi
/** "Kosten < 5 Euro": no tag begins so. */
const BARE_LESS_THAN = /<(?![\p{L}_:/!?])/gu
/** A reference to a control character is as bad as the character. */
const CONTROL_REFERENCE = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/gi
const TEXT_ELEMENT = /<((?:[\w.-]+:)?(?:title|description|encoded|summary|body))(\s[^<>]*)?>/gi

/** A document with the faults mended that make rss-parser refuse it or lose what it says. */
export const repairXml = (text: string): string =>
  outsideCdata(wrapMarkup(withChannel(text.replace(CONTROL, ''))), mendReferences)

/** Items right under `rss`, which both parsers look for in a channel. */
const withChannel = (text: string): string =>
  /<channel[\s/>]/i.test(text)
    ? text
    : text.replace(/^(<rss(?:\s[^>]*)?>)([\s\S]*)(<\/rss\s*>)/i, '$1<channel>$2</channel>$3')

/** Every entity but XML's own stays in the text as written; RSS texts are HTML, which knows it. */
const mendReferences = (text: string): string =>
  text.replace(CONTROL_REFERENCE, '').replace(BARE_AMPERSAND, '&amp;').replace(BARE_LESS_THAN, '&lt;')

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

/** Markup that stands in a text without being escaped would lose its order: xml2js sorts children by name. */
function wrapMarkup(text: string): string {
  const parts: string[] = []
  let position = 0
  for (const { start, end } of textElements(text)) {
    const inner = text.slice(start, end)
    if (!/<[a-z]/i.test(inner) || inner.includes('<![CDATA[')) continue
    parts.push(text.slice(position, start), `<![CDATA[${inner}]]>`)
    position = end
  }
  return parts.join('') + text.slice(position)
}

/** Where the contents of text elements begin and end; a name that is not closed is looked for once. */
function* textElements(text: string): Generator<{ start: number; end: number }> {
  const tags = new RegExp(TEXT_ELEMENT)
  const unclosed = new Set<string>()
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    const [, name = '', attributes = ''] = tag
    if (attributes.endsWith('/') || unclosed.has(name)) continue
    const start = tags.lastIndex
    const end = text.indexOf(`</${name}`, start)
    if (end === -1) unclosed.add(name)
    else yield { start, end }
    tags.lastIndex = Math.max(start, end)
  }
}
