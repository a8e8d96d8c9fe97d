import { afterAll } from 'vitest'
import { createAppReader, type OpenHouse, openHouse } from '../../src/app.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import type { Reader } from '../../src/isolate/reader.ts'
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

/** To start a thread for reading takes most of a cycle: those of one file share theirs. */
let shared: Reader | undefined
afterAll(() => shared?.close())

/** What `run` does, without the time that its process and its threads take to start. */
export const cycleIn = (place: Place, { all, now }: { all: boolean; now?: () => string }): Promise<CycleReport> =>
  inHouse(place, (house) => {
    shared ??= createAppReader()
    return runCycle({ ...house, reader: shared, ...(now === undefined ? {} : { now }) }, { only: [], all })
  })
