import { LEAST_RELEASES, type TopicReport, type TopicUse } from '../worker/topic-report.ts'

/** Something about the topics that works, and is most likely not meant. */
export interface TopicWarning {
  /** Absent where it is about all of them. */
  topicId?: string
  message: string
  /** The entry it is about, as written. */
  term?: string
}

const NAMED = 6

/** First what the rules alone tell, then what they find in a store that has enough to tell by. */
export function topicWarnings({ topics, killed, equal, looked, inNone }: TopicReport): TopicWarning[] {
  const byRule = [
    ...killed.map(({ topicId, term, exclusion }) => ({
      topicId,
      term: exclusion,
      message: `topic ${topicId}: what ${JSON.stringify(term)} finds is excluded by ${JSON.stringify(exclusion)}`,
    })),
    ...equal.map(([one, other]) => ({
      topicId: other,
      message: `topic ${other} takes the same releases as ${one}`,
    })),
  ]
  if (looked < LEAST_RELEASES) return byRule
  const lost = `${inNone.count} of the latest ${looked} releases are in no topic`
  return [
    ...byRule,
    ...topics.flatMap((topic) => [...broadTerms(topic, looked), ...unfoundTerms(topic, looked)]),
    ...(topics.length > 0 && inNone.count > 0 ? [{ message: lost }] : []),
  ]
}

const broadTerms = ({ id, broad }: TopicUse, looked: number): TopicWarning[] =>
  broad.map(({ term, releases }) => ({
    topicId: id,
    term,
    message: `topic ${id}: ${JSON.stringify(term)} is in ${Math.round((100 * releases) / looked)} % of the latest ${looked} releases`,
  }))

function unfoundTerms({ id, releases, filled, terms, unused }: TopicUse, looked: number): TopicWarning[] {
  if (releases === 0 && filled) return [{ topicId: id, message: `topic ${id} has no releases` }]
  if (unused.length === 0) return []
  const names = [...unused.slice(0, NAMED), ...(unused.length > NAMED ? ['…'] : [])].join(', ')
  const message = `topic ${id}: ${unused.length} of ${terms} entries are in none of the latest ${looked} releases: ${names}`
  return [{ topicId: id, message }]
}
