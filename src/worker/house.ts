import type { Fetcher } from '../fetch/fetcher.ts'
import type { Reader } from '../isolate/reader.ts'
import type { Instant } from '../model/moment.ts'
import type { CuratorVerdict } from '../model/relation.ts'
import type { Settings } from '../model/settings.ts'
import type { Source } from '../model/source.ts'
import type { Topic } from '../model/topic.ts'
import type { LedgerFile, Publisher } from '../publish/publisher.ts'
import type { Store } from '../store/store.ts'
import type { Matcher } from '../topics/matcher.ts'
import type { PollReport } from './report.ts'

export interface Configuration {
  settings: Settings
  sources: Source[]
  topics: Topic[]
  verdicts: CuratorVerdict[]
}

/** Everything a cycle needs from outside, built once in `app.ts`. */
export interface House {
  config: Configuration
  fetcher: Fetcher
  reader: Reader
  store: Store
  publisher: Publisher
  ledger: LedgerFile
  matcher: Matcher
  /** Of the program: pages it wrote otherwise are written anew. */
  version: string
  now: () => Instant
  /** Aborted when the process has to stop: what runs ends early, what is stored stays whole. */
  signal: AbortSignal
  /** Told after each source, for a progress bar or a log. */
  onPoll: (report: PollReport, done: { count: number; of: number }) => void
}
