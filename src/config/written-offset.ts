const ESCAPE = /^\\(?:x.{2}|u.{4}|U.{8}|.)/s
const BLOCK_HEADER = /^[|>][^\n]*\n( *)/

/** Where the n-th character of a YAML text stands in what was written for it: quotes, escapes and indentation pass over. */
export function writtenOffset(written: string, offset: number): number {
  const quote = /^["']/.exec(written)?.[0]
  const [header, indent] = BLOCK_HEADER.exec(written) ?? []
  const broken = indent === undefined ? /^\r?\n */ : new RegExp(`^\\r?\\n {0,${indent.length}}`)
  let at = header?.length ?? quote?.length ?? 0
  for (let passed = 0; passed < offset && at < written.length; passed++) {
    const next = written.slice(at, at + 200)
    at += broken.exec(next)?.[0].length ?? lengthOfNext(next, quote)
  }
  return at
}

/** How many characters are written for the next one of the text. */
function lengthOfNext(written: string, quote: string | undefined): number {
  if (quote === '"' && written.startsWith('\\')) return ESCAPE.exec(written)?.[0].length ?? 1
  return quote === "'" && written.startsWith("''") ? 2 : 1
}
