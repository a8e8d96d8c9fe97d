import { randomUUID } from 'node:crypto'
import type { Ledger, StoreFacts } from '../publish/publisher.ts'
import type { House } from './house.ts'
import { hashOf, sourcesHash } from './remember-sources.ts'
import { knownRules } from './topic-rules.ts'

/** What is published now, and what the output folder was last made from. */
export type State = Omit<Ledger, 'documents'> & { before: Ledger | undefined }

export async function publishedState(house: House): Promise<State> {
  const facts = await storeFacts(house)
  const before = await house.ledger.read(facts)
  const [look, topics] = [await lookOf(house), await topicLooks(house)]
  return { before, ...facts, look, topics, revision: await house.store.revision() }
}

export async function storeFacts({ store }: House): Promise<StoreFacts> {
  return { store: await storeName(store), releases: await store.countReleases('all') }
}

/** What every page depends on besides the releases; revisions count in one store alone. */
async function lookOf({ store, config, version }: House): Promise<string> {
  const { fetch: _fetch, schedule: _schedule, contact: _contact, ...shown } = config.settings
  return hashOf([version, shown, await sourcesHash(store), await storeName(store)])
}

/** What pages show of the topics that are filled; that of `all` never changes. */
async function topicLooks({ store, config }: House): Promise<Ledger['topics']> {
  const filled = (await knownRules(store))?.topics ?? {}
  return config.topics.flatMap(({ id, title, description, order, quota }) => {
    const rule = Object.hasOwn(filled, id) ? filled[id] : undefined
    return rule === undefined ? [] : [[id, hashOf([title, description, order, quota, rule])]]
  })
}

async function storeName(store: House['store']): Promise<string> {
  const known = await store.mark('name')
  if (known !== undefined) return known
  const name = randomUUID()
  await store.saveMark('name', name)
  return name
}
