import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'

/** The world one decision is made in. */
export interface Arrival {
  source: SourceFacts
  now: Instant
  /** Host name for new ids. */
  authority: string
}
