import { setImmediate as others } from 'node:timers/promises'
import type { FullRelease } from '../model/release.ts'
import type { ArticleWords } from '../store/word-store.ts'
import { WordLister } from '../topics/indexed-words.ts'
import { changedRules, rememberRules } from './fill-topics.ts'
import type { House } from './house.ts'
import { SORTED, sortReleases } from './sort-releases.ts'

const BATCH = 250

/**
 * Matches the releases that changed since the last time, all of them in a store that never was sorted, and keeps their
 * words for `fillTopics` and the search. Others may run between two batches; a stop leaves the rest for next time.
 */
export async function sortIntoTopics(house: House): Promise<void> {
  const { store } = house
  const since = Number((await store.mark(SORTED)) ?? 0)
  if ((await store.revision()) !== since) {
    const keys = await store.releasesChangedSince(since)
    const lister = new WordLister()
    for (let start = 0; start < keys.length; start += BATCH) {
      if (house.signal.aborted) return
      const releases = await sortReleases(house, keys.slice(start, start + BATCH))
      await store.saveWords(wordsOf(releases, lister))
      await others()
    }
    await store.saveMark(SORTED, String(await store.revision()))
  }
  const { isNew } = await changedRules(house)
  if (isNew) await rememberRules(house)
}

function wordsOf(releases: FullRelease[], lister: WordLister): ArticleWords[] {
  const articles = releases.flatMap(({ lead, copies }) => [lead, ...copies])
  return articles.map((one) => ({ articleId: one.article.id, words: lister.list(one) }))
}
