import type { Instant } from './moment.ts'
import type { SourceError } from './result.ts'

/** From worst to best; `disabled` and `never-polled` say that there is nothing to judge. */
export const HEALTH_STATES = ['failing', 'quarantined', 'silent', 'never-polled', 'ok', 'disabled'] as const
export type HealthState = (typeof HEALTH_STATES)[number]

/** One configured source as the status page, `status.json` and `status --json` show it. */
export interface SourceHealth {
  id: string
  name: string
  url: string
  enabled: boolean
  health: HealthState
  lastPoll?: Instant
  lastSuccess?: Instant
  /** When it last gave us an article we did not have. */
  lastNew?: Instant
  nextPoll?: Instant
  /** Failures since the last success. */
  failures: number
  /** When the first of these failures happened. */
  failingSince?: Instant
  /** Articles it gave us so far. */
  articles: number
  error?: SourceError
}
