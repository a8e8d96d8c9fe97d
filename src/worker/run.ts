import type { Instant } from '../model/moment.ts'
import type { Published } from '../publish/publisher.ts'
import { announceHealth } from './announce-health.ts'
import { fillTopics } from './fill-topics.ts'
import type { House } from './house.ts'
import { type CycleRequest, planCycle } from './plan.ts'
import { pollSources } from './poll-sources.ts'
import { checkOutput, publishAll, publishChanges } from './publish-changes.ts'
import { rememberSources } from './remember-sources.ts'
import { type CycleReport, idle, type PollReport } from './report.ts'
import { settleArticles } from './settle-articles.ts'
import { sortIntoTopics } from './sort-into-topics.ts'

/** Milliseconds of a cycle that topics are filled for: what is left goes on with the next, a minute later. */
const FILLING = 30_000

/**
 * One cycle, from configured sources to published feeds: what is due is fetched, read, normalised, recognised and
 * stored, source by source; then what is one release is made one, releases are sorted into topics, and what changed is
 * published. Topics with new rules hold up none of this: they are filled from the whole store afterwards.
 */
export async function runCycle(house: House, request: CycleRequest): Promise<CycleReport> {
  const started = performance.now()
  const now = house.now()
  await checkOutput(house)
  const { states, facts } = await rememberSources(house)
  const plan = planCycle(house.config.sources, states, { ...request, now })

  const polled = await pollSources(house, plan.due, { now, states, facts })
  const polls = await settlePolls(house, polled, now)
  await sortIntoTopics(house)
  const first = await publishChanges(house)
  await announceHealth(house)
  const published = (await fillTopics(house, FILLING)) ? both(first, await publishChanges(house)) : first

  return {
    sources: inOrder(house, [...polls, ...plan.idle.map(({ id, outcome }) => idle(id, outcome))]),
    releases: {
      new: sum(polls, 'new'),
      changed: sum(polls, 'changed'),
      total: await house.store.countReleases('all'),
    },
    published,
    ms: Math.round(performance.now() - started),
  }
}

/** An article that was new to its source is none if another source had brought the release. */
async function settlePolls(house: House, polled: PollReport[], now: Instant): Promise<PollReport[]> {
  const joined = await settleArticles(house, now)
  const bySource = Map.groupBy(await house.store.articles([...joined]), ({ article }) => article.sourceId)
  return polled.map((poll) => {
    const copies = Math.min(poll.new, bySource.get(poll.id)?.length ?? 0)
    return { ...poll, new: poll.new - copies, duplicates: poll.duplicates + copies }
  })
}

const both = (first: Published, second: Published): Published => ({
  written: first.written + second.written,
  unchanged: second.unchanged,
})

const sum = (polls: PollReport[], what: 'new' | 'changed'): number => polls.reduce((all, poll) => all + poll[what], 0)

/** As configured, so that two reports can be compared line by line. */
function inOrder(house: House, reports: PollReport[]): PollReport[] {
  const byId = new Map(reports.map((report) => [report.id, report]))
  return house.config.sources.flatMap(({ id }) => byId.get(id) ?? [])
}

/** All of the output anew from the store; no source is asked. */
export async function rewriteOutput(house: House): Promise<Published> {
  await rememberSources(house)
  await settleArticles(house, house.now())
  await sortIntoTopics(house)
  await fillTopics(house)
  const published = await publishAll(house)
  await announceHealth(house)
  return published
}
