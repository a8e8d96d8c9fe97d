import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsSchema } from '../../src/config/settings-schema.ts'
import type { Continuation } from '../../src/dedupe/continue-articles.ts'
import type { Article, Version } from '../../src/model/article.ts'
import { nothingBeside } from '../../src/model/bare-article.ts'
import type { Relation } from '../../src/model/relation.ts'
import type { FullRelease, Release } from '../../src/model/release.ts'
import type { Role, SourceFacts } from '../../src/model/source.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { rememberVerdicts } from '../../src/worker/curator-verdicts.ts'
import { recogniseArticles } from '../../src/worker/recognise-articles.ts'
import { settleArticles } from '../../src/worker/settle-articles.ts'

export const NOW = '2026-06-10T08:00:00Z'
export const LATER = '2026-06-10T12:00:00Z'

export interface Given {
  source?: string
  id?: string
  url?: string
  guid?: string
  title?: string
  text?: string
  published?: string
  updated?: string
  language?: string
  translations?: { language: string; url: string }[]
}

export const source = (id: string, role: Role): SourceFacts => ({
  id,
  name: id,
  url: `https://${id}.example/feed`,
  role,
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
})

const SOURCES = [
  source('ministry', 'issuer'),
  source('chancellery', 'issuer'),
  source('portal', 'portal'),
  source('wire', 'wire'),
  source('paper', 'press'),
]

const isDay = (value: string): boolean => value.length === 10
const moment = (value: string) => ({ value, precision: isDay(value) ? ('day' as const) : ('instant' as const) })

const paragraph = (text: string): string => (text.startsWith('<') ? text : `<p>${text}</p>`)

export function articleFrom(given: Given): Article {
  const { source: sourceId = 'ministry', title = '', language = 'de' } = given
  const aliases = [given.url, given.guid].filter((alias) => alias !== undefined)
  return {
    id: given.id ?? `${sourceId}-${aliases[0] ?? title}`,
    sourceId,
    ...(given.url === undefined ? {} : { url: given.url }),
    aliases,
    title,
    ...(given.text ? { body: paragraph(given.text) } : {}),
    ...(given.published === undefined ? {} : { published: moment(given.published) }),
    ...(given.updated === undefined ? {} : { updated: moment(given.updated) }),
    ...(given.translations === undefined ? {} : { translations: given.translations }),
    language,
    ...nothingBeside(),
  }
}

/** A store in a temporary folder, and the part of a cycle that recognises: documents of sources, then settling. */
export interface Ticker {
  store: Store
  /** The file of the store. */
  file: string
  /** One document of one source, within a cycle that is not settled yet. */
  poll(given: Given[], now?: string): Promise<Continuation['counts']>
  settle(now?: string): Promise<Set<string>>
  /** A cycle of one document. */
  take(given: Given[], now?: string): Promise<Continuation['counts']>
  live(): Promise<FullRelease[]>
  deleted(): Promise<Release[]>
  releaseOf(articleId: string): Promise<string | undefined>
  relations(articleId: string): Promise<Relation[]>
  versions(articleId: string): Promise<Version[]>
  /** In the place of what was said of the two before. */
  say(verdict: 'same' | 'different', a: string, b: string): Promise<void>
  close(): Promise<void>
}

export async function openTicker(sources: SourceFacts[] = SOURCES): Promise<Ticker> {
  const folder = await mkdtemp(join(tmpdir(), 'ticker-'))
  const file = join(folder, 'store.db')
  const store = await openStore(file)
  await store.saveSources(sources)
  const facts = new Map(sources.map((one) => [one.id, one]))
  const settings = settingsSchema.parse({ url: 'https://ticker.example/' })
  const house = { store, config: { settings }, signal: new AbortController().signal }
  const movedAt = new Map<string, string>()
  let verdicts: { verdict: 'same' | 'different'; articles: [string, string] }[] = []

  async function poll(given: Given[], now = NOW): Promise<Continuation['counts']> {
    const articles = given.map(articleFrom)
    const from = facts.get(articles[0]?.sourceId ?? '')
    if (from === undefined) throw new Error('unknown source')
    let counts: Continuation['counts'] = { new: 0, changed: 0, unchanged: 0, duplicates: 0 }
    await store.commit(async (view) => {
      const before = movedAt.get(from.id)
      const arriving = { source: from, articles, now, ...(before !== undefined && { movedAt: before }) }
      const found = await recogniseArticles(house, view, arriving)
      counts = found.counts
      if (found.moved) movedAt.set(from.id, now)
      return {
        ...found,
        claims: [],
        state: { sourceId: from.id, recipeHash: '', validators: {}, lastPoll: now, failures: 0 },
        record: { sourceId: from.id, at: now, outcome: 'ok', bytes: 0, ms: 0, items: articles.length },
      }
    })
    return counts
  }
  const settle = (now = NOW) => settleArticles(house, now)

  return {
    store,
    file,
    poll,
    settle,
    async take(given, now = NOW) {
      const counts = await poll(given, now)
      const joined = (await settle(now)).size
      return { ...counts, new: counts.new - joined, duplicates: counts.duplicates + joined }
    },
    live: () => store.releases({ topic: 'all', limit: 1_000, order: 'oldest' }),
    deleted: () => store.deletedReleases(),
    releaseOf: async (id) => (await store.articles([id]))[0]?.releaseKey,
    relations: (id) => store.relations([id]),
    versions: (id) => store.versions(id),
    async say(verdict, a, b) {
      const others = verdicts.filter(({ articles }) => !articles.includes(a) || !articles.includes(b))
      verdicts = [...others, { verdict, articles: [a, b] }]
      await rememberVerdicts(store, verdicts)
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** One that is closed after the work. */
export async function withTicker<T>(work: (ticker: Ticker) => Promise<T>, sources?: SourceFacts[]): Promise<T> {
  const ticker = await openTicker(sources)
  try {
    return await work(ticker)
  } finally {
    await ticker.close()
  }
}
