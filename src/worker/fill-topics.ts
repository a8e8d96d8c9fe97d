import { isDeepStrictEqual } from 'node:util'
import { prefilterOf } from '../topics/prefilter.ts'
import { candidateReleases } from './candidate-releases.ts'
import type { House } from './house.ts'
import { sortReleases } from './sort-releases.ts'
import { changedRules, currentRules, type RuleChanges, rememberRules, type TopicRules } from './topic-rules.ts'

/** Mark of what is still to be sorted, and by which rules. */
const LEFT = 'topics-to-fill'

/**
 * Brings topics whose rules changed up to date, over the whole store: what has one of their words and what is in them; by
 * another matcher, everything. It comes after publishing, and what it found is published next.
 * @param most milliseconds after which the rest is left for the next time
 * @returns whether there was something to do, and all of it was done
 */
export async function fillTopics(house: House, most = Number.POSITIVE_INFINITY): Promise<boolean> {
  const until = performance.now() + most
  const changes = await changedRules(house.store, house.config)
  if (changes === undefined) return false
  const keys = (await leftKeys(house)) ?? (await outdatedKeys(house, changes))
  await leave(house, keys) // what was left by other rules is forgotten before anything is sorted by these
  const left = await sortReleases(house, keys, { words: changes.isNew, until })
  await leave(house, left)
  if (left.length > 0) return false
  await rememberRules(house)
  return true
}

const leave = async ({ store, config }: House, keys: string[]): Promise<void> =>
  store.saveMark(LEFT, JSON.stringify({ rules: currentRules(config), keys }))

/** Undefined where nothing was left, or by other rules. */
async function leftKeys(house: House): Promise<string[] | undefined> {
  const mark = await house.store.mark(LEFT)
  if (mark === undefined) return undefined
  const { rules, keys }: { rules: TopicRules; keys: string[] } = JSON.parse(mark)
  return keys.length > 0 && isDeepStrictEqual(rules, currentRules(house.config)) ? keys : undefined
}

const outdatedKeys = async (house: House, changes: RuleChanges): Promise<string[]> =>
  changes.isNew ? allKeys(house) : [...(await concerned(house, changes))]

const allKeys = async ({ store }: House): Promise<string[]> => (await store.topicMembers('all')).map(({ key }) => key)

async function concerned(house: House, { changed, removed }: RuleChanges): Promise<Set<string>> {
  const { store, config } = house
  const topics = config.topics.filter(({ id }) => changed.includes(id))
  const candidates = await candidateReleases(store, prefilterOf(topics, config.topics))
  for (const id of [...changed, ...removed]) {
    for (const { key } of await store.topicMembers(id)) candidates.add(key)
  }
  return candidates
}
