import type { FullRelease } from '../model/release.ts'
import type { Topic } from '../model/topic.ts'
import type { Store } from '../store/store.ts'
import { equalTopics, type KilledTerm, killedTerms } from '../topics/lint-topics.ts'
import { TermCounter, type TermUse } from '../topics/term-uses.ts'
import type { Configuration } from './house.ts'
import { changedRules, type RuleChanges } from './topic-rules.ts'

/** The latest releases tell what an entry finds; to read all of a large store would take a minute. */
const SAMPLE = 5000
const BATCH = 250
/** An entry found in more than this share of the releases tells little of them. */
const BROAD = 0.05
/** Of a few releases, any word is in a large share, and most topics have none. */
export const LEAST_RELEASES = 100
const SHOWN = 10

export interface TopicUse {
  id: string
  title: string
  /** In the whole store. */
  releases: number
  /** False until the next cycle where its rule is new. */
  filled: boolean
  /** Entries that speak for the topic. */
  terms: number
  /** Those that were found in none of the releases looked at. */
  unused: string[]
  /** Those that were found in more than a twentieth of them. */
  broad: TermUse[]
}

export interface TopicReport {
  topics: TopicUse[]
  killed: KilledTerm[]
  /** Pairs of topics with the same rule, or the same releases. */
  equal: [string, string][]
  /** Releases that were looked at. */
  looked: number
  /** Of those, the ones in no topic. */
  inNone: { count: number; latest: { key: string; title: string }[] }
}

/** How the topics do on what is stored; without a store, what their rules alone tell. */
export async function topicReport(
  store: Store | undefined,
  { topics }: Pick<Configuration, 'topics'>,
): Promise<TopicReport> {
  const rules = { killed: killedTerms(topics), equal: equalTopics(topics) }
  if (store === undefined) return { ...rules, topics: [], looked: 0, inNone: { count: 0, latest: [] } }
  const counter = new TermCounter(topics)
  const inNone: FullRelease[] = []
  let looked = 0
  for (let offset = 0; offset < SAMPLE; offset += BATCH) {
    const page = await store.releases({ topic: 'all', order: 'newest', limit: BATCH, offset })
    const releases = page.filter(({ unsettled }) => !unsettled)
    for (const release of releases) counter.add([release.lead, ...release.copies])
    inNone.push(...releases.filter((release) => release.topics.length === 0))
    looked += releases.length
    if (page.length < BATCH) break
  }
  const seen = { looked, uses: counter.uses(), changes: await changedRules(store, { topics }) }
  return {
    topics: await Promise.all(topics.map((topic) => useOf(store, topic, seen))),
    killed: rules.killed,
    equal: distinctPairs([...rules.equal, ...(await sameMembers(store, topics))]),
    looked,
    inNone: {
      count: inNone.length,
      latest: inNone.slice(0, SHOWN).map(({ key, lead }) => ({ key, title: lead.article.title })),
    },
  }
}

interface Seen {
  looked: number
  uses: TermUse[]
  changes: RuleChanges | undefined
}

async function useOf(store: Store, { id, title }: Topic, { looked, uses, changes }: Seen): Promise<TopicUse> {
  const own = uses.filter(({ topicId }) => topicId === id)
  const least = looked < LEAST_RELEASES ? Number.POSITIVE_INFINITY : looked * BROAD
  return {
    id,
    title,
    releases: await store.countReleases(id),
    filled: changes === undefined || !(changes.isNew || changes.changed.includes(id)),
    terms: own.length,
    unused: own.filter(({ releases }) => releases === 0).map(({ term }) => term),
    broad: own.filter(({ releases }) => releases > least).sort((a, b) => b.releases - a.releases),
  }
}

const distinctPairs = (pairs: [string, string][]): [string, string][] => [
  ...new Map(pairs.map((pair) => [pair.join(' '), pair])).values(),
]

/** Topics with other rules that take the same releases all the same. */
async function sameMembers(store: Store, topics: { id: string }[]): Promise<[string, string][]> {
  const first = new Map<string, string>()
  const pairs: [string, string][] = []
  for (const { id } of topics) {
    const keys = (await store.topicMembers(id)).map(({ key }) => key)
    if (keys.length === 0) continue
    const members = keys.join(' ')
    const other = first.get(members)
    if (other === undefined) first.set(members, id)
    else pairs.push([other, id])
  }
  return pairs
}
