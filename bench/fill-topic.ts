/**
 * A new topic in a store of many releases: how long it takes to fill, and how long anything else has to wait meanwhile.
 * usage: npm run bench:fill -- [RELEASES]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type OpenHouse, openHouse } from '../src/app.ts'
import { defaultConfig } from '../src/config/default-config.ts'
import { loadTopics } from '../src/config/load-topics.ts'
import type { Topic } from '../src/model/topic.ts'
import type { Commit, Store } from '../src/store/store.ts'
import { topicOfQuery } from '../src/topics/query-topic.ts'
import { fillTopics } from '../src/worker/fill-topics.ts'
import { sortIntoTopics } from '../src/worker/sort-into-topics.ts'
import { createRandom, madeUpText, madeUpVocabulary } from './made-up-articles.ts'

const releases = Number(process.argv[2] ?? 100_000)
const LENGTH = 3000
const BATCH = 500
/** Words of the shipped topics, so that these find something. */
const THEMES =
  'Deichbau Glasfaserausbau Grundsteuerreform Krankenhausplan Windenergie Radwegenetz Schulgesetz Polizei Museum'.split(
    ' ',
  )

const random = createRandom(11)
const vocabulary = madeUpVocabulary(60_000, random)
const folder = await mkdtemp(join(tmpdir(), 'bench-fill-'))
const { topics } = await loadTopics('config/topics.yaml')
const topicOf = (id: string, query: string): Topic => ({ ...topicOfQuery(query), id, title: id, threshold: 3 })
/** Seconds by the clock, which other work on the machine lengthens, and of the processor. */
interface Took {
  clock: number
  processor: number
}

function now(): Took {
  const { user, system } = process.cpuUsage()
  return { clock: performance.now() / 1000, processor: (user + system) / 1e6 }
}

function took(since: Took): string {
  const { clock, processor } = now()
  return `${(clock - since.clock).toFixed(1)} s (${(processor - since.processor).toFixed(1)} s of the processor)`
}

const megabytes = async (): Promise<string> => ((await stat(join(folder, 'data/amtsticker.db'))).size / 1e6).toFixed(0)

const open = (added: Topic[]) =>
  openHouse({
    config: { ...defaultConfig(), sources: [], topics: [...topics, ...added] },
    output: join(folder, 'output'),
    data: join(folder, 'data'),
    signal: new AbortController().signal,
  })

async function store(into: Store): Promise<void> {
  await into.saveSources([
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
  for (let start = 0; start < releases; start += BATCH) await into.commit(async () => commitOf(start))
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
        keywords: [],
        authors: [],
        attachments: [],
        references: [],
        republish: 'full' as const,
        provenance: {},
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

/** Does what a cycle does, in a house with further topics, and tells how long others had to wait meanwhile. */
async function measure(what: string, added: Topic[], work: (house: OpenHouse) => Promise<unknown>): Promise<void> {
  const house = await open(added)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const since = now()
  await work(house)
  const [count, longest] = [await house.store.countReleases(added.at(-1)?.id ?? 'all'), (delay.max / 1e6).toFixed(0)]
  console.log(
    `${what}: ${took(since)}, ${count} releases; longest wait for others ${longest} ms; ${await megabytes()} MB`,
  )
  delay.disable()
  await house.close()
}

const started = now()
const empty = await open([])
await store(empty.store)
await empty.close()
console.log(
  `${releases} releases of ${LENGTH} characters stored in ${took(started)}: ${await megabytes()} MB, Node ${process.version}`,
)
await measure('sorted into the shipped topics for the first time, words kept', [], sortIntoTopics)
const rare = topicOf('deich', 'Deich OR Museum')
const common = topicOf('haeufig', `${vocabulary[400]} OR ${vocabulary[500]}`)
await measure('a topic of two words', [rare], fillTopics)
await measure('one of two common words', [rare, common], fillTopics)
const all = [rare, common, topicOf('rest', 'NOT Museum')]
await measure('one of everything that is not excluded', all, fillTopics)
await measure('nothing new, by another version of the program', all, (house) => fillTopics({ ...house, version: 'x' }))
await measure('everything anew, words as before', all, async (house) => {
  await house.store.saveMark('topic-rules', '{}')
  return fillTopics(house)
})
await rm(folder, { recursive: true, force: true })
