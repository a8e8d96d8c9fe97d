import { Cron } from 'croner'
import type { SourceState } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { Source } from '../model/source.ts'

/** After that many failures in a row a source is asked once a day until it answers again. */
export const QUARANTINE_AFTER = 10
const DAY = 86_400_000

const toInstant = (date: Date): Instant => date.toISOString().replace(/\.\d+Z$/, 'Z')

export const isQuarantined = (state: SourceState | undefined): boolean => (state?.failures ?? 0) >= QUARANTINE_AFTER

/**
 * When a source is to be asked next: the first time of its schedule, in its own zone, after its last poll. A source
 * that was never asked is due at once (undefined).
 */
export function nextPoll(source: Source, state: SourceState | undefined): Instant | undefined {
  if (state?.lastPoll === undefined) return state?.notBefore
  const scheduled = new Cron(source.schedule, { timezone: source.timezone }).nextRun(new Date(state.lastPoll))
  const tomorrow = new Date(Date.parse(state.lastPoll) + DAY)
  const next = isQuarantined(state) ? tomorrow : (scheduled ?? tomorrow)
  const instant = toInstant(next)
  return state.notBefore !== undefined && state.notBefore > instant ? state.notBefore : instant
}

export function isDue(source: Source, state: SourceState | undefined, now: Instant): boolean {
  const next = nextPoll(source, state)
  return next === undefined || next <= now
}
