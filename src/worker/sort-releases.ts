import { isDeepStrictEqual } from 'node:util'
import type { FullRelease } from '../model/release.ts'
import type { House } from './house.ts'

/** Mark of the revision at which every release was in its topics, and its words were kept. */
export const SORTED = 'topics-sorted-at'

/**
 * Puts releases into the topics that their articles belong to now, and returns them. What is not yet compared with others
 * is in none: it may turn out to be a copy.
 */
export async function sortReleases({ store, matcher }: House, keys: string[]): Promise<FullRelease[]> {
  const releases = await store.fullReleases(keys)
  const assignments = releases.flatMap((release) => {
    if (release.supersededBy !== undefined || release.unsettled) return []
    const topics = topicsOf(matcher, release)
    return isDeepStrictEqual(topics, release.topics.toSorted()) ? [] : [{ releaseKey: release.key, topics }]
  })
  if (assignments.length > 0) await store.saveTopics(assignments)
  return releases
}

/** Any of its articles may bring a release into a topic: the portal's keywords count for the ministry's text too. */
function topicsOf(matcher: House['matcher'], release: FullRelease): string[] {
  const matches = [release.lead, ...release.copies].flatMap((subject) => matcher.match(subject))
  return [...new Set(matches.map(({ topicId }) => topicId))].sort()
}
