/** Charset names by their byte order marks (Unicode 16.0, 23.8); UTF-32LE before UTF-16LE, which begins alike. */
const MARKS: [charset: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** XML 1.0, appendix F.1, for any first characters in ASCII: markup, JSON (RFC 4627, 3) or white space. */
const PATTERNS: [charset: string, isText: boolean[]][] = [
  ['utf-32be', [false, false, false, true]],
  ['utf-32le', [true, false, false, false]],
  ['utf-16be', [false, true, false, true]],
  ['utf-16le', [true, false, true, false]],
]

/** The charset a byte order mark names. */
export function charsetOfMark(bytes: Uint8Array): string | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
}

/** UTF-16 or UTF-32 without a byte order mark, seen by where the zero bytes stand. */
export function charsetOfPattern(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4)
  if (start.length < 4 || start.some((byte) => byte > 0x7f)) return undefined
  return PATTERNS.find(([, isText]) => isText.every((text, index) => (start[index] !== 0) === text))?.[0]
}
