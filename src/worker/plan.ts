import type { Outcome, SourceState } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { Source } from '../model/source.ts'
import { isDue, isHeld, isQuarantined } from './due.ts'

/** Which sources a cycle is asked to take. */
export interface CycleRequest {
  /** Source ids; empty: every enabled source. Named sources are taken whether due or not. */
  only: string[]
  /** Every enabled source, due or not. */
  all: boolean
}

export interface Plan {
  due: Source[]
  /** Left out, and why. */
  idle: { id: string; outcome: Outcome }[]
}

/** Decides which sources are asked now. A running Retry-After is kept, whatever was asked for. */
export function planCycle(
  sources: Source[],
  states: Map<string, SourceState>,
  request: CycleRequest & { now: Instant },
): Plan {
  const plan: Plan = { due: [], idle: [] }
  const named = new Set(request.only)
  const asked = sources.filter((source) => source.enabled && (named.size === 0 || named.has(source.id)))
  for (const source of asked) {
    const state = states.get(source.id)
    const forced = request.all || named.size > 0
    if (!isHeld(state, request.now) && (forced || isDue(source, state, request.now))) plan.due.push(source)
    else plan.idle.push({ id: source.id, outcome: isQuarantined(state) ? 'quarantined' : 'not-due' })
  }
  return plan
}
