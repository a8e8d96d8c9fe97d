import { faultOfTerm } from './term-fault.ts'

/** A one-line query as a tree; terms are written as in the lists of a topic. */
export type Query =
  | { kind: 'term'; term: string }
  | { kind: 'and' | 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }

/** What is wrong with a query, and where: `offset` counts characters from 0. */
export class QueryError extends Error {
  override readonly name = 'QueryError'
  readonly expected: string
  readonly found: string
  readonly offset: number

  constructor(expected: string, found: string, offset: number) {
    super(`expected ${expected}, found ${found}`)
    this.expected = expected
    this.found = found
    this.offset = offset
  }
}

interface QuerySymbol {
  kind: '(' | ')' | 'AND' | 'OR' | 'NOT' | 'term' | 'end'
  /** As written; of a term, with its quotes. */
  text: string
  offset: number
}

const SYMBOLS = /\s+|([()])|(AND|OR|NOT)(?![^\s()])|(=?"[^"]*"|[^\s()"]+)|(=?")/gu
/** Deeper than anyone writes, and far from what a stack holds. */
const DEEPEST = 100

function symbolsOf(text: string): QuerySymbol[] {
  const symbols: QuerySymbol[] = []
  for (const match of text.matchAll(SYMBOLS)) {
    const [written, bracket, operator, term, quote] = match
    const offset = match.index
    if (quote !== undefined) throw new QueryError('a closing " for this one', 'the end', offset)
    if (term !== undefined) symbols.push({ kind: 'term', text: checkTerm(term, offset), offset })
    else if (bracket !== undefined || operator !== undefined)
      symbols.push({ kind: written as '(' | ')' | 'AND' | 'OR' | 'NOT', text: written, offset })
  }
  return [...symbols, { kind: 'end', text: '', offset: text.length }]
}

/** Words that were meant as operators, as nobody looks for them by themselves. */
const NEARLY_OPERATOR: Record<string, string> = {
  and: 'AND',
  or: 'OR',
  not: 'NOT',
  und: 'AND',
  oder: 'OR',
  nicht: 'NOT',
}

function checkTerm(term: string, offset: number): string {
  const fault = faultOfTerm(term)
  if (fault !== undefined) throw new QueryError(fault.expected, fault.found, offset + fault.offset)
  if (/^-+[^-]/.test(term)) throw new QueryError('NOT before what is not wanted', term, offset)
  const meant = /^(?:and|or|not|und|oder|nicht|UND|ODER|NICHT)$/.test(term) ? term.toLowerCase() : ''
  const operator = NEARLY_OPERATOR[meant]
  if (operator !== undefined)
    throw new QueryError(`${operator}, or quotes around a word that is looked for`, term, offset)
  return term
}

/**
 * Reads `(OZG OR "elektronische Akte") AND NOT Stellen*`. NOT binds closer than AND, AND closer than OR; words beside
 * one another are joined by AND. Throws `QueryError`.
 */
export function parseQuery(text: string): Query {
  const reader = new QueryReader(symbolsOf(text))
  return reader.whole()
}

class QueryReader {
  readonly #symbols: QuerySymbol[]
  #next = 0
  #depth = 0

  constructor(symbols: QuerySymbol[]) {
    this.#symbols = symbols
  }

  whole(): Query {
    const query = this.#alternatives()
    const rest = this.#symbol
    if (rest.kind === ')') throw new QueryError('an opening ( before this one', rest.text, rest.offset)
    return query
  }

  get #symbol(): QuerySymbol {
    const symbol = this.#symbols[this.#next] ?? this.#symbols.at(-1)
    if (symbol === undefined) throw new Error('a list of symbols has an end')
    return symbol
  }

  #takes(kind: QuerySymbol['kind']): boolean {
    if (this.#symbol.kind !== kind) return false
    this.#next++
    return true
  }

  #alternatives(): Query {
    const parts = [this.#conditions()]
    while (this.#takes('OR')) parts.push(this.#conditions())
    return joined('or', parts)
  }

  #conditions(): Query {
    const parts = [this.#condition()]
    while (this.#takes('AND') || ['term', 'NOT', '('].includes(this.#symbol.kind)) parts.push(this.#condition())
    return joined('and', parts)
  }

  #condition(): Query {
    const symbol = this.#symbol
    if (++this.#depth > DEEPEST) throw new QueryError('fewer brackets within brackets', symbol.text, symbol.offset)
    const query = this.#operand(symbol)
    this.#depth--
    return query
  }

  #operand(symbol: QuerySymbol): Query {
    if (this.#takes('NOT')) return { kind: 'not', part: this.#condition() }
    if (this.#takes('term')) return { kind: 'term', term: symbol.text.replaceAll('"', '') }
    if (!this.#takes('('))
      throw new QueryError('a word, a phrase in quotes, NOT or an opening (', shown(symbol), symbol.offset)
    const inner = this.#alternatives()
    if (!this.#takes(')')) throw new QueryError('a closing ) for this one', shown(this.#symbol), symbol.offset)
    return inner
  }
}

const shown = ({ kind, text }: QuerySymbol): string => (kind === 'end' ? 'the end' : text)

function joined(kind: 'and' | 'or', parts: Query[]): Query {
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind, parts }
}

/** The terms of a query; `sought` are those that speak for a text, and not those behind NOT. */
export function termsOf(query: Query, wanted: 'all' | 'sought' = 'all'): string[] {
  if (query.kind === 'term') return [query.term]
  if (query.kind === 'not') return wanted === 'all' ? termsOf(query.part, wanted) : []
  return query.parts.flatMap((part) => termsOf(part, wanted))
}

/** Whether a query holds, given which of its terms are found. */
export function holds(query: Query, isFound: (term: string) => boolean): boolean {
  switch (query.kind) {
    case 'term':
      return isFound(query.term)
    case 'not':
      return !holds(query.part, isFound)
    case 'and':
      return query.parts.every((part) => holds(part, isFound))
    case 'or':
      return query.parts.some((part) => holds(part, isFound))
  }
}
