import type { Source } from '../model/source.ts'
import type { Poll } from '../store/store.ts'
import type { CycleContext } from './cycle-context.ts'
import type { House } from './house.ts'
import { pollSource } from './poll-source.ts'
import type { PollReport } from './report.ts'

/** Polls at work at one time: enough that a slow host holds up nobody, few enough that fetched documents fit in memory. */
const AT_WORK = 256

/** Polls every source; a failing one is a report among the others. Ends early, with what it has, when stopped. */
export async function pollSources(house: House, sources: Source[], context: CycleContext): Promise<PollReport[]> {
  const reports: PollReport[] = []
  const barren: Poll[] = []
  const queue = sources.values()
  const work = async (): Promise<void> => {
    for (const source of queue) {
      const polled = house.signal.aborted ? undefined : await pollSource(house, source, context)
      if (polled === undefined) return
      if (polled.poll !== undefined) barren.push(polled.poll)
      reports.push(polled.report)
      house.onPoll(polled.report, { count: reports.length, of: sources.length })
    }
  }
  const works = await Promise.allSettled(Array.from({ length: Math.min(AT_WORK, sources.length) }, work))
  await house.store.savePolls(barren)
  // A bug ends the cycle, but not before the others are done: they would report the closing house as their failure.
  for (const outcome of works) if (outcome.status === 'rejected') throw outcome.reason
  return reports
}
