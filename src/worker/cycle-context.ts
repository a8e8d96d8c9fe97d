import type { SourceState } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'

/** What all polls of one cycle share. */
export interface CycleContext {
  now: Instant
  states: Map<string, SourceState>
  facts: Map<string, SourceFacts>
}
