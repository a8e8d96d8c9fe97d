import { once } from 'node:events'
import { createAppServer, type OpenHouse } from '../app.ts'
import { healthOfSources } from '../worker/announce-health.ts'
import { metricsText } from '../worker/metrics.ts'
import type { CycleReport } from '../worker/report.ts'
import { runCycle } from '../worker/run.ts'
import type { Context } from './context.ts'
import { pollLine } from './cycle-text.ts'
import { faultText, isBusy } from './mendable.ts'

/** What keeps running until the process is told to stop. */
export interface Service {
  listen(address: { host: string; port: number }): Promise<string>
  /** One cycle, unless another process is at work. What goes wrong is said, and no error. */
  cycle(): Promise<void>
  /** A cycle now and each minute. */
  work(): Promise<void>
  /** Settles when a signal asked the process to stop. */
  stopped(): Promise<void>
  close(): Promise<void>
}

interface LastCycle {
  report?: CycleReport
  finishedAt?: string
  /** Why the last cycle broke off. */
  fault?: string
}

export function openService(house: OpenHouse, { output, terminal, signal }: Context): Service {
  const last: LastCycle = {}
  const closers: (() => Promise<void>)[] = []

  const cycle = async (): Promise<void> => {
    if (signal.aborted) return
    try {
      last.report = await house.exclusively(() => runCycle(house, { only: [], all: false }))
      last.finishedAt = house.now()
      delete last.fault
      sayReport(last.report)
    } catch (fault) {
      // A full disk or a locked store is no reason to stop serving what was published.
      if (isBusy(fault)) return terminal.say(`cycle put off, next try in a minute: ${faultText(fault)}`)
      last.fault = fault instanceof Error ? fault.message : String(fault)
      terminal.say(`cycle broke off, next try in a minute: ${faultText(fault)}`)
    }
  }

  const sayReport = ({ sources, releases, published }: CycleReport): void => {
    const asked = sources.filter(({ outcome }) => outcome !== 'not-due' && outcome !== 'quarantined')
    for (const report of asked) if (report.outcome === 'failed') terminal.say(pollLine(report))
    if (asked.length === 0) return
    terminal.say(
      `${last.finishedAt} ${asked.length} sources asked, ${releases.new} new and ${releases.changed} changed releases, ${published.written} files written`,
    )
  }

  return {
    async listen({ host, port }) {
      const server = await createAppServer({
        folder: output,
        host,
        port,
        metrics: async () => metricsText({ health: await healthOfSources(house), ...last }),
        healthy: () => ({ ok: last.fault === undefined, detail: last.fault ?? 'ok' }),
      })
      closers.push(() => server.close())
      terminal.say(`serving ${output} at ${server.url}`)
      return server.url
    },
    cycle,
    async work() {
      const { startSchedule } = await import('../worker/schedule.ts')
      closers.push(startSchedule(cycle))
      terminal.say(`asking ${house.config.sources.filter(({ enabled }) => enabled).length} sources by their schedules`)
    },
    async stopped() {
      if (!signal.aborted) await once(signal, 'abort')
    },
    async close() {
      await Promise.all(closers.map((close) => close()))
    },
  }
}
