/** Far enough for an HTML head that begins with comments; HTML asks for 1024 bytes. */
const HEAD = 4096

const XML_DECLARATION = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']\s*([^"'\s>]+)\s*["']/
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const META = /<meta\s[^>]*>/gi
const META_CHARSET = /\scharset\s*=\s*["']?\s*([^\s"'/>;]+)/i
const META_CONTENT = /\scontent\s*=\s*(?:"[^"]*?charset\s*=\s*([^\s";]+)|'[^']*?charset\s*=\s*([^\s';]+))/i
const HTTP_EQUIV = /\shttp-equiv\s*=\s*["']?\s*content-type/i

/** The `charset` of a `Content-Type` header (RFC 9110, 8.3.1). */
export function charsetOfHeader(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1]
}

/** Labels the document gives itself, in ASCII: the XML declaration, then HTML's meta elements in both forms. */
export function charsetsWithin(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const declared = XML_DECLARATION.exec(head)?.[1]
  const metas = head.replace(COMMENT, '').match(META) ?? []
  return [declared, ...metas.map(charsetOfMeta)].filter((label) => label !== undefined)
}

function charsetOfMeta(meta: string): string | undefined {
  if (!HTTP_EQUIV.test(meta)) return META_CHARSET.exec(meta)?.[1]
  const content = META_CONTENT.exec(meta)
  return content?.[1] ?? content?.[2]
}
