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
  word: string
  /** Where the word it is part of stands in the text. */
  start: number
  end: number
  /** On the first part of a hyphenated word. */
  compound?: Compound
  /** A sentence ends before it: no phrase reaches across. */
  opens: boolean
}

const WORDS = /[\p{L}\p{N}\p{M}]+(?:[-‐‑][\p{L}\p{N}\p{M}]+)*/gu
const HYPHEN = /[-‐‑]/
/** A full stop after up to three characters ends an abbreviation or an ordinal and no sentence. */
const SENTENCE_END = /[!?;:,\n•|]|(?<=[\p{L}\p{N})"“»]{4})\./u

/** The words of a text in order; parts of hyphenated words are words of their own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(WORDS)) {
    const [written] = match
    const start = match.index
    const end = start + written.length
    const opens = text.slice(last, start) !== ' ' && SENTENCE_END.test(text.slice(Math.max(0, last - 4), start))
    last = end
    if (!HYPHEN.test(written)) tokens.push({ word: written, start, end, opens })
    else pushParts(tokens, { written, start, end, opens })
  }
  return tokens
}

interface Written {
  written: string
  start: number
  end: number
  opens: boolean
}

function pushParts(tokens: Token[], { written, start, end, opens }: Written): void {
  const parts = written.split(HYPHEN)
  const compound = { word: parts.join(''), written: parts.join('-'), span: parts.length }
  parts.forEach((word, index) => {
    tokens.push(index === 0 ? { word, start, end, opens, compound } : { word, start, end, opens: false })
  })
}
