import { isUtf8 } from 'node:buffer'
import { charsetOfMark, charsetOfPattern } from './byte-pattern.ts'
import { charsetOfHeader, charsetsWithin } from './declared-charset.ts'
import { decodeRare } from './iconv.ts'

export interface Decoded {
  /** Without a byte order mark. */
  text: string
  /** In lower case, named as in the WHATWG Encoding Standard where that knows it. */
  charset: string
}

/**
 * Decodes a document: byte order mark, byte pattern (XML 1.0, appendix F), valid UTF-8, `Content-Type`, XML declaration
 * or HTML meta, windows-1252. Labels mean what the WHATWG Encoding Standard says; one that is unknown, or that the bytes
 * prove wrong, is passed over.
 */
export function decodeBody(bytes: Uint8Array, contentType = ''): Decoded {
  const seen = charsetOfMark(bytes) ?? charsetOfPattern(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined)
  if (seen !== undefined) return decodeAs(bytes, seen) ?? lastResort(bytes)
  for (const label of [charsetOfHeader(contentType), ...charsetsWithin(bytes)]) {
    const decoded = label === undefined ? undefined : decodeDeclared(bytes, label.toLowerCase())
    if (decoded !== undefined) return decoded
  }
  return lastResort(bytes)
}

/** A declared charset, unless the bytes speak against it. */
function decodeDeclared(bytes: Uint8Array, label: string): Decoded | undefined {
  const decoded = decodeAs(bytes, label)
  if (decoded?.charset === 'utf-8' && !isMostlyRight(decoded.text)) return undefined
  if (decoded && /^utf-?(16|32)/.test(decoded.charset) && !bytes.subarray(0, 1024).includes(0)) return undefined
  return decoded
}

/** UTF-8 with a few broken characters, as a cut teaser leaves them, would be unreadable as windows-1252. */
function lastResort(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes)
  if (isMostlyRight(text)) return { text, charset: 'utf-8' }
  return { text: new TextDecoder('windows-1252').decode(bytes), charset: 'windows-1252' }
}

function decodeAs(bytes: Uint8Array, label: string): Decoded | undefined {
  const decoder = knownDecoder(label)
  if (decoder !== undefined) return { text: decoder.decode(bytes), charset: decoder.encoding }
  const text = decodeRare(bytes, label)
  return text === undefined ? undefined : { text, charset: label }
}

function knownDecoder(label: string) {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Whether more characters beyond ASCII were decoded than were broken. */
function isMostlyRight(text: string): boolean {
  let surplus = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === 0xfffd) surplus -= 1
    else if (unit > 0x7f) surplus += 1
  }
  return surplus > 0
}
