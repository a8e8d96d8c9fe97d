import type { FullRelease } from '../model/release.ts'
import { renderRelease } from '../site/release-page.ts'
import { explainTopics } from '../topics/explain-topics.ts'
import type { House } from './house.ts'
import type { PlannedDocument } from './planned-document.ts'
import type { PublishedTopic } from './published-topics.ts'
import { siteFacts, topicFacts } from './site-facts.ts'

const BATCH = 200

/** A page for each release that changed after a revision, the superseded ones too; undefined: for each there is. */
export async function* planReleasePages(
  house: House,
  topics: PublishedTopic[],
  since: number | undefined,
): AsyncGenerator<PlannedDocument> {
  const changed = await house.store.releasesChangedSince(since ?? 0)
  for (let start = 0; start < changed.length; start += BATCH) {
    for (const release of await house.store.fullReleases(changed.slice(start, start + BATCH))) {
      yield {
        path: `release/${release.key}/index.html`,
        content: () => pageOf(house, topics, release),
        // A few kilobytes each, and as many as there are releases: two more files apiece would triple the work.
        twins: false,
      }
    }
  }
}

async function pageOf(house: House, topics: PublishedTopic[], release: FullRelease): Promise<string> {
  const [replacement] = release.supersededBy === undefined ? [] : await house.store.fullReleases([release.supersededBy])
  return renderRelease({
    site: siteFacts(house),
    release,
    versions: await house.store.versions(release.leadId),
    topics: topics.map(topicFacts),
    reasons: release.topics.length === 0 ? [] : explainTopics(house.matcher, release).reasons,
    ...(replacement === undefined ? {} : { replacement }),
  })
}
