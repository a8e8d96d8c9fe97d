import { prefilterOf } from '../topics/prefilter.ts'
import { candidateReleases } from './candidate-releases.ts'
import type { House } from './house.ts'
import { sortReleases } from './sort-releases.ts'
import { changedRules, rememberRules } from './topic-rules.ts'

/**
 * Brings topics whose rules changed up to date, over the whole store: what has one of their words and what is in them; by
 * another matcher, everything. It comes after publishing, and what it found is published next.
 * @returns whether there was something to do, and all of it was done
 */
export async function fillTopics(house: House): Promise<boolean> {
  const { changed, removed, isNew } = await changedRules(house)
  if (!isNew && changed.length + removed.length === 0) return false
  const keys = isNew ? await allKeys(house) : await concerned(house, changed, removed)
  await sortReleases(house, [...keys])
  if (house.signal.aborted) return false
  await rememberRules(house)
  return true
}

const allKeys = async ({ store }: House): Promise<string[]> => (await store.topicMembers('all')).map(({ key }) => key)

async function concerned(house: House, changed: string[], removed: string[]): Promise<Set<string>> {
  const { store, config } = house
  const topics = config.topics.filter(({ id }) => changed.includes(id))
  const candidates = await candidateReleases(store, prefilterOf(topics, config.topics))
  for (const id of [...changed, ...removed]) {
    for (const { key } of await store.topicMembers(id)) candidates.add(key)
  }
  return candidates
}
