import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createFetcher } from './fetch/create-fetcher.ts'
import { createReader } from './isolate/create-reader.ts'
import { createLedger } from './publish/create-ledger.ts'
import { createPublisher } from './publish/create-publisher.ts'
import { openStore } from './store/open-store.ts'
import { compileTopics } from './topics/compile-topics.ts'
import type { Configuration, House } from './worker/house.ts'

/** Milliseconds a document may be read for: the slowest real one takes well under a tenth of it. */
const READ_DEADLINE = 10_000
/** Megabytes of heap a reading thread may use: `fetch.maxBytes` of text, its tree and its items. */
const READ_HEAP = 512
const MOST_THREADS = 4

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
export const VERSION: string = String(version)

export interface AppOptions {
  config: Configuration
  output: string
  data: string
  signal: AbortSignal
  onPoll?: House['onPoll']
}

export const createAppReader = () =>
  createReader({
    threads: Math.min(availableParallelism(), MOST_THREADS),
    deadlineMs: READ_DEADLINE,
    heapMb: READ_HEAP,
  })

export const createAppFetcher = ({ settings }: Configuration, robotsCache?: RobotsCache) =>
  createFetcher({
    settings: settings.fetch,
    version: VERSION,
    ...(settings.contact === undefined ? {} : { contact: settings.contact }),
    ...(robotsCache === undefined ? {} : { robotsCache }),
  })

/** Builds the edges and hands them to the worker. `close` ends what `openHouse` began. */
export async function openHouse(options: AppOptions): Promise<House & { close(): Promise<void> }> {
  const { config, output, data, signal } = options
  const store = await openStore(join(data, 'amtsticker.db'))
  const fetcher = createAppFetcher(config)
  const reader = createAppReader()
  return {
    config,
    fetcher,
    reader,
    store,
    publisher: await createPublisher(output),
    ledger: createLedger(output),
    matcher: compileTopics(config.topics),
    version: VERSION,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    signal,
    onPoll: options.onPoll ?? (() => {}),
    close: async () => {
      await reader.close()
      await fetcher.close()
      await store.close()
    },
  }
}
