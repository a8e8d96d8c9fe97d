import { setImmediate as others } from 'node:timers/promises'
import { createComparer } from '../dedupe/compare-articles.ts'
import { implyVerdicts, namedBy } from '../dedupe/imply-verdicts.ts'
import { settle } from '../dedupe/settle.ts'
import { countWords, noWords, type WordCounts, weigher } from '../dedupe/word-counts.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'
import type { Settled, SettlingView } from '../store/store.ts'
import { candidatesFor } from './candidates.ts'
import { forgetWithdrawn, type KnownVerdicts, knownVerdicts } from './curator-verdicts.ts'
import { gatherReleases } from './gather-releases.ts'
import type { House } from './house.ts'
import { type DescribedArticle, indexArticles } from './index-articles.ts'
import { knownSubjects } from './known-subjects.ts'
import { refreshIndex } from './refresh-index.ts'
import { relateArticles } from './relate-articles.ts'

/** Articles settled in one transaction: enough for the cycle of a thousand sources, few enough to be held in memory. */
const BATCH = 250
const PRUNED = 'similarity-pruned'
const WEEK = 7 * 86_400_000

/** The part of the house that settling needs. */
export type SettlingHouse = Pick<House, 'store' | 'signal'> & {
  config: Pick<House['config'], 'settings'>
  /** Told after each batch how many articles are still to be settled. */
  onPending?: (left: number) => void
}

/**
 * Compares what is new or changed with what is known, and makes one release of what is one.
 * @returns ids of new articles that joined a release of others
 */
export async function settleArticles(house: SettlingHouse, now: Instant): Promise<Set<string>> {
  const { store, config } = house
  const joined = new Set<string>()
  const facts = new Map((await store.sources()).map((source) => [source.id, source]))
  const forgetBefore = await pruningDue(house, now)
  let said = await knownVerdicts(store)
  let first = true
  while ((await store.countPending()) > 0 || (first && forgetBefore !== undefined)) {
    if (house.signal.aborted) return joined
    said = await knownVerdicts(store)
    const settled = await store.settle((view) =>
      settleBatch(view, {
        ...said,
        facts,
        now,
        window: config.settings.duplicates.window,
        authority: new URL(config.settings.url).hostname,
        language: config.settings.language,
        ...(first && forgetBefore !== undefined && { forgetBefore }),
      }),
    )
    for (const id of settled.joined) joined.add(id)
    first = false
    house.onPending?.(await store.countPending())
    // A batch takes a second: a signal to stop, and a reader of the service, are heard in between.
    await others()
  }
  if (!first) await refreshIndex(house)
  await forgetWithdrawn(store, said)
  if (forgetBefore !== undefined) await store.saveMark(PRUNED, now)
  return joined
}

/** Once a week: it reads the whole index. */
async function pruningDue({ store, config }: SettlingHouse, now: Instant): Promise<Instant | undefined> {
  const last = await store.mark(PRUNED)
  if (last !== undefined && Date.parse(now) - Date.parse(last) < WEEK) return undefined
  return new Date(Date.parse(now) - config.settings.duplicates.window).toISOString()
}

interface Batch extends KnownVerdicts {
  facts: Map<string, SourceFacts>
  now: Instant
  window: number
  authority: string
  language: string
  forgetBefore?: Instant
}

async function settleBatch(view: SettlingView, batch: Batch): Promise<Settled> {
  const { withdrawn, window, facts, forgetBefore } = batch
  const verdicts = implyVerdicts(batch.verdicts)
  const pending = await view.pendingArticles(BATCH)
  const ids = pending.map(({ article }) => article.id)
  const described = indexArticles(pending)
  const words = await wordsWith(view, described)
  const weigh = weigher(words)
  const indexed = described.map((article) => article.signed(weigh))
  const before = await view.relations(ids)
  const said = [...verdicts, ...withdrawn].map(({ articles }) => articles)
  const pairs = [...said, ...before.map(({ a, b }): [string, string] => [a, b])]
  const candidates = await candidatesFor(view, { pending, indexed, window, pairs })
  const known = knownSubjects(view, described)
  const compare = createComparer({ subjects: known.subjects, verdicts, weigh, window, sources: facts })
  const isUndone = namedBy(withdrawn)
  const { edges, ...related } = await relateArticles({ candidates, known, compare, before, isUndone })
  const gathered = await gatherReleases(view, { pending, edges, known })
  const settlement = settle({ ...gathered, ...batch, verdicts, pending: ids, edges, compare, sources: facts })
  return {
    ...settlement,
    ...related,
    settled: ids,
    indexed,
    ...(ids.length > 0 && { words }),
    ...(forgetBefore !== undefined && { forgetBefore }),
  }
}

/** What is compared for the first time is counted. */
async function wordsWith(view: SettlingView, described: DescribedArticle[]): Promise<WordCounts> {
  const counted = await view.indexedAmong(described.map(({ articleId }) => articleId))
  const words = (await view.wordCounts()) ?? noWords()
  for (const { articleId, subject } of described) if (!counted.has(articleId)) countWords(words, subject.vocabulary)
  return words
}
