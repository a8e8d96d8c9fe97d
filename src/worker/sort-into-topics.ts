import type { House } from './house.ts'
import { SORTED, sortReleases } from './sort-releases.ts'
import { admitChanges, rememberRules } from './topic-rules.ts'

/** Matches the releases that changed since the last time, all of them in a store that never was sorted. */
export async function sortIntoTopics(house: House): Promise<void> {
  const { store, signal } = house
  await admitChanges(house)
  const since = Number((await store.mark(SORTED)) ?? 0)
  if ((await store.revision()) !== since) {
    const changed = await store.releasesChangedSince(since)
    await sortReleases(house, changed, { words: true, until: Number.POSITIVE_INFINITY })
    if (signal.aborted) return
    await store.saveMark(SORTED, String(await store.revision()))
  }
  if (since === 0) await rememberRules(house)
}
