import type { Source } from '../model/source.ts'
import { strangeSources, wrongIncludes } from './check-topics.ts'
import type { Problem } from './problem.ts'
import { type ParsedFile, toProblem } from './validate.ts'
import { at, listOf } from './written-value.ts'

/** Something with an id, as it is written. */
interface Named {
  id: string
  file: ParsedFile
  index: number
}

/**
 * What no file shows alone: ids given twice, and topics that name a source that is not there. The latter is not asked
 * unless every file was read, as in the others may stand any source.
 */
export function checkReferences(files: ParsedFile[], everyFile: boolean): Problem[] {
  const sources = files.filter(({ kind }) => kind === 'sources')
  const topics = files.filter(({ kind }) => kind === 'topics')
  const readable = everyFile && sources.every(({ document }) => document.value !== undefined)
  const known = new Set(sources.flatMap(named).map(({ id }) => id))
  return [
    ...checkIds(sources, 'source'),
    ...checkIds(topics, 'topic'),
    ...topics.flatMap(wrongIncludes),
    ...(readable ? topics.flatMap((file) => strangeSources(file, known)) : []),
  ]
}

/** Ids that were given before, in the same file or another. */
export function checkIds(files: ParsedFile[], what: string): Problem[] {
  const first = new Map<string, Named>()
  return files.flatMap(named).flatMap((one) => {
    const other = first.get(one.id)
    if (other === undefined) {
      first.set(one.id, one)
      return []
    }
    const { line, column } = other.file.document.locate([other.index, 'id'], 'value')
    const message = `expected an id of its own, found ${JSON.stringify(one.id)}, the id of the ${what} at ${other.file.file}:${line}:${column}`
    return [toProblem(one.file, { path: [one.index, 'id'], part: 'value', message })]
  })
}

/** Sources of the catalogue that have the id of a configured one and another URL. */
export function checkKnown(files: ParsedFile[], known: Source[]): Problem[] {
  const urls = new Map(known.map(({ id, url }) => [id, url]))
  return files.flatMap(named).flatMap(({ id, file, index }) => {
    const [url, expected] = [at(listOf(file.document.value)[index], 'url'), urls.get(id)]
    if (expected === undefined || url === expected) return []
    const message = `expected ${JSON.stringify(expected)} as in the source with the id ${JSON.stringify(id)}, found ${JSON.stringify(url)}`
    return [toProblem(file, { path: [index, 'url'], part: 'value', message })]
  })
}

function named(file: ParsedFile): Named[] {
  return listOf(file.document.value).flatMap((one, index) => {
    const id = at(one, 'id')
    return typeof id === 'string' ? [{ id, file, index }] : []
  })
}
