import { isDeepStrictEqual } from 'node:util'
import type { Store } from '../store/store.ts'
import { MATCHER_VERSION } from '../topics/matcher-version.ts'
import type { House } from './house.ts'
import { hashOf } from './remember-sources.ts'

const RULES = 'topic-rules'

/** What the store was sorted by. */
export interface TopicRules {
  matcher: number
  /** Hashes of the rules, by topic: those by which all of the store was sorted. */
  topics: Record<string, string>
  /** Ids of topics that a part of the store was since sorted into by another rule, maybe one that is taken back by now. */
  partly?: string[]
}

export interface RuleChanges {
  /** Ids of topics that are new, have another rule, or are sorted by two. */
  changed: string[]
  /** Ids of topics that are gone. */
  removed: string[]
  /** Nothing is known of the store, or it was sorted by another matcher. */
  isNew: boolean
}

type Rules = Pick<House['config'], 'topics'>

/** What a topic is called, and in which order it is shown, puts no release into it. */
export function currentRules({ topics }: Rules): TopicRules {
  const rules = topics.map(({ title: _t, description: _d, examples: _e, order: _o, quota: _q, ...rule }) => rule)
  return { matcher: MATCHER_VERSION, topics: Object.fromEntries(rules.map((rule) => [rule.id, hashOf(rule)])) }
}

/** Undefined where the store was never sorted. */
export async function knownRules(store: Store): Promise<TopicRules | undefined> {
  const mark = await store.mark(RULES)
  return mark?.startsWith('{') ? JSON.parse(mark) : undefined
}

/** Whether the words of every sorted release were kept, as they are listed now. */
export const isIndexed = async (store: Store): Promise<boolean> =>
  (await knownRules(store))?.matcher === MATCHER_VERSION

/** Of the whole store, which is sorted by them now. */
export const rememberRules = async (house: House): Promise<void> =>
  house.store.saveMark(RULES, JSON.stringify(currentRules(house.config)))

/** Before anything is sorted by changed rules: whatever becomes of them, the store is to be gone through once more. */
export async function admitChanges({ store, config }: House): Promise<void> {
  const [known, changes] = [await knownRules(store), await changedRules(store, config)]
  if (known === undefined || changes === undefined || changes.isNew) return
  const partly = [...changes.changed, ...changes.removed].sort()
  if (!isDeepStrictEqual(partly, known.partly)) await store.saveMark(RULES, JSON.stringify({ ...known, partly }))
}

/** Undefined where there are none. */
export async function changedRules(store: Store, rules: Rules): Promise<RuleChanges | undefined> {
  const known = await knownRules(store)
  const { matcher, topics } = currentRules(rules)
  if (known?.matcher !== matcher) return { changed: [], removed: [], isNew: true }
  const partly = new Set(known.partly)
  const changed = Object.keys(topics).filter((id) => partly.has(id) || topics[id] !== known.topics[id])
  const removed = [...new Set([...Object.keys(known.topics), ...partly])].filter((id) => !Object.hasOwn(topics, id))
  return changed.length + removed.length === 0 ? undefined : { changed, removed, isNew: false }
}
