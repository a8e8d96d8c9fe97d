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

interface Sorting {
  /** Whether their words are kept, for `fillTopics` and the search. */
  words: boolean
  /** When to stop, by `performance.now()`; what was begun is ended. */
  until: number
}

/**
 * Puts releases into the topics that their articles belong to now. Others in this process have their turn meanwhile.
 * @returns keys of those that a stop left
 */
export async function sortReleases(house: House, keys: string[], { words, until }: Sorting): Promise<string[]> {
  const giveWay = createGiveWay()
  const lister = new WordLister()
  let done = 0
  while (done < keys.length && !house.signal.aborted && (done === 0 || performance.now() < until)) {
    const releases = await house.store.fullReleases(keys.slice(done, done + BATCH))
    await giveWay()
    await saveAssignments(house.store, await assign(house, releases, giveWay))
    if (words) await keepWords(house.store, releases, { lister, giveWay })
    done += BATCH
  }
  return keys.slice(done)
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
