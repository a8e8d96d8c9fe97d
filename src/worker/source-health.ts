import type { SourceState } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { Source } from '../model/source.ts'
import type { HealthState, SourceHealth } from '../model/source-health.ts'
import { isQuarantined, nextPoll } from './due.ts'

/** What the store has of one source. */
export interface Knowledge {
  state?: SourceState
  articles: number
  /** When its latest article came to us. */
  lastNew?: Instant
}

/** How a source is: whether it answers, and whether it has been silent for longer than expected of it. */
export function sourceHealth(source: Source, known: Knowledge, now: Instant): SourceHealth {
  const { state } = known
  const next = source.enabled ? (nextPoll(source, state) ?? now) : undefined
  return {
    id: source.id,
    name: source.name,
    url: source.url,
    enabled: source.enabled,
    health: judge(source, known, now),
    ...(state?.lastPoll === undefined ? {} : { lastPoll: state.lastPoll }),
    ...(state?.lastSuccess === undefined ? {} : { lastSuccess: state.lastSuccess }),
    ...(known.lastNew === undefined ? {} : { lastNew: known.lastNew }),
    ...(next === undefined ? {} : { nextPoll: next }),
    failures: state?.failures ?? 0,
    articles: known.articles,
    ...(state?.error === undefined ? {} : { error: state.error }),
    ...(state?.failingSince === undefined ? {} : { failingSince: state.failingSince }),
  }
}

function judge(source: Source, { state, lastNew }: Knowledge, now: Instant): HealthState {
  if (!source.enabled) return 'disabled'
  if (state?.lastPoll === undefined) return 'never-polled'
  if (isQuarantined(state)) return 'quarantined'
  if (state.failures > 0) return 'failing'
  const heard = lastNew ?? state.lastSuccess
  const silent = source.expectEvery !== undefined && heard !== undefined
  return silent && Date.parse(now) - Date.parse(heard) > (source.expectEvery ?? 0) ? 'silent' : 'ok'
}
