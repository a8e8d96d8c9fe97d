import type { FetchAnswer } from '../fetch/fetcher.ts'
import type { FetchRecord, SourceState } from '../model/health.ts'
import type { SourceError } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Commit, Poll } from '../store/store.ts'
import { type Collection, collectArticles } from './collect-articles.ts'
import type { CycleContext } from './cycle-context.ts'
import type { House } from './house.ts'
import { recogniseArticles } from './recognise-articles.ts'
import { hashOf } from './remember-sources.ts'
import { idle, type PollReport } from './report.ts'

type Answered = Exclude<FetchAnswer, { kind: 'failed' }>

/** What came of one source; `poll` is still to be stored where it brought nothing. */
export interface Polled {
  report: PollReport
  poll?: Poll
}

/**
 * Asks one source and stores what it brought, in one transaction.
 * @returns undefined where the process was stopped before the source had answered in full
 */
export async function pollSource(house: House, source: Source, context: CycleContext): Promise<Polled | undefined> {
  const state = stateOf(source, context)
  const answer = await house.fetcher.fetch({ url: source.url, validators: state.validators, signal: house.signal })
  if (house.signal.aborted) return undefined
  if (answer.kind === 'failed') return failure({ source, state, answer, error: answer.error }, context)
  if (answer.kind === 'not-modified') return notModified({ source, state, answer }, context)
  const collected = await collectArticles(house, { source, document: answer.document }, context)
  if (house.signal.aborted) return undefined
  if (!collected.ok) return failure({ source, state, answer, error: collected.error }, context)
  return { report: await store(house, { source, state, answer, collection: collected.value }, context) }
}

/**
 * The state before the poll. Validators of a document that was read by another recipe are worth nothing, and an answer of
 * 304 would keep the releases' own pages from being looked at again.
 */
function stateOf(source: Source, { states, now }: CycleContext): SourceState {
  const recipeHash = hashOf([source.url, source.page, source.json, source.article])
  const state = states.get(source.id)
  if (state?.recipeHash === recipeHash) {
    const recheck = state.recheckAt !== undefined && state.recheckAt <= now
    return recheck ? { ...state, validators: {} } : state
  }
  return { failures: 0, ...state, sourceId: source.id, recipeHash, validators: {} }
}

interface Failure {
  source: Source
  state: SourceState
  answer: FetchAnswer
  error: SourceError
}

function failure({ source, state: stateBefore, answer, error }: Failure, { now }: CycleContext): Polled {
  const { notBefore: _over, ...before } = stateBefore
  const state: SourceState = {
    ...before,
    lastPoll: now,
    failures: before.failures + 1,
    failingSince: before.failingSince ?? now,
    error,
    ...(answer.kind === 'failed' && answer.notBefore !== undefined ? { notBefore: answer.notBefore } : {}),
  }
  const record: FetchRecord = { ...recordOf(source, answer, now), outcome: 'failed', error }
  return { report: { ...idle(source.id, 'failed'), error }, poll: { state, record } }
}

function notModified(success: Success, context: CycleContext): Polled {
  const { source, answer } = success
  const record: FetchRecord = { ...recordOf(source, answer, context.now), outcome: 'not-modified' }
  const state = succeeded(success, { context, brought: false })
  return { report: idle(source.id, 'not-modified'), poll: { state, record } }
}

interface Success {
  source: Source
  state: SourceState
  answer: Answered
  collection?: Collection
}

async function store(
  house: House,
  success: Success & { collection: Collection },
  context: CycleContext,
): Promise<PollReport> {
  const { source, answer, collection } = success
  const { items, unchanged, articles, claims, notes } = collection
  const report: PollReport = { ...idle(source.id, 'ok'), items, notes }
  await house.store.commit(async (view): Promise<Commit> => {
    const { movedAt } = success.state
    const arriving = { source, articles, unchanged, now: context.now, ...(movedAt !== undefined && { movedAt }) }
    const { counts, moved, ...recognised } = await recogniseArticles(house, view, arriving)
    Object.assign(report, counts, { unchanged: unchanged.length + counts.unchanged })
    const brought = counts.new + counts.duplicates > 0
    const state = succeeded(success, { context, brought })
    return {
      ...recognised,
      claims,
      state: moved ? { ...state, movedAt: context.now } : state,
      record: { ...recordOf(source, answer, context.now), items },
    }
  })
  return report
}

/** Validators are kept only of a document whose items were all taken: what is still missing has to come again. */
function succeeded(success: Success, { context, brought }: { context: CycleContext; brought: boolean }): SourceState {
  const { failingSince: _since, error: _error, notBefore: _over, heldUntil: _held, ...before } = success.state
  const { answer, collection } = success
  const fresh = answer.kind === 'document' && collection !== undefined
  return {
    ...before,
    validators: fresh ? (collection.complete ? answer.validators : {}) : before.validators,
    lastPoll: context.now,
    lastSuccess: context.now,
    ...(brought ? { lastNew: context.now } : {}),
    failures: 0,
    ...(collection?.heldUntil === undefined ? {} : { heldUntil: collection.heldUntil }),
    ...(collection?.recheckAt === undefined ? {} : { recheckAt: collection.recheckAt }),
  }
}

function recordOf(source: Source, answer: FetchAnswer, at: string): FetchRecord {
  const status = answer.status === undefined ? {} : { status: answer.status }
  return { sourceId: source.id, at, outcome: 'ok', ...status, bytes: answer.bytes, ms: answer.ms, items: 0 }
}
