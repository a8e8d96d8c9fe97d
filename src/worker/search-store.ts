import type { FullRelease } from '../model/release.ts'
import type { Store } from '../store/store.ts'
import { compileTopics } from '../topics/compile-topics.ts'
import type { TopicHit } from '../topics/matcher.ts'
import { prefilterOf } from '../topics/prefilter.ts'
import { topicOfQuery } from '../topics/query-topic.ts'
import { candidateReleases } from './candidate-releases.ts'
import { SORTED } from './sort-releases.ts'
import { isIndexed } from './topic-rules.ts'

const BATCH = 100

export interface FoundRelease {
  release: FullRelease
  hits: TopicHit[]
}

/**
 * Stored releases that satisfy a query, the latest first. The index of words rules out most, the matcher decides; what the
 * index has not taken up yet is read. Throws `QueryError`.
 */
export async function* searchStore(store: Store, query: string): AsyncGenerator<FoundRelease> {
  const topics = [topicOfQuery(query)]
  const matcher = compileTopics(topics)
  const candidates = await candidateReleases(store, (await isIndexed(store)) ? prefilterOf(topics, topics) : undefined)
  const since = Number((await store.mark(SORTED)) ?? 0)
  for (const key of await store.releasesChangedSince(since)) candidates.add(key)
  const keys = await store.newestFirst([...candidates])
  for (let start = 0; start < keys.length; start += BATCH) {
    for (const release of await store.fullReleases(keys.slice(start, start + BATCH))) {
      if (release.unsettled) continue
      const [match] = [release.lead, ...release.copies].flatMap((subject) => matcher.match(subject))
      if (match !== undefined) yield { release, hits: match.hits }
    }
  }
}
