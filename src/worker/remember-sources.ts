import { createHash } from 'node:crypto'
import type { SourceState } from '../model/health.ts'
import type { Source, SourceFacts } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import type { House } from './house.ts'

const MARK = 'sources'

/** What the store knows of the sources, after it was told of the configured ones. */
export interface KnownSources {
  states: Map<string, SourceState>
  facts: Map<string, SourceFacts>
}

export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')
    .slice(0, 32)

/** Of the facts as they were last saved. */
export const sourcesHash = async (store: Store): Promise<string> => (await store.mark(MARK)) ?? ''

/** Saves the facts of the configured sources if any changed. */
export async function rememberSources(house: House): Promise<KnownSources> {
  const configured = house.config.sources.map(factsOf)
  const hash = hashOf(configured)
  if ((await house.store.mark(MARK)) !== hash) {
    await house.store.saveSources(configured)
    await house.store.saveMark(MARK, hash)
  }
  const facts = await house.store.sources()
  const states = await house.store.sourceStates()
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    states: new Map(states.map((state) => [state.sourceId, state])),
  }
}

function factsOf({ schedule, enabled, page, json, article, expectEvery, ...facts }: Source): SourceFacts {
  return facts
}
