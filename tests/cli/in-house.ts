import { type OpenHouse, openHouse } from '../../src/app.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { CycleReport } from '../../src/worker/report.ts'
import { runCycle } from '../../src/worker/run.ts'

export interface Place {
  config: string
  output: string
  data: string
  demo?: boolean
}

/** The house that a command would open, in this process. */
export async function openInHouse(place: Place): Promise<OpenHouse> {
  const { config } = await loadConfig(place.config)
  if (config === undefined) throw new Error('the configuration is broken')
  return openHouse({ ...place, config, signal: new AbortController().signal })
}

export async function inHouse<T>(place: Place, task: (house: OpenHouse) => Promise<T>): Promise<T> {
  const house = await openInHouse(place)
  try {
    return await house.exclusively(() => task(house))
  } finally {
    await house.close()
  }
}

/** What `run` does, without the time a process takes to start. */
export const cycleIn = (place: Place, { all, now }: { all: boolean; now?: () => string }): Promise<CycleReport> =>
  inHouse(place, (house) => runCycle(now === undefined ? house : { ...house, now }, { only: [], all }))
