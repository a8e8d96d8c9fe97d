import type { TopicMember } from '../store/store.ts'
import type { House } from './house.ts'
import type { PublishedTopic } from './published-topics.ts'

const BATCH = 200

/**
 * Members in the live feed, oldest first: what came last, and where the topic has a quota, no more of one source than its
 * share. What gives way is in the archive and in the feeds of other topics.
 */
export async function liveMembers(house: House, { members, quota }: PublishedTopic): Promise<TopicMember[]> {
  const size = house.config.settings.feed.items
  if (quota === undefined) return members.slice(-size)
  const share = new Share(Math.max(1, Math.floor((size * quota) / 100)))
  const chosen: TopicMember[] = []
  for (let end = members.length; end > 0 && chosen.length < size; end -= BATCH) {
    const batch = members.slice(Math.max(0, end - BATCH), end)
    const sources = await leadSources(house, batch)
    const fitting = batch.toReversed().filter(({ key }) => share.takes(sources.get(key) ?? ''))
    chosen.push(...fitting.slice(0, size - chosen.length))
  }
  return chosen.reverse()
}

/** Counts the releases of each source. */
class Share {
  readonly #most: number
  readonly #taken = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  takes(sourceId: string): boolean {
    const taken = this.#taken.get(sourceId) ?? 0
    if (taken >= this.#most) return false
    this.#taken.set(sourceId, taken + 1)
    return true
  }
}

async function leadSources({ store }: House, members: TopicMember[]): Promise<Map<string, string>> {
  const releases = await store.fullReleases(members.map(({ key }) => key))
  return new Map(releases.map(({ key, lead }) => [key, lead.source.id]))
}
