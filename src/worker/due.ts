import { Cron } from 'croner'
import type { SourceState } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { Source } from '../model/source.ts'

/** After that many failures in a row a source is asked once a day until it answers again. */
const QUARANTINE_AFTER = 10
const DAY = 86_400_000

/** Thousands of sources share a few schedules and were asked in the same cycle. */
const occurrences = new Map<string, Instant | undefined>()
const MOST_KEPT = 1000

/** The first time of a schedule after an instant, in a zone; undefined where there is none. */
function nextOccurrence({ schedule, timezone }: Source, after: Instant): Instant | undefined {
  const key = `${schedule} ${timezone} ${after}`
  if (occurrences.has(key)) return occurrences.get(key)
  const next = new Cron(schedule, { timezone }).nextRun(new Date(after))
  const instant = next === null ? undefined : toInstant(next)
  if (occurrences.size >= MOST_KEPT) occurrences.clear()
  occurrences.set(key, instant)
  return instant
}

const toInstant = (date: Date): Instant => date.toISOString().replace(/\.\d+Z$/, 'Z')

export const isQuarantined = (state: SourceState | undefined): boolean => (state?.failures ?? 0) >= QUARANTINE_AFTER

/**
 * When a source is to be asked next: the first time of its schedule, in its own zone, after its last poll, or the end of
 * an embargo before that. A source that was never asked is due at once (undefined).
 */
export function nextPoll(source: Source, state: SourceState | undefined): Instant | undefined {
  if (state?.lastPoll === undefined) return state?.notBefore
  const tomorrow = toInstant(new Date(Date.parse(state.lastPoll) + DAY))
  const regular = isQuarantined(state) ? tomorrow : (nextOccurrence(source, state.lastPoll) ?? tomorrow)
  const next = earlierOf(regular, state)
  return state.notBefore !== undefined && state.notBefore > next ? state.notBefore : next
}

/** The end of an embargo, unless the source was asked since. */
function earlierOf(regular: Instant, { heldUntil, lastPoll = '' }: SourceState): Instant {
  return heldUntil !== undefined && heldUntil > lastPoll && heldUntil < regular ? heldUntil : regular
}

/** A machine that starts with a wrong clock may have polled in a year to come; its times then say nothing. */
const isFromTheFuture = (state: SourceState | undefined, now: Instant): boolean =>
  state?.lastPoll !== undefined && state.lastPoll > now

export function isDue(source: Source, state: SourceState | undefined, now: Instant): boolean {
  const next = nextPoll(source, state)
  return next === undefined || next <= now || isFromTheFuture(state, now)
}

/** A Retry-After is running. */
export const isHeld = (state: SourceState | undefined, now: Instant): boolean =>
  state?.notBefore !== undefined && state.notBefore > now && !isFromTheFuture(state, now)
