import { nearest } from '../config/nearest.ts'
import type { Source } from '../model/source.ts'
import type { Configuration } from '../worker/house.ts'
import { CommandError, EXIT } from './exit.ts'

/** A source that the command line names by its id; an unknown one is a mistake in the call. */
export function namedSource({ sources }: Configuration, id: string): Source {
  const source = sources.find((one) => one.id === id)
  if (source !== undefined) return source
  throw new CommandError(`no source ${JSON.stringify(id)} in the configuration; ${likely(sources, id)}`, {
    code: EXIT.usage,
  })
}

/** The id that was probably meant, as a question; else where to find the ids. */
export function likely(sources: Source[], id: string): string {
  const near = nearest(
    id,
    sources.map((source) => source.id),
  )
  return near === undefined ? '"status" lists the ids there are' : `did you mean ${JSON.stringify(near)}?`
}

/** Sources to be asked; a disabled one is a mistake too. */
export function sourcesNamed(config: Configuration, ids: string[]): string[] {
  for (const id of ids) {
    if (!namedSource(config, id).enabled) throw new CommandError(`source ${id} is not enabled`, { code: EXIT.usage })
  }
  return ids
}
