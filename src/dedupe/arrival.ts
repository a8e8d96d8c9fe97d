import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'

/** The world one decision is made in. */
export interface Arrival {
  source: SourceFacts
  now: Instant
  /** Host name for new ids. */
  authority: string
}

/** What one document of a source brought. */
export interface Delivery {
  /** New or changed. */
  fresh: Article[]
  /** Addresses and GUID of each item that says what it said last time. */
  unchanged: string[][]
  now: Instant
  /** See `SourceState`. */
  movedAt?: Instant
}
