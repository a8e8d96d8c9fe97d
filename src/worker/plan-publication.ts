import type { House } from './house.ts'
import { planGoneTopics } from './plan-gone-topics.ts'
import { type Outdated, planReleasePages } from './plan-release-pages.ts'
import { planSitePages } from './plan-site-pages.ts'
import { planTopicFeeds } from './plan-topic-feeds.ts'
import type { PlannedDocument } from './planned-document.ts'
import { publishedTopics } from './published-topics.ts'

/**
 * Every file that the store and the configuration make.
 * @param outdated which release pages are planned again; undefined: all of them
 */
export async function* planPublication(house: House, outdated: Outdated | undefined): AsyncGenerator<PlannedDocument> {
  const topics = await publishedTopics(house)
  for (const topic of topics) yield* planTopicFeeds(house, topic)
  yield* planReleasePages(house, topics, outdated)
  yield* planSitePages(house, topics)
  yield* planGoneTopics(house, topics)
}
