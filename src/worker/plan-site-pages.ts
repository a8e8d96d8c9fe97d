import { FEED_FORMATS } from '../feeds/formats.ts'
import { writeOpml } from '../feeds/opml.ts'
import { SITE_ASSETS } from '../site/assets.ts'
import { renderIndex } from '../site/index-page.ts'
import { renderTopic } from '../site/topic-page.ts'
import type { House } from './house.ts'
import { liveMembers } from './live-members.ts'
import { releasesInOrder } from './plan-topic-feeds.ts'
import type { PlannedDocument } from './planned-document.ts'
import type { PublishedTopic } from './published-topics.ts'
import { hashOf } from './remember-sources.ts'
import { siteFacts, topicFacts } from './site-facts.ts'

const NEWEST = 20

/** The pages people read, the list of all feeds, and what the pages are styled with. */
export async function* planSitePages(house: House, topics: PublishedTopic[]): AsyncGenerator<PlannedDocument> {
  yield planIndex(house, topics)
  for (const topic of topics) yield await planTopicPage(house, topics, topic)
  yield {
    path: 'feeds.opml',
    fingerprint: hashOf(topics.map(({ id, title, description }) => [id, title, description])),
    content: async () => opmlOf(house, topics),
  }
  for (const { path, content } of SITE_ASSETS)
    yield { path, fingerprint: hashOf(content), content: async () => content }
}

function planIndex(house: House, topics: PublishedTopic[]): PlannedDocument {
  const [all] = topics
  const live = all?.members.slice(-house.config.settings.feed.items) ?? []
  return {
    path: 'index.html',
    fingerprint: hashOf([topics.map(topicFacts), live]),
    content: async () =>
      renderIndex({
        site: siteFacts(house),
        topics: topics.map(topicFacts),
        newest: (await releasesInOrder(house, live, 'published')).slice(0, NEWEST),
      }),
  }
}

async function planTopicPage(house: House, topics: PublishedTopic[], topic: PublishedTopic): Promise<PlannedDocument> {
  const live = await liveMembers(house, topic)
  const others = topics.map(topicFacts)
  return {
    path: `${topic.id}/index.html`,
    fingerprint: hashOf([others, live, topic.order]),
    content: async () =>
      renderTopic({
        site: siteFacts(house),
        topic: topicFacts(topic),
        topics: others,
        releases: await releasesInOrder(house, live, topic.order),
      }),
  }
}

function opmlOf({ config }: House, topics: PublishedTopic[]): string {
  const { title, url, language } = config.settings
  const [rss] = FEED_FORMATS
  if (rss === undefined) throw new Error('no feed format is registered')
  return writeOpml({
    title,
    feeds: topics.map((topic) => ({
      title: topic.title,
      description: topic.description,
      xmlUrl: `${url}${topic.id}/${rss.file}`,
      htmlUrl: `${url}${topic.id}/`,
      language,
    })),
  })
}
