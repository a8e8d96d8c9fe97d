import type { Store } from '../store/store.ts'
import { readIndexKey } from '../topics/indexed-words.ts'
import type { Prefilter } from '../topics/prefilter.ts'
import { createGiveWay, type GiveWay } from './give-way.ts'

/** Keys of the index read at one time. */
const PAGE = 1000

/** Keys of the releases that a prefilter does not rule out, all of them without one. Others have their turn meanwhile. */
export async function candidateReleases(store: Store, prefilter: Prefilter | undefined): Promise<Set<string>> {
  if (prefilter === undefined) return new Set((await store.topicMembers('all')).map(({ key }) => key))
  const giveWay = createGiveWay()
  const articles = await articlesWithEnough(store, await wantedKeys(store, prefilter, giveWay), giveWay)
  const sources = (await store.sources()).filter((source) => prefilter.wantsSource(source)).map(({ id }) => id)
  return new Set([...(await store.releasesWithArticles(articles)), ...(await store.releasesOfSources(sources))])
}

/** Keys of the index that count for a topic, by the topics' places. */
interface Wanted {
  threshold: number
  keys: string[]
}

async function wantedKeys(store: Store, { thresholds, wanting }: Prefilter, giveWay: GiveWay): Promise<Wanted[]> {
  const wanted: Wanted[] = thresholds.map((threshold) => ({ threshold, keys: [] }))
  let page = await store.vocabulary('', PAGE)
  while (page.length > 0) {
    for (const key of page) {
      for (const topic of wanting(readIndexKey(key).word)) wanted[topic]?.keys.push(key)
    }
    await giveWay()
    page = await store.vocabulary(page.at(-1) ?? '', PAGE)
  }
  return wanted
}

/** Numbers of the articles whose words may give a topic the points it asks for. */
async function articlesWithEnough(store: Store, wanted: Wanted[], giveWay: GiveWay): Promise<number[]> {
  const enough = new Set<number>()
  for (const { threshold, keys } of wanted) {
    const sums = new Map<number, number>()
    for (const key of keys) {
      const { points } = readIndexKey(key)
      for (const article of await store.articlesWithWord(key)) {
        const sum = (sums.get(article) ?? 0) + points
        sums.set(article, sum)
        if (sum >= threshold) enough.add(article)
      }
      await giveWay()
    }
  }
  return [...enough]
}
