import { tagUri } from '../dedupe/mint.ts'
import type { Instant } from '../model/moment.ts'
import type { Release } from '../model/release.ts'
import type { Topic, TopicOrder } from '../model/topic.ts'
import type { TopicMember } from '../store/store.ts'
import type { House } from './house.ts'
import { knownRules } from './topic-rules.ts'

/** A topic with its releases, as it stands at this revision of the store. */
export interface PublishedTopic {
  id: string
  title: string
  description: string
  /** `tag:` URI of its feeds, minted when it was first published. */
  feedId: string
  /** When it was first published: the date of an empty feed. */
  born: Instant
  /** What the live feed is shown by. */
  order: TopicOrder
  /** Most releases of one source in the live feed, in percent. */
  quota?: number
  /** In the order of the archive. */
  members: TopicMember[]
  /** The latest releases that gave way to a member, at most as many as a live feed holds. */
  deleted: Release[]
}

const ALL = {
  de: { title: 'Alle Meldungen', description: 'Alle Meldungen aller Quellen' },
  en: { title: 'All releases', description: 'Every release of every source' },
}

type Listed = Pick<Topic, 'id' | 'title' | 'description' | 'order' | 'quota'>

/** `all` first, then the configured topics in their order; a new one from when it was filled on. */
export async function publishedTopics(house: House): Promise<PublishedTopic[]> {
  const { language, feed } = house.config.settings
  const all: Listed = { id: 'all', order: 'published', ...(language.startsWith('de') ? ALL.de : ALL.en) }
  const deleted = await house.store.deletedReleases()
  const topics: PublishedTopic[] = []
  const filled = (await knownRules(house.store))?.topics ?? {}
  const listed: Listed[] = [all, ...house.config.topics.filter(({ id }) => Object.hasOwn(filled, id))]
  for (const { id, title, description, order, quota } of listed) {
    const members = await house.store.topicMembers(id)
    const keys = new Set(members.map(({ key }) => key))
    topics.push({
      id,
      title,
      description: description ?? title,
      order,
      ...(quota !== undefined && { quota }),
      ...(await identityOf(house, id)),
      members,
      deleted: deleted
        .filter(({ supersededBy }) => supersededBy !== undefined && keys.has(supersededBy))
        .slice(-feed.items),
    })
  }
  return topics
}

/** A feed's id is stored when it is made: another `url` in the settings does not change it. */
async function identityOf({ store, config, now }: House, id: string): Promise<{ feedId: string; born: Instant }> {
  const name = `feed ${id}`
  const known = await store.mark(name)
  if (known !== undefined) {
    const [born = '', feedId = ''] = known.split(' ')
    return { feedId, born }
  }
  const born = now()
  const feedId = tagUri(new URL(config.settings.url).hostname, born, `feed/${id}`)
  await store.saveMark(name, `${born} ${feedId}`)
  return { feedId, born }
}
