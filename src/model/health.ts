import type { Instant } from './moment.ts'
import type { SourceError } from './result.ts'

export const OUTCOMES = ['ok', 'not-modified', 'not-due', 'failed', 'quarantined'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** HTTP validators (RFC 9110, 8.8) of the last answer that was read in full. */
export interface Validators {
  etag?: string
  lastModified?: string
}

/** What the store keeps of a source between two polls. */
export interface SourceState {
  sourceId: string
  /** Of the last document that was read in full; see `recipeHash`. */
  validators: Validators
  /** Hash over how the source was read; what was read otherwise has to be read again. */
  recipeHash: string
  lastPoll?: Instant
  lastSuccess?: Instant
  /** When the source last gave us an article we did not have. */
  lastNew?: Instant
  /** Failures since the last success. */
  failures: number
  /** When the first of these failures happened. */
  failingSince?: Instant
  error?: SourceError
  /** From then on the whole document is asked for, because a release's own page is to be looked at again. */
  recheckAt?: Instant
  /** When its addresses last changed all at once, as in a relaunch. */
  movedAt?: Instant
  /** No request before this instant: Retry-After, or a pause after many failures. */
  notBefore?: Instant
  /** When the first embargo on its releases ends: it is asked again then, whatever its schedule says. */
  heldUntil?: Instant
}

/** One poll, for the log. */
export interface FetchRecord {
  sourceId: string
  at: Instant
  outcome: Outcome
  /** HTTP status, where one came. */
  status?: number
  /** Bytes of the decoded body. */
  bytes: number
  ms: number
  items: number
  error?: SourceError
}
