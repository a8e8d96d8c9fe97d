import type { FullRelease } from '../model/release.ts'
import { indexedWords } from '../topics/indexed-words.ts'
import { changedRules, rememberRules } from './fill-topics.ts'
import type { House } from './house.ts'
import { SORTED, sortReleases } from './sort-releases.ts'

const BATCH = 500

/**
 * Matches the releases that changed since the last time, all of them in a store that never was sorted, and keeps their
 * words for `fillTopics` and the search. A stop leaves the rest for next time.
 */
export async function sortIntoTopics(house: House): Promise<void> {
  const { store } = house
  const since = Number((await store.mark(SORTED)) ?? 0)
  if ((await store.revision()) !== since) {
    const keys = await store.releasesChangedSince(since)
    for (let start = 0; start < keys.length; start += BATCH) {
      if (house.signal.aborted) return
      await keepWords(house, await sortReleases(house, keys.slice(start, start + BATCH)))
    }
    await store.saveMark(SORTED, String(await store.revision()))
  }
  const { isNew } = await changedRules(house)
  if (isNew) await rememberRules(house)
}

async function keepWords({ store }: House, releases: FullRelease[]): Promise<void> {
  const articles = releases.flatMap(({ lead, copies }) => [lead, ...copies])
  await store.saveWords(articles.map((one) => ({ articleId: one.article.id, words: indexedWords(one) })))
}
