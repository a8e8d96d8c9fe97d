import { setImmediate as others } from 'node:timers/promises'
import { prefilterOf } from '../topics/prefilter.ts'
import { candidateReleases } from './candidate-releases.ts'
import type { House } from './house.ts'
import { hashOf } from './remember-sources.ts'
import { SORTED, sortReleases } from './sort-releases.ts'

const RULES = 'topic-rules'
const BATCH = 200

/** Hashes of the rules that the store was sorted by, by topic. */
interface KnownRules {
  version: string
  topics: Record<string, string>
}

interface RuleChanges {
  /** Ids of topics that are new or have another rule. */
  changed: string[]
  /** Ids of topics that are gone. */
  removed: string[]
  /** Nothing is known of the store, or the program is another one. */
  isNew: boolean
}

/** What a topic is called, and in which order it is shown, puts no release into it. */
function currentRules({ version, config }: House): KnownRules {
  const topics = config.topics.map(
    ({ title: _t, description: _d, examples: _e, order: _o, quota: _q, ...rule }) => rule,
  )
  return { version, topics: Object.fromEntries(topics.map((rule) => [rule.id, hashOf(rule)])) }
}

export async function changedRules(house: House): Promise<RuleChanges> {
  const known = knownRules(await house.store.mark(RULES))
  const { version, topics } = currentRules(house)
  if (known?.version !== version) return { changed: [], removed: [], isNew: true }
  return {
    changed: Object.keys(topics).filter((id) => topics[id] !== known.topics[id]),
    removed: Object.keys(known.topics).filter((id) => !(id in topics)),
    isNew: false,
  }
}

function knownRules(mark: string | undefined): KnownRules | undefined {
  return mark?.startsWith('{') ? JSON.parse(mark) : undefined
}

export const rememberRules = async (house: House): Promise<void> =>
  house.store.saveMark(RULES, JSON.stringify(currentRules(house)))

/**
 * Brings topics whose rules changed up to date, over the whole store: what has one of their words and what is in them.
 * It may run beside the polls; what these change is sorted afterwards.
 */
export async function fillTopics(house: House): Promise<void> {
  const { changed, removed, isNew } = await changedRules(house)
  if (isNew) return house.store.saveMark(SORTED, '0')
  if (changed.length + removed.length === 0) return
  const keys = [...(await concerned(house, changed, removed))]
  for (let start = 0; start < keys.length; start += BATCH) {
    if (house.signal.aborted) return
    await sortReleases(house, keys.slice(start, start + BATCH))
    await others()
  }
  await rememberRules(house)
}

async function concerned(house: House, changed: string[], removed: string[]): Promise<Set<string>> {
  const { store, config } = house
  const topics = config.topics.filter(({ id }) => changed.includes(id))
  const candidates = await candidateReleases(store, prefilterOf(topics, config.topics))
  for (const id of [...changed, ...removed]) {
    for (const { key } of await store.topicMembers(id)) candidates.add(key)
  }
  return candidates
}
