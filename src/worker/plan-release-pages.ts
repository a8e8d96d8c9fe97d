import type { FullRelease } from '../model/release.ts'
import { renderRelease } from '../site/release-page.ts'
import { explainTopics } from '../topics/explain-topics.ts'
import type { House } from './house.ts'
import type { PlannedDocument } from './planned-document.ts'
import type { PublishedTopic } from './published-topics.ts'
import { shownVersions } from './shown-versions.ts'
import { siteFacts, topicFacts } from './site-facts.ts'

const BATCH = 200

/**
 * A page for each release that changed after a revision, the superseded ones too, and for those that name one of them;
 * undefined: for each there is.
 */
export async function* planReleasePages(
  house: House,
  topics: PublishedTopic[],
  since: number | undefined,
): AsyncGenerator<PlannedDocument> {
  const changed = await house.store.releasesChangedSince(since ?? 0)
  const naming = since === undefined ? [] : await house.store.linkedWith(changed)
  const keys = [...new Set([...changed, ...naming])]
  for (let start = 0; start < keys.length; start += BATCH) {
    for (const release of await house.store.fullReleases(keys.slice(start, start + BATCH))) {
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
    versions: await shownVersions(house.store, release),
    links: await house.store.links(release.key),
    topics: topics.map(topicFacts),
    reasons: release.topics.length === 0 ? [] : explainTopics(house.matcher, release).reasons,
    ...(replacement === undefined ? {} : { replacement }),
  })
}
