import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isNode, isSeq, parseDocument, stringify } from 'yaml'

/** What is to be put into a list of a YAML file. */
export interface ListChange {
  added: Record<string, unknown>
  /** Elements in whose place it stands. */
  replaces: (element: unknown) => boolean
}

/**
 * The text of a YAML list with one more element, in the place of those it replaces, else at the end. Everything else
 * stays as it stands, comments and blanks too; a list in brackets alone is written anew, one element a line.
 */
export function changeYamlList(text: string, change: ListChange): string {
  const document = parseDocument(text, { logLevel: 'error' })
  const before: unknown = document.toJS() ?? []
  const replaced = Array.isArray(before) ? before.findIndex(change.replaces) : -1
  const after = changed(Array.isArray(before) ? before : [], replaced, change)
  const patched = patch(text, document, { change, replaced })
  return patched !== undefined && isDeepStrictEqual(read(patched), after) ? patched : anew(document, after)
}

function changed(before: unknown[], replaced: number, { added, replaces }: ListChange): unknown[] {
  if (replaced < 0) return [...before, added]
  return before.flatMap((element, at) => (at === replaced ? [added] : replaces(element) ? [] : [element]))
}

function read(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error' })
  return document.errors.length > 0 ? undefined : document.toJS()
}

interface Place {
  change: ListChange
  /** Index of the first element that is replaced; -1 if none is. */
  replaced: number
}

/** Undefined where the list is not written one element below the other. */
function patch(text: string, document: Document, place: Place): string | undefined {
  const { contents } = document
  if (contents === null) return appended(text, written(text, place.change, 0))
  if (!isSeq(contents) || contents.flow === true) return undefined
  const lines = written(text, place.change, dashColumn(text, startOf(contents.items[0])))
  if (place.replaced < 0) return appended(text, lines)
  return contents.items.reduceRight<string>((result, item, at) => {
    if (!isNode(item) || !place.change.replaces(item.toJS(document))) return result
    const [from, to] = linesOf(text, item.range ?? [0, 0, 0])
    return result.slice(0, from) + (at === place.replaced ? lines : '') + result.slice(to)
  }, text)
}

const appended = (text: string, lines: string): string =>
  text === '' || text.endsWith('\n') ? text + lines : `${text}\n${lines}`

function written(text: string, { added }: ListChange, column: number): string {
  const lines = stringify([added], { lineWidth: 0 }).replace(/^(?=.)/gm, ' '.repeat(column))
  return lines.replaceAll('\n', text.includes('\r\n') ? '\r\n' : '\n')
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1

const dashColumn = (text: string, offset: number): number =>
  Math.max(0, text.slice(lineStart(text, offset), offset).indexOf('-'))

/** The whole lines of an element, without the comments that follow below it. */
function linesOf(text: string, [start, end]: readonly [number, number, number]): [number, number] {
  const last = text.slice(start, end).trimEnd().length + start
  const next = text.indexOf('\n', last)
  return [lineStart(text, start), next < 0 ? text.length : next + 1]
}

function anew(document: Document, elements: unknown[]): string {
  const list = document.createNode(elements)
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = false
  document.contents = list
  return document.toString({ lineWidth: 0 })
}
