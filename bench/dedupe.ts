/**
 * Recognition of a long stream through the store on disk: what an article costs at the end and at the beginning, and
 * what is held in memory, beside plain MinHash on the same texts in the same run. A day of the stream is a cycle: each
 * source is one commit, then all is settled, as the worker does it.
 * usage: npm run bench:dedupe -- [--articles N] [--seed S]
 */
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Day, daysOf } from './dedupe/days.ts'
import { DedupeHouse } from './dedupe/house.ts'
import { MinHash } from './minhash.ts'

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '100000' }, seed: { type: 'string', default: 'amtsticker' } },
})
const articles = Number(values.articles)
const TENTHS = 10

/** Milliseconds of user and system time that one piece of work took, and nothing beside it. */
async function cpuOf(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Milliseconds of CPU an article, for each tenth of the stream. */
async function costByTenth(take: (day: Day) => Promise<void> | void): Promise<number[]> {
  const spent = new Array<number>(TENTHS).fill(0)
  const taken = new Array<number>(TENTHS).fill(0)
  let sum = 0
  for (const day of daysOf({ articles, seed: values.seed })) {
    const tenth = Math.min(TENTHS - 1, Math.floor((sum * TENTHS) / articles))
    spent[tenth] = (spent[tenth] ?? 0) + (await cpuOf(() => take(day)))
    taken[tenth] = (taken[tenth] ?? 0) + day.lines.length
    sum += day.lines.length
  }
  return spent.map((ms, tenth) => ms / (taken[tenth] || 1))
}

const mean = (costs: number[]): number => costs.reduce((sum, cost) => sum + cost, 0) / costs.length
const growth = (costs: number[]): string => ((costs.at(-1) ?? 0) / (costs[0] || 1)).toFixed(2)
const shown = (name: string, costs: number[]): string =>
  `${name.padEnd(12)}${costs.map((cost) => cost.toFixed(2).padStart(7)).join('')}  ${mean(costs).toFixed(2).padStart(7)}${growth(costs).padStart(14)}`

const folder = await mkdtemp(join(tmpdir(), 'bench-dedupe-'))
try {
  const file = join(folder, 'store.db')
  const house = await DedupeHouse.open(file)
  const ours = await costByTenth((day) => house.take(day))
  const peak = process.resourceUsage().maxRSS / 1024
  const { releases, candidates } = await house.close()
  const size = (await stat(file)).size / 2 ** 20

  const index = new MinHash()
  const peers = await costByTenth(({ lines }) => {
    for (const { text } of lines) index.add(text)
  })

  console.log(`${articles} articles, ${cpus().length} cores, Node ${process.version}`)
  console.log('ms of CPU an article, by tenth of the stream; mean; last ÷ first tenth')
  console.log(shown('amtsticker', ours))
  console.log(shown('MinHash-64', peers))
  console.log(`ours ÷ MinHash: ${(mean(ours) / mean(peers)).toFixed(1)}`)
  console.log(`peak memory ${peak.toFixed(0)} MB, database ${size.toFixed(0)} MB, ${releases} releases`)
  console.log(`${(candidates / articles).toFixed(1)} candidates an article`)
} finally {
  await rm(folder, { recursive: true })
}
