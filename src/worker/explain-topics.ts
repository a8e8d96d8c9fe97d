import type { FullRelease } from '../model/release.ts'
import type { Topic } from '../model/topic.ts'

export interface ExplainedTopic {
  id: string
  title: string
}

/** The topics a release stands in. */
export function explainTopics(release: FullRelease, topics: Topic[]): ExplainedTopic[] {
  const titles = new Map(topics.map(({ id, title }) => [id, title]))
  return release.topics.map((id) => ({ id, title: titles.get(id) ?? id }))
}
