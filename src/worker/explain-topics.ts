import type { FullRelease } from '../model/release.ts'
import type { Topic } from '../model/topic.ts'
import { compileTopics } from '../topics/compile-topics.ts'
import { type Evidence, type NearMiss, explainTopics as reasonsFor } from '../topics/explain-topics.ts'

export interface ExplainedTopic {
  id: string
  title: string
  /** What weighs most first; empty where the topic takes everything, or its rule changed and no cycle ran since. */
  because: Evidence[]
}

/** A topic whose words are in a release that is not in it. */
export interface MissedTopic {
  id: string
  title: string
  found: Evidence[]
  points: number
  obstacle: NearMiss['obstacle']
}

/** The topics a release stands in, each with the reason, and those it stands near. */
export function explainTopics(
  release: FullRelease,
  topics: Topic[],
): { topics: ExplainedTopic[]; missedTopics: MissedTopic[] } {
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  const named = (id: string) => ({ id, title: titles.get(id) ?? id })
  const { reasons, misses } = reasonsFor(compileTopics(topics), release)
  const because = new Map(reasons.map(({ topicId, evidence }) => [topicId, evidence]))
  return {
    topics: release.topics.map((id) => ({ ...named(id), because: because.get(id) ?? [] })),
    missedTopics: misses
      .filter(({ topicId }) => !release.topics.includes(topicId))
      .map(({ topicId, evidence, points, obstacle }) => ({ ...named(topicId), found: evidence, points, obstacle })),
  }
}
