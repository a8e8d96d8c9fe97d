import type { FetchAnswer } from '../fetch/fetcher.ts'
import type { FetchRecord, SourceState } from '../model/health.ts'
import type { SourceError } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import type { Commit } from '../store/store.ts'
import { type Collection, collectArticles } from './collect-articles.ts'
import type { House } from './house.ts'
import type { CycleContext } from './poll-sources.ts'
import { recogniseArticles } from './recognise-articles.ts'
import { hashOf } from './remember-sources.ts'
import { idle, type PollReport } from './report.ts'

type Answered = Exclude<FetchAnswer, { kind: 'failed' }>

/**
 * Asks one source and stores what it brought, in one transaction.
 * @returns undefined where the process was stopped before the source had answered in full
 */
export async function pollSource(house: House, source: Source, context: CycleContext): Promise<PollReport | undefined> {
  const state = stateOf(source, context)
  const answer = await house.fetcher.fetch({ url: source.url, validators: state.validators, signal: house.signal })
  if (house.signal.aborted) return undefined
  if (answer.kind === 'failed') return storeFailure(house, { source, state, answer, error: answer.error }, context)
  if (answer.kind === 'not-modified') return storeSuccess(house, { source, state, answer }, context)
  const collected = await collectArticles(house, { source, document: answer.document }, context)
  if (house.signal.aborted) return undefined
  if (!collected.ok) return storeFailure(house, { source, state, answer, error: collected.error }, context)
  return storeSuccess(house, { source, state, answer, collection: collected.value }, context)
}

/** The state before the poll; validators of a document that was read by another recipe are worth nothing. */
function stateOf(source: Source, { states }: CycleContext): SourceState {
  const recipeHash = hashOf([source.url, source.page])
  const state = states.get(source.id)
  if (state?.recipeHash === recipeHash) return state
  return { failures: 0, ...state, sourceId: source.id, recipeHash, validators: {} }
}

interface Failure {
  source: Source
  state: SourceState
  answer: FetchAnswer
  error: SourceError
}

async function storeFailure(house: House, failure: Failure, { now }: CycleContext): Promise<PollReport> {
  const { source, answer, error } = failure
  const { notBefore: _over, ...before } = failure.state
  const state: SourceState = {
    ...before,
    lastPoll: now,
    failures: before.failures + 1,
    failingSince: before.failingSince ?? now,
    error,
    ...(answer.kind === 'failed' && answer.notBefore !== undefined ? { notBefore: answer.notBefore } : {}),
  }
  const record: FetchRecord = { ...recordOf(source, answer, now), outcome: 'failed', error }
  await house.store.commit(async () => ({ articles: [], releases: [], claims: [], state, record }))
  return { ...idle(source.id, 'failed'), error }
}

interface Success {
  source: Source
  state: SourceState
  answer: Answered
  collection?: Collection
}

async function storeSuccess(house: House, success: Success, context: CycleContext): Promise<PollReport> {
  const { source, answer, collection } = success
  const outcome = answer.kind === 'not-modified' ? 'not-modified' : 'ok'
  const report: PollReport = { ...idle(source.id, outcome), notes: collection?.notes ?? [] }
  if (collection !== undefined) {
    report.items = collection.items
    report.unchanged = collection.unchanged
  }
  await house.store.commit(async (view): Promise<Commit> => {
    const recognised = await recogniseArticles(house, view, { source, articles: collection?.articles ?? [], context })
    report.new = recognised.counts.new
    report.changed = recognised.counts.changed
    report.duplicates = recognised.counts.duplicates
    report.unchanged += recognised.counts.unchanged
    const brought = report.new + report.duplicates > 0
    return {
      articles: recognised.articles,
      releases: recognised.releases,
      claims: collection?.claims ?? [],
      state: succeeded(success, { context, brought }),
      record: { ...recordOf(source, answer, context.now), outcome, items: report.items },
    }
  })
  return report
}

/** Validators are kept only of a document whose items were all taken: what is still missing has to come again. */
function succeeded(success: Success, { context, brought }: { context: CycleContext; brought: boolean }): SourceState {
  const { failingSince: _since, error: _error, notBefore: _over, ...before } = success.state
  const { answer, collection } = success
  const fresh = answer.kind === 'document' && collection !== undefined
  return {
    ...before,
    validators: fresh ? (collection.complete ? answer.validators : {}) : before.validators,
    lastPoll: context.now,
    lastSuccess: context.now,
    ...(brought ? { lastNew: context.now } : {}),
    failures: 0,
  }
}

function recordOf(source: Source, answer: FetchAnswer, at: string): FetchRecord {
  const status = answer.status === undefined ? {} : { status: answer.status }
  return { sourceId: source.id, at, outcome: 'ok', ...status, bytes: answer.bytes, ms: answer.ms, items: 0 }
}
