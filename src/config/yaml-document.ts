import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { writtenOffset } from './written-offset.ts'

export type Path = (string | number)[]

/** Line and column, from 1. */
export interface Position {
  line: number
  column: number
}

export interface YamlFault extends Position {
  /** The key that stands twice; empty for broken syntax. */
  key: string
  message: string
}

export interface YamlDocument {
  /** Null for a file of comments alone, undefined where the syntax is broken. */
  value: unknown
  faults: YamlFault[]
  /**
   * Where the value of a path stands, or its key; where the path ends early, what should hold it.
   * @param offset of a character in the text that the value is
   */
  locate(path: Path, part: 'key' | 'value', offset?: number): Position
}

/** Recipes are shared between sources by anchors and aliases; the limit is against a file that unfolds without end. */
const MAX_ALIASES = 100_000

/** Reads YAML 1.2. Never throws: what is wrong with the text stands in `faults`. */
export function parseYaml(text: string): YamlDocument {
  const lines = new LineCounter()
  // Pretty errors cost a third of the time and are not shown; warnings would be printed by the library itself.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const locate: YamlDocument['locate'] = (path, part, offset) => {
    const start = offsetOf(document, path, part)
    return at(offset === undefined ? start : start + writtenOffset(text.slice(start), offset))
  }
  const mistakes = [...document.errors, ...document.warnings]
  const faults = mistakes.map((mistake) => ({ ...at(mistake.pos[0]), ...describe(mistake, text) }))
  if (mistakes.some(({ code }) => code !== 'DUPLICATE_KEY')) return { value: undefined, faults, locate }
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), faults, locate }
  } catch (error) {
    const message = notYaml(error instanceof Error ? error.message : String(error))
    return { value: undefined, faults: [...faults, { ...at(lostAlias(document)), key: '', message }], locate }
  }
}

const notYaml = (reason: string): string => `expected YAML, found: ${reason}`

function describe({ code, message, pos }: YAMLError, text: string): { key: string; message: string } {
  if (code === 'BAD_SCALAR_START') return { key: '', message: `${notYaml(message)} (a text with it goes in quotes)` }
  if (code === 'MULTIPLE_DOCS') return { key: '', message: 'expected one YAML document, found a second' }
  if (code !== 'DUPLICATE_KEY') return { key: '', message: notYaml(message) }
  const key = /^["']?([^"':\n]+)/.exec(text.slice(pos[0]))?.[1] ?? ''
  return { key: key.trim(), message: 'expected each key once, found it a second time' }
}

/** Offset of the first alias that names no anchor; 0 if all do. */
function lostAlias(document: Document): number {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const found = childOf(isAlias(node) ? node.resolve(document) : node, step)
    if (found === undefined) return offset
    const wantsKey = part === 'key' && depth === path.length - 1
    node = found.value
    offset = (wantsKey ? startOf(found.key) : startOf(node)) ?? startOf(found.key) ?? offset
  }
  return offset
}

interface Child {
  key: unknown
  value: unknown
}

function childOf(node: unknown, step: string | number): Child | undefined {
  if (isSeq(node)) return { key: node.items[Number(step)], value: node.items[Number(step)] }
  if (!isMap(node)) return undefined
  return node.items.findLast(({ key }) => isScalar(key) && String(key.value) === String(step))
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined
}
