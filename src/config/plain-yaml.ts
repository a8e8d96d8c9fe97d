import { type Line, linesOf } from './plain-lines.ts'
import { plainValue } from './plain-values.ts'

/** Undefined where the text is to be read by a whole parser. */
type Read<T> = T | undefined

/**
 * Reads what nearly all of a configuration is written in: lists and maps by indentation, whose values stand in one
 * line. Undefined for everything else, broken YAML above all. The whole parser takes 250 ms of CPU for 500 sources,
 * this a tenth, and it never says anything else of a text.
 */
export function readPlainYaml(text: string): unknown {
  const reader = new PlainReader(linesOf(text))
  const value = reader.block()
  return reader.isAtEnd ? value : undefined
}

/** A block that is not understood is left before its end, so that the end is never reached. */
class PlainReader {
  readonly #lines: Line[]
  #next = 0

  constructor(lines: Line[]) {
    this.#lines = lines
  }

  get isAtEnd(): boolean {
    return this.#next === this.#lines.length
  }

  block(): Read<unknown> {
    const line = this.#lines[this.#next]
    if (line === undefined) return undefined
    return line.dash ? this.#list(line.indent) : this.#map(line.indent)
  }

  #list(indent: number): Read<unknown[]> {
    const list = []
    for (let line = this.#dashAt(indent); line !== undefined; line = this.#dashAt(indent)) {
      const value = line.key === undefined ? this.#take(line) : this.#map(line.column)
      if (value === undefined) return undefined
      list.push(value)
    }
    return list
  }

  #map(column: number): Read<Record<string, unknown>> {
    const map: Record<string, unknown> = {}
    let line = this.#lines[this.#next]
    do {
      if (line?.key === undefined || Object.hasOwn(map, line.key)) return undefined
      const value = line.value === '' ? this.#inner(column) : this.#take(line)
      if (value === undefined) return undefined
      map[line.key] = value
      line = this.#lines[this.#next]
    } while (line !== undefined && !line.dash && line.indent === column)
    return map
  }

  /** What stands below a key: further in, or a list at the same column. */
  #inner(column: number): Read<unknown> {
    const below = this.#lines[this.#next + 1]
    if (below === undefined || below.indent < column || (below.indent === column && !below.dash)) return undefined
    this.#next++
    return this.block()
  }

  #take(line: Line): Read<unknown> {
    const value = plainValue(line.value)
    if (value !== undefined) this.#next++
    return value
  }

  #dashAt(indent: number): Line | undefined {
    const line = this.#lines[this.#next]
    return line?.dash && line.indent === indent ? line : undefined
  }
}
