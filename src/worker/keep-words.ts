import type { FullRelease } from '../model/release.ts'
import type { Store } from '../store/store.ts'
import { type WordLister, wordSource } from '../topics/word-lister.ts'
import type { GiveWay } from './give-way.ts'
import { hashOf } from './remember-sources.ts'

/** Articles whose words are written in one transaction. */
const BATCH = 50

interface Keeping {
  lister: WordLister
  giveWay: GiveWay
}

/** Keeps the words of every article of some releases. What is as before is not listed anew. */
export async function keepWords(store: Store, releases: FullRelease[], { lister, giveWay }: Keeping): Promise<void> {
  const articles = releases.flatMap(({ lead, copies }) => [lead, ...copies])
  const known = await store.wordsMadeFrom(articles.map(({ article }) => article.id))
  const stated = articles.map((subject) => ({ subject, madeFrom: hashOf(wordSource(subject)) }))
  const stale = stated.filter(({ subject, madeFrom }) => known.get(subject.article.id) !== madeFrom)
  for (let start = 0; start < stale.length; start += BATCH) {
    const batch = stale.slice(start, start + BATCH)
    await store.saveWords(
      batch.map(({ subject, madeFrom }) => ({ articleId: subject.article.id, words: lister.list(subject), madeFrom })),
    )
    await giveWay()
  }
}
