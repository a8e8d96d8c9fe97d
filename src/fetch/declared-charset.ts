/** Far enough for an HTML head that begins with comments; HTML asks for 1024 bytes. */
const HEAD = 4096

const XML_DECLARATION = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([^"'\s>]+)\s*["']/
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const META = /<meta\s[^>]*>/gi
const ATTRIBUTE = /\s([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const PARAMETER = /\bcharset\s*=\s*["']?\s*([^\s"',;]+)/i

/** The `charset` of a `Content-Type` header (RFC 9110, 8.3.1). */
export function charsetOfHeader(contentType: string): string | undefined {
  return PARAMETER.exec(contentType)?.[1]
}

/** Labels the document gives itself, in ASCII: the XML declaration, then HTML's meta elements in both forms. */
export function charsetsWithin(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const declared = XML_DECLARATION.exec(head)?.[1]
  const metas = head.replace(COMMENT, '').match(META) ?? []
  return [declared, ...metas.map(charsetOfMeta)].filter((label) => label !== undefined)
}

function charsetOfMeta(meta: string): string | undefined {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of meta.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), (double ?? single ?? bare ?? '').trim())
  }
  const isContentType = attributes.get('http-equiv')?.toLowerCase() === 'content-type'
  return attributes.get('charset') ?? (isContentType ? charsetOfHeader(attributes.get('content') ?? '') : undefined)
}
