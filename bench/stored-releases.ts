import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type OpenHouse, openHouse } from '../src/app.ts'
import { defaultConfig } from '../src/config/default-config.ts'
import { loadTopics } from '../src/config/load-topics.ts'
import { nothingBeside } from '../src/model/bare-article.ts'
import type { Topic } from '../src/model/topic.ts'
import type { Commit } from '../src/store/store.ts'
import { topicOfQuery } from '../src/topics/query-topic.ts'
import { createRandom, madeUpText, madeUpVocabulary } from './made-up-articles.ts'

const LENGTH = 3000
const BATCH = 500
/** Words of the shipped topics, so that these find something. */
const THEMES =
  'Deichbau Glasfaserausbau Grundsteuerreform Krankenhausplan Windenergie Radwegenetz Schulgesetz Polizei Museum'.split(
    ' ',
  )

const random = createRandom(11)
const vocabulary = madeUpVocabulary(60_000, random)
const { topics } = await loadTopics('config/topics.yaml')

const topicOf = (id: string, query: string): Topic => ({ ...topicOfQuery(query), id, title: id, threshold: 3 })

/** Topics that come one after the other: of rare words, of common ones, and of all that is not excluded. */
export const RARE = topicOf('deich', 'Deich OR Museum')
export const COMMON = topicOf('haeufig', `${vocabulary[400]} OR ${vocabulary[500]}`)
export const REST = topicOf('rest', 'NOT Museum')

/** Seconds by the clock, which other work on the machine lengthens, and of the processor. */
function stopwatch(): () => string {
  const [clock, { user, system }] = [performance.now(), process.cpuUsage()]
  return () => {
    const used = process.cpuUsage()
    const processor = (used.user + used.system - user - system) / 1e6
    return `${((performance.now() - clock) / 1000).toFixed(1)} s (${processor.toFixed(1)} s of the processor)`
  }
}

export interface StoredReleases {
  /**
   * Does work in a house with the shipped topics and some more, and tells how long it took, what the last of these has then,
   * and how long others had to wait.
   */
  measure(what: string, added: Topic[], work: (house: OpenHouse) => Promise<unknown>): Promise<void>
  remove(): Promise<void>
}

/** A store of made-up releases in a folder of its own. */
export async function openStoredReleases(count: number): Promise<StoredReleases> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-releases-'))
  const stored: StoredReleases = {
    async measure(what, added, work) {
      const house = await openHouse({
        config: { ...defaultConfig(), sources: [], topics: [...topics, ...added] },
        output: join(folder, 'output'),
        data: join(folder, 'data'),
        signal: new AbortController().signal,
      })
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      const took = stopwatch()
      await work(house)
      const [time, longest] = [took(), (delay.max / 1e6).toFixed(0)]
      const releases = await house.store.countReleases(added.at(-1)?.id ?? 'all')
      const { size } = await stat(join(folder, 'data/amtsticker.db'))
      console.log(
        `${what}: ${time}, ${releases} releases, longest wait for others ${longest} ms, ${(size / 1e6).toFixed(0)} MB`,
      )
      await house.close()
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
  await stored.measure(`stored, ${LENGTH} characters each, Node ${process.version}`, [], ({ store }) =>
    fill(store, count),
  )
  return stored
}

async function fill(store: OpenHouse['store'], count: number): Promise<void> {
  await store.saveSources([
    {
      id: 'amt',
      name: 'Amt',
      url: 'https://amt.example/',
      role: 'issuer',
      language: 'de',
      timezone: 'Europe/Berlin',
      republish: 'full',
      tags: [],
    },
  ])
  for (let start = 0; start < count; start += BATCH) await store.commit(async () => commitOf(start))
}

function commitOf(start: number): Commit {
  const firstSeen = '2026-11-01T08:00:00Z'
  const numbers = Array.from({ length: BATCH }, (_, n) => start + n)
  const articles = numbers.map((n) => ({
    stored: {
      firstSeen,
      version: 1,
      textHash: '',
      releaseKey: `r${n}`,
      article: {
        id: `a${n}`,
        sourceId: 'amt',
        aliases: [`https://amt.example/${n}`],
        title: `${madeUpText(vocabulary, 60, random)}${n % 10 === 0 ? THEMES[(n / 10) % THEMES.length] : ''}`,
        body: `<p>${madeUpText(vocabulary, LENGTH, random)}</p>`,
        language: 'de',
        ...nothingBeside(),
      },
    },
  }))
  const published = { value: firstSeen, precision: 'instant' as const }
  const made = numbers.map((n) => ({
    id: `tag:amt.example,2026:r${n}`,
    key: `r${n}`,
    leadId: `a${n}`,
    articleIds: [`a${n}`],
    published,
    publishedAt: firstSeen,
    updatedAt: firstSeen,
    firstSeen,
    arrival: 0,
  }))
  const record = { sourceId: 'amt', at: firstSeen, outcome: 'ok' as const, ms: 1, items: BATCH, bytes: 1 }
  const state = { sourceId: 'amt', validators: {}, recipeHash: '', failures: 0 }
  return { articles, releases: made, claims: [], state, record }
}
