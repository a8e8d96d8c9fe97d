import type { Validators } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceDocument } from '../model/reading.ts'
import type { SourceError } from '../model/result.ts'

export interface FetchRequest {
  url: string
  /** Sent as If-None-Match and If-Modified-Since. */
  validators?: Validators
  /** Ends the request early, when the process stops. */
  signal?: AbortSignal
}

/** One answer; a failure is a value and never thrown. `ms` is the time for all of its requests. */
export type FetchAnswer =
  | { kind: 'document'; document: SourceDocument; validators: Validators; status: number; bytes: number; ms: number }
  | { kind: 'not-modified'; status: 304; bytes: 0; ms: number }
  | { kind: 'failed'; error: SourceError; status?: number; bytes: number; ms: number; notBefore?: Instant }

/** The one way to the network: polite (robots.txt, intervals), guarded (addresses) and limited (time, bytes). */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<FetchAnswer>
  /** Closes the connections. */
  close(): Promise<void>
}
