import { isDeepStrictEqual } from 'node:util'
import type { FullRelease } from '../model/release.ts'
import type { Store, TopicAssignment } from '../store/store.ts'
import { WordLister } from '../topics/word-lister.ts'
import { createGiveWay, type GiveWay } from './give-way.ts'
import type { House } from './house.ts'
import { keepWords } from './keep-words.ts'

/** Mark of the revision at which every release was in its topics, and its words were kept. */
export const SORTED = 'topics-sorted-at'

const BATCH = 500

/**
 * Puts releases into the topics that their articles belong to now, and keeps their words for `fillTopics` and the search.
 * Others in this process have their turn meanwhile; a stop leaves the rest.
 */
export async function sortReleases(house: House, keys: string[]): Promise<void> {
  const giveWay = createGiveWay()
  const lister = new WordLister()
  for (let start = 0; start < keys.length && !house.signal.aborted; start += BATCH) {
    const releases = await house.store.fullReleases(keys.slice(start, start + BATCH))
    await giveWay()
    await saveAssignments(house.store, await assign(house, releases, giveWay))
    await keepWords(house.store, releases, { lister, giveWay })
  }
}

/** What is not yet compared with others is in no topic: it may turn out to be a copy. */
async function assign({ matcher }: House, releases: FullRelease[], giveWay: GiveWay): Promise<TopicAssignment[]> {
  const assignments: TopicAssignment[] = []
  for (const release of releases) {
    if (release.supersededBy !== undefined || release.unsettled) continue
    const topics = topicsOf(matcher, release)
    if (!isDeepStrictEqual(topics, release.topics.toSorted())) assignments.push({ releaseKey: release.key, topics })
    await giveWay()
  }
  return assignments
}

/** Any of its articles may bring a release into a topic: the portal's keywords count for the ministry's text too. */
function topicsOf(matcher: House['matcher'], release: FullRelease): string[] {
  const matches = [release.lead, ...release.copies].flatMap((subject) => matcher.match(subject))
  return [...new Set(matches.map(({ topicId }) => topicId))].sort()
}

/** Another topic is a change to a release, but none that calls for sorting it once more. */
async function saveAssignments(store: Store, assignments: TopicAssignment[]): Promise<void> {
  if (assignments.length === 0) return
  const wasSorted = (await store.mark(SORTED)) === String(await store.revision())
  await store.saveTopics(assignments)
  if (wasSorted) await store.saveMark(SORTED, String(await store.revision()))
}
