import { isDeepStrictEqual } from 'node:util'
import type { FullRelease } from '../model/release.ts'
import type { House } from './house.ts'
import { hashOf } from './remember-sources.ts'

const RULES = 'topic-rules'
const SORTED = 'topics-sorted-at'
const BATCH = 500

/** Matches releases that changed since the last time; all of them when a rule changed. A stop leaves the rest for next time. */
export async function sortIntoTopics(house: House): Promise<void> {
  const { store, config } = house
  const rules = hashOf([house.version, config.topics])
  const revision = await store.revision()
  const sortedAt = (await store.mark(RULES)) === rules ? Number((await store.mark(SORTED)) ?? 0) : undefined
  if (sortedAt === revision) return
  for await (const keys of sortedAt === undefined ? allKeys(house) : changedKeys(house, sortedAt)) {
    if (house.signal.aborted) return
    await sortReleases(house, keys)
  }
  await store.saveMark(RULES, rules)
  await store.saveMark(SORTED, String(await store.revision()))
}

async function* allKeys({ store }: House): AsyncGenerator<string[]> {
  for (let offset = 0; ; offset += BATCH) {
    const keys = await store.releaseKeys(offset, BATCH)
    if (keys.length === 0) return
    yield keys
  }
}

async function* changedKeys({ store }: House, since: number): AsyncGenerator<string[]> {
  const keys = await store.releasesChangedSince(since)
  for (let start = 0; start < keys.length; start += BATCH) yield keys.slice(start, start + BATCH)
}

async function sortReleases(house: House, keys: string[]): Promise<void> {
  const releases = await house.store.fullReleases(keys)
  const assignments = releases.flatMap((release) => {
    if (release.supersededBy !== undefined) return []
    const topics = topicsOf(house, release)
    return isDeepStrictEqual(topics, release.topics.toSorted()) ? [] : [{ releaseKey: release.key, topics }]
  })
  if (assignments.length > 0) await house.store.saveTopics(assignments)
}

/** Any of its articles may bring a release into a topic: the portal's keywords count for the ministry's text too. */
function topicsOf(house: House, release: FullRelease): string[] {
  const matches = [release.lead, ...release.copies].flatMap((subject) => house.matcher.match(subject))
  return [...new Set(matches.map(({ topicId }) => topicId))].sort()
}
