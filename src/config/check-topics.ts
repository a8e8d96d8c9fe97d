import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'
import { type ParsedFile, toProblem } from './validate.ts'
import { at, listOf } from './written-value.ts'

/** One id in a list of a topic. */
interface Reference {
  id: string
  path: (string | number)[]
}

/** Sources that a topic names and that are not there. */
export function strangeSources(file: ParsedFile, known: Set<string>): Problem[] {
  return listOf(file.document.value).flatMap((topic, index) =>
    ['from', 'prefer'].flatMap((key) =>
      references(at(at(topic, key), 'sources'), [index, key, 'sources'])
        .filter(({ id }) => !known.has(id))
        .map((reference) => strange(file, 'source', { reference, known })),
    ),
  )
}

/** Topics that a topic includes and that are not there, and topics that include themselves by way of others. */
export function wrongIncludes(file: ParsedFile): Problem[] {
  const topics = listOf(file.document.value)
  const included = new Map(
    topics.map((topic, index) => [String(at(topic, 'id')), references(at(topic, 'include'), [index, 'include'])]),
  )
  const known = new Set(included.keys())
  return [...included].flatMap(([id, list]) =>
    list.flatMap((reference) => {
      if (!known.has(reference.id)) return [strange(file, 'topic', { reference, known })]
      const way = wayTo(id, reference.id, included)
      return way === undefined ? [] : [circle(file, reference, [id, ...way])]
    }),
  )
}

function references(list: unknown, path: Reference['path']): Reference[] {
  return listOf(list).flatMap((id, position) => (typeof id === 'string' ? [{ id, path: [...path, position] }] : []))
}

function strange(file: ParsedFile, what: string, { reference, known }: { reference: Reference; known: Set<string> }) {
  const message = `expected the id of a ${what}, found ${JSON.stringify(reference.id)}`
  return toProblem(file, { path: reference.path, part: 'value', message, suggestion: nearest(reference.id, known) })
}

function circle(file: ParsedFile, { path }: Reference, way: string[]): Problem {
  const message = `expected topics that do not include one another, found ${way.join(' → ')}`
  return toProblem(file, { path, part: 'value', message })
}

/** From one topic over those it includes to another; undefined where no way leads there. */
function wayTo(goal: string, start: string, included: Map<string, Reference[]>): string[] | undefined {
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? ''
    if (last === goal) return way
    if (seen.has(last)) continue
    seen.add(last)
    for (const { id } of included.get(last) ?? []) ways.push([...way, id])
  }
  return undefined
}
