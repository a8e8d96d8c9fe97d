import { createRequire } from 'node:module'

type Iconv = Pick<typeof import('iconv-lite'), 'encodingExists' | 'decode'>

/** Its names for what is no charset of texts, or one that text cannot be told from. */
const NO_CHARSET = /^(base64|hex|binary|utf-?7)/

let iconv: Iconv | undefined

/** Decodes what the platform's `TextDecoder` does not know; undefined for an unknown label. A BOM is removed. */
export function decodeRare(bytes: Uint8Array, label: string): string | undefined {
  iconv ??= createRequire(import.meta.url)('iconv-lite')
  if (iconv === undefined || NO_CHARSET.test(label) || !iconv.encodingExists(label)) return undefined
  return iconv.decode(bytes, label)
}
