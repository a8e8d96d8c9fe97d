import { LEAST_RELEASES, type TopicReport } from '../worker/topic-report.ts'

/** Something about a topic that works, and is most likely not meant. */
export interface TopicWarning {
  topicId: string
  message: string
  /** The entry it is about, as written. */
  term?: string
}

export function topicWarnings({ topics, killed, equal, looked }: TopicReport): TopicWarning[] {
  return [
    ...killed.map(({ topicId, term, exclusion }) => ({
      topicId,
      term: exclusion,
      message: `topic ${topicId}: what ${JSON.stringify(term)} finds is excluded by ${JSON.stringify(exclusion)}`,
    })),
    ...equal.map(([one, other]) => ({
      topicId: other,
      message: `topic ${other} takes the same releases as ${one}`,
    })),
    ...topics.flatMap(({ id, broad }) =>
      broad.map(({ term, releases }) => ({
        topicId: id,
        term,
        message: `topic ${id}: ${JSON.stringify(term)} is in ${Math.round((100 * releases) / looked)} % of the releases`,
      })),
    ),
    ...topics
      .filter(({ releases }) => releases === 0 && looked >= LEAST_RELEASES)
      .map(({ id }) => ({ topicId: id, message: `topic ${id} has no releases` })),
  ]
}
