import type { House } from './house.ts'
import { planReleasePages } from './plan-release-pages.ts'
import { planSitePages } from './plan-site-pages.ts'
import { planTopicFeeds } from './plan-topic-feeds.ts'
import { publishedTopics } from './published-topics.ts'

/** One file of the output before it is written; `content` is asked for only where the fingerprint is new or absent. */
export interface PlannedDocument {
  path: string
  /** Hash over all the content is made from; absent where what is planned is known to have changed. */
  fingerprint?: string
  content: () => Promise<string>
}

/**
 * Every file that the store and the configuration make.
 * @param since revision after which a release page is planned again; undefined: all of them
 */
export async function* planPublication(house: House, since: number | undefined): AsyncGenerator<PlannedDocument> {
  const topics = await publishedTopics(house)
  for (const topic of topics) yield* planTopicFeeds(house, topic)
  yield* planReleasePages(house, topics, since)
  yield* planSitePages(house, topics)
}
