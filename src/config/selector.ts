import { load } from 'cheerio/slim'
import { type Inspect, remembered } from './finding.ts'

const page = load('<html><body><p></p></body></html>').root()

/** Quoted texts, brackets and escapes: an `@` in there belongs to the selector. */
const OPAQUE = /\\.|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\[[^\]]*\]|\([^)]*\)/g

/** CSS selectors as cheerio takes them when pages are read. It lets an `@` and a dangling `>` pass, and finds nothing. */
export const inspectSelector: Inspect = remembered((text) => {
  const bare = text.replace(OPAQUE, '')
  if (text.trim() === '') return { found: 'an empty one' }
  if (bare.includes('@')) return { found: `${JSON.stringify(text)} with an "@" that is no part of a selector` }
  if (/[>+~]\s*$/.test(bare)) return { found: `${JSON.stringify(text)} with nothing behind its last sign` }
  try {
    page.find(text)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { found: `${JSON.stringify(text)} (${reason})` }
  }
})
