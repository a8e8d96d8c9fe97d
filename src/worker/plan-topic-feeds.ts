import type { FeedDocument, FeedFormat } from '../feeds/feed-document.ts'
import { FEED_FORMATS } from '../feeds/formats.ts'
import type { FullRelease } from '../model/release.ts'
import type { TopicOrder } from '../model/topic.ts'
import type { TopicMember } from '../store/store.ts'
import type { House } from './house.ts'
import { liveMembers } from './live-members.ts'
import type { PlannedDocument } from './planned-document.ts'
import type { PublishedTopic } from './published-topics.ts'
import { hashOf } from './remember-sources.ts'

/** A document of a topic in each format: the live feed, or the archive page with this number. */
interface Part {
  members: TopicMember[]
  /** Archive pages count from 1; 0 is the live feed. */
  number: number
  /** How many archive pages there are. */
  archives: number
}

/**
 * The live feed, with what came last, and its archive (RFC 5005, section 4): full pages in order of arrival, so that a
 * page once full changes only with its releases. What the last page has not yet taken up is in the live feed.
 */
export async function* planTopicFeeds(house: House, topic: PublishedTopic): AsyncGenerator<PlannedDocument> {
  const size = house.config.settings.feed.items
  const { members } = topic
  const archives = members.length > size ? Math.floor(members.length / size) : 0
  for (let number = 1; number <= archives; number++) {
    yield* planPart(house, topic, { members: members.slice((number - 1) * size, number * size), number, archives })
  }
  yield* planPart(house, topic, { members: await liveMembers(house, topic), number: 0, archives })
}

async function* planPart(house: House, topic: PublishedTopic, part: Part): AsyncGenerator<PlannedDocument> {
  const { id, title, description, feedId, deleted, order } = topic
  const shown = part.number === 0 ? [part, deleted] : [{ ...part, members: part.members.map(withoutTopics) }]
  const fingerprint = hashOf([id, title, description, feedId, order, ...shown])
  const releases = once(() => releasesInOrder(house, part.members, order))
  for (const format of FEED_FORMATS) {
    yield {
      path: pathOf(topic, part.number, format),
      fingerprint,
      content: async () => format.write(documentOf(house, { topic, part, format, releases: await releases() })),
    }
  }
}

/** An archive tells of no topics: a page that is full is not written anew because a curator thought of another one. */
const withoutTopics = ({ key, changed }: TopicMember) => ({ key, changed })

/** Three formats, one look-up. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}

/** Releases as a feed shows them: latest publication first, or what came last. */
export async function releasesInOrder(
  { store }: House,
  members: TopicMember[],
  order: TopicOrder,
): Promise<FullRelease[]> {
  const releases = await store.fullReleases(members.map(({ key }) => key))
  const time = (release: FullRelease): string => (order === 'published' ? release.publishedAt : release.firstSeen)
  return releases.sort((a, b) => time(b).localeCompare(time(a)) || b.arrival - a.arrival)
}

function pathOf({ id }: { id: string }, number: number, { file }: FeedFormat): string {
  return number === 0 ? `${id}/${file}` : `${id}/archive/${number}/${file}`
}

interface Subject {
  topic: PublishedTopic
  part: Part
  format: FeedFormat
  releases: FullRelease[]
}

function documentOf({ config }: House, { topic, part, format, releases }: Subject): FeedDocument {
  const { settings } = config
  const url = (number: number): string => `${settings.url}${pathOf(topic, number, format)}`
  const archive = part.number > 0
  const previous = archive ? part.number - 1 : part.archives
  const hub = settings.websub.hub
  return {
    id: topic.feedId,
    title: `${settings.title}: ${topic.title}`,
    description: topic.description,
    language: settings.language,
    siteTitle: settings.title,
    siteUrl: settings.url,
    updated:
      releases
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? topic.born,
    links: {
      self: url(part.number),
      alternate: `${settings.url}${topic.id}/`,
      ...(archive ? { current: url(0) } : {}),
      ...(previous > 0 ? { previousArchive: url(previous) } : {}),
      ...(archive && part.number < part.archives ? { nextArchive: url(part.number + 1) } : {}),
      ...(hub === null || archive ? {} : { hub }),
    },
    releases: archive ? releases.map((release) => ({ ...release, topics: [] })) : releases,
    deleted: archive ? [] : topic.deleted,
    archive,
  }
}
