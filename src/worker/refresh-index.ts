import { setImmediate as others } from 'node:timers/promises'
import { noWords, weigher } from '../dedupe/word-counts.ts'
import type { Settled } from '../store/store.ts'
import type { House } from './house.ts'
import { indexArticles } from './index-articles.ts'

const BATCH = 250
/** Of one cycle: one or two seconds, and a hundred thousand articles are through after two hundred cycles. */
const MOST = 500

/**
 * Reads anew what another version of the program put into the index: some of it with each cycle, the latest first.
 * Nothing is compared. What is not yet read anew is found as before, and read when it is compared.
 */
export async function refreshIndex({ store, signal }: Pick<House, 'store' | 'signal'>): Promise<void> {
  for (let done = 0; done < MOST && !signal.aborted; done += BATCH) {
    const { indexed } = await store.settle(async (view) => {
      const articles = await view.outdatedArticles(BATCH)
      if (articles.length === 0) return NOTHING
      const weigh = weigher((await view.wordCounts()) ?? noWords())
      return { ...NOTHING, indexed: indexArticles(articles).map((article) => article.signed(weigh)) }
    })
    if (indexed.length < BATCH) return
    await others()
  }
}

const NOTHING: Settled = {
  articles: [],
  releases: [],
  removed: [],
  joined: [],
  settled: [],
  relations: [],
  unrelated: [],
  indexed: [],
}
