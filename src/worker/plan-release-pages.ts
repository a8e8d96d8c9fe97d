import type { FullRelease } from '../model/release.ts'
import { renderRelease } from '../site/release-page.ts'
import { explainTopics } from '../topics/explain-topics.ts'
import type { House } from './house.ts'
import type { PlannedDocument } from './planned-document.ts'
import type { PublishedTopic } from './published-topics.ts'
import { shownVersions } from './shown-versions.ts'
import { siteFacts, topicFacts } from './site-facts.ts'

const BATCH = 200

/** What changed since pages were made. */
export interface Outdated {
  /** Revision of the store. */
  since: number
  /** Ids of topics that are shown otherwise. */
  topics: string[]
}

/** A page for each release that is outdated, the superseded ones too; undefined: for each there is. */
export async function* planReleasePages(
  house: House,
  topics: PublishedTopic[],
  outdated: Outdated | undefined,
): AsyncGenerator<PlannedDocument> {
  const keys = outdated === undefined ? await house.store.releasesChangedSince(0) : await outdatedKeys(house, outdated)
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

/** What changed itself, what names one of these, and what stands in a topic that is shown otherwise. */
async function outdatedKeys({ store }: House, { since, topics }: Outdated): Promise<string[]> {
  const keys = new Set(await store.releasesChangedSince(since))
  for (const key of await store.linkedWith([...keys])) keys.add(key)
  for (const topic of topics) for (const { key } of await store.topicMembers(topic)) keys.add(key)
  return [...keys]
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
