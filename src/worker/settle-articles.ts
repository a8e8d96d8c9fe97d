import { settle } from '../dedupe/settle.ts'
import { countWords, noWords, weigher } from '../dedupe/word-counts.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'
import type { Settled, SettlingView } from '../store/store.ts'
import { candidatesFor } from './candidates.ts'
import { forgetWithdrawn, type KnownVerdicts, knownVerdicts } from './curator-verdicts.ts'
import { gatherReleases } from './gather-releases.ts'
import type { House } from './house.ts'
import { indexArticles } from './index-articles.ts'

/** Articles settled in one transaction: enough for the cycle of a thousand sources, few enough to be held in memory. */
const BATCH = 1_000
const PRUNED = 'similarity-pruned'

/** The part of the house that settling needs. */
export type SettlingHouse = Pick<House, 'store' | 'signal'> & { config: Pick<House['config'], 'settings'> }

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
        ...(first && forgetBefore !== undefined && { forgetBefore }),
      }),
    )
    for (const id of settled.joined) joined.add(id)
    first = false
  }
  await forgetWithdrawn(store, said)
  if (forgetBefore !== undefined) await store.saveMark(PRUNED, now.slice(0, 10))
  return joined
}

/** Once a day: it reads the whole index. */
async function pruningDue({ store, config }: SettlingHouse, now: Instant): Promise<Instant | undefined> {
  const last = await store.mark(PRUNED)
  if (last === now.slice(0, 10)) return undefined
  return new Date(Date.parse(now) - config.settings.duplicates.window).toISOString()
}

interface Batch extends KnownVerdicts {
  facts: Map<string, SourceFacts>
  now: Instant
  window: number
  authority: string
  forgetBefore?: Instant
}

async function settleBatch(view: SettlingView, batch: Batch): Promise<Settled> {
  const pending = await view.pendingArticles(BATCH)
  const known = await view.traits(pending.map(({ article }) => article.id))
  const words = (await view.wordCounts()) ?? noWords()
  const described = indexArticles(pending)
  for (const { articleId, subject } of described) if (!known.has(articleId)) countWords(words, subject.vocabulary)
  const weigh = weigher(words)
  const indexed = described.map((article) => article.signed(weigh))
  const said = [...batch.verdicts, ...batch.withdrawn]
  const candidates = await candidatesFor(view, { pending, indexed, window: batch.window, verdicts: said })
  const gathered = await gatherReleases(view, { pending, described, candidates })
  const settlement = settle({
    ...gathered,
    pending: pending.map(({ article }) => article.id),
    candidates,
    verdicts: batch.verdicts,
    withdrawn: batch.withdrawn,
    weigh,
    window: batch.window,
    sources: batch.facts,
    now: batch.now,
    authority: batch.authority,
  })
  return {
    ...settlement,
    settled: pending.map(({ article }) => article.id),
    indexed,
    words,
    ...(batch.forgetBefore !== undefined && { forgetBefore: batch.forgetBefore }),
  }
}
