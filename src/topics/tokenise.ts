import { WordScanner } from './word-scanner.ts'

/** A hyphenated word as a whole: `span` of the tokens after one another. */
export interface Compound {
  /** Without its hyphens. */
  word: string
  /** As written, with plain hyphens. */
  written: string
  span: number
}

/** A word, or one part of a hyphenated word. */
export interface Token {
  /** Without soft hyphens and gender signs: Schüler*innen is Schülerinnen. */
  word: string
  /** Where the word it is part of stands in the text. */
  start: number
  end: number
  /** On the first part of a hyphenated word. */
  compound: Compound | undefined
  /** A sentence ends before it: no phrase reaches across. */
  opens: boolean
}

const HYPHENS = /[-‐‑]/
/** What stands in a word and is no part of it. */
const SIGNS = /[^\p{L}\p{N}\p{M}]+/gu

const scanner = new WordScanner()

/** The words of a text in order; parts of hyphenated words are words of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  scanner.read(text)
  while (scanner.next()) {
    const { start, end, opens } = scanner
    const written = text.slice(start, end)
    if (scanner.isHyphenated) pushParts(tokens, { written, start, end, opens })
    else tokens.push({ word: scanner.isPlain ? written : bare(written), start, end, compound: undefined, opens })
  }
  return tokens
}

const bare = (written: string): string => written.replace(SIGNS, '')

interface Written {
  written: string
  start: number
  end: number
  opens: boolean
}

function pushParts(tokens: Token[], { written, start, end, opens }: Written): void {
  const parts = written
    .split(HYPHENS)
    .map(bare)
    .filter((part) => part !== '')
  const compound = { word: parts.join(''), written: parts.join('-'), span: parts.length }
  parts.forEach((word, index) => {
    const first = index === 0
    tokens.push({ word, start, end, compound: first ? compound : undefined, opens: first && opens })
  })
}
