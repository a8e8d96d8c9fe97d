import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeBody } from './fetch/charset.ts'
import { createFetcher } from './fetch/create-fetcher.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import type { RobotsCache } from './fetch/robots-cache.ts'
import { createReader } from './isolate/create-reader.ts'
import type { Reader } from './isolate/reader.ts'
import type { SourceDocument } from './model/reading.ts'
import { claimOutput } from './publish/claim-output.ts'
import { createLedger } from './publish/create-ledger.ts'
import { createPublisher } from './publish/create-publisher.ts'
import type { RunningServer, ServerOptions } from './server/create-server.ts'
import { createCycleLock, type Exclusively } from './store/cycle-lock.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { compileTopics } from './topics/compile-topics.ts'
import { rememberVerdicts } from './worker/curator-verdicts.ts'
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
  /** The demo keeps to output folders of its own. */
  demo?: boolean
  onPoll?: House['onPoll']
}

/** A house with its lock and its door. */
export interface OpenHouse extends House {
  /**
   * Runs what changes store or output while no other process does. Throws `StoreError` where one is at it, `PublishError`
   * where the output belongs to somebody else.
   */
  exclusively: Exclusively
  close(): Promise<void>
}

export const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

export const createAppReader = (): Reader =>
  createReader({
    threads: Math.min(availableParallelism(), MOST_THREADS),
    deadlineMs: READ_DEADLINE,
    heapMb: READ_HEAP,
  })

export const createAppFetcher = ({ settings }: Configuration, robotsCache?: RobotsCache): Fetcher =>
  createFetcher({
    settings: settings.fetch,
    version: VERSION,
    ...(settings.contact === undefined ? {} : { contact: settings.contact }),
    ...(robotsCache === undefined ? {} : { robotsCache }),
  })

/** Loaded when it is needed: every run from cron would pay for it. */
export async function createAppServer(options: ServerOptions): Promise<RunningServer> {
  const { createServer } = await import('./server/create-server.ts')
  return createServer(options)
}

const storeFile = (data: string): string => join(data, 'amtsticker.db')

export const openAppStore = (data: string): Promise<Store> => openStore(storeFile(data))

/** Whether there is a store; to open one makes it. */
export const hasAppStore = (data: string): boolean => existsSync(storeFile(data))

/** A store for one task, in a folder of its own that goes with it. */
export async function openScratchStore(): Promise<{ store: Store; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsticker-'))
  const store = await openAppStore(folder)
  const remove = async (): Promise<void> => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { store, remove }
}

/** A file given by hand becomes the document that a server would have sent. */
export function decodeDocument(given: { bytes: Uint8Array; url: string; contentType?: string }): SourceDocument {
  const { text } = decodeBody(given.bytes, given.contentType)
  const [type] = given.contentType?.split(';') ?? []
  return { url: given.url, text, ...(type === undefined ? {} : { contentType: type.trim() }) }
}

/** Builds the edges and hands them to the worker. `close` ends what `openHouse` began. */
export async function openHouse(options: AppOptions): Promise<OpenHouse> {
  const { config, output, data, signal } = options
  const publisher = await createPublisher(output)
  const store = await openAppStore(data)
  await rememberVerdicts(store, config.verdicts)
  const fetcher = createAppFetcher(config, robotsCacheIn(store))
  const reader = createAppReader()
  // A document may be read for as long as its deadline; nobody waits for it who was asked to stop.
  signal.addEventListener('abort', () => void reader.close(), { once: true })
  const lock = createCycleLock(join(data, 'cycle.lock'))
  return {
    config,
    fetcher,
    reader,
    store,
    publisher,
    // The demo's feeds may go with its store.
    ledger: createLedger(output, { anyStore: options.demo === true }),
    matcher: compileTopics(config.topics),
    version: VERSION,
    now,
    signal,
    onPoll: options.onPoll ?? (() => {}),
    exclusively: (task) =>
      lock(async () => {
        // Before each cycle: while the demo served, a real run may have taken its folder over.
        await claimOutput(output, options.demo === true ? 'demo' : 'live')
        return task()
      }),
    close: async () => {
      await reader.close()
      await fetcher.close()
      await store.close()
    },
  }
}

/** robots.txt files are remembered from one run of cron to the next. */
function robotsCacheIn(store: Store): RobotsCache {
  return {
    get: async (origin) => {
      const kept = await store.mark(`robots ${origin}`)
      return kept === undefined ? undefined : JSON.parse(kept)
    },
    set: (origin, robots) => store.saveMark(`robots ${origin}`, JSON.stringify(robots)),
  }
}
