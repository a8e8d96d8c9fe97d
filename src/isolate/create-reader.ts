import type { Result } from '../model/result.ts'
import type { NormalisedItem } from '../normalise/normalise-item.ts'
import { STEPS } from './jobs.ts'
import type { NormaliseJob, Reader } from './reader.ts'
import { type ReadingThread, startThread, type ThreadLimits } from './reading-thread.ts'
import type { Question } from './thread-messages.ts'

export interface ReaderOptions extends ThreadLimits {
  /** Most threads at one time; they start with the jobs that need them. */
  threads: number
}

interface WaitingJob {
  question: Question
  settle(result: Result<never>): void
}

/** So many items of one document may bring a thread down before the rest is not tried any more. */
const MOST_LOSSES = 3

/**
 * Reads in a pool of threads, first come, first served. A job over its deadline or heap ends with the error `deadline`
 * or `out-of-memory` and with its thread; other jobs do not notice. After `close` every job ends with `closed`.
 */
export function createReader({ threads, ...limits }: ReaderOptions): Reader {
  const idle: ReadingThread[] = []
  const all = new Set<ReadingThread>()
  const waiting: WaitingJob[] = []
  let isClosed = false

  const next = (): void => {
    if (waiting.length === 0) return
    const thread = idle.pop() ?? (all.size < threads ? startThread(limits) : undefined)
    if (thread === undefined) return
    all.add(thread)
    const job = waiting.shift()
    if (job !== undefined) void runOn(thread, job)
  }
  const runOn = async (thread: ReadingThread, { question, settle }: WaitingJob): Promise<void> => {
    const end = await thread.run(question)
    if (end.kind === 'answer') idle.push(thread)
    else all.delete(thread)
    settle(end.kind === 'answer' ? end.result : failed(question, end))
    next()
  }
  const run = (question: Question): Promise<Result<never>> => {
    if (isClosed) return Promise.resolve(failed(question, CLOSED))
    return new Promise((settle) => {
      waiting.push({ question, settle })
      next()
    })
  }
  return {
    read: (input) => run({ name: 'read', input }),
    readPage: (input) => run({ name: 'readPage', input }),
    normalise: (input) => normaliseAll(run, input),
    close: async () => {
      isClosed = true
      for (const { question, settle } of waiting.splice(0)) settle(failed(question, CLOSED))
      await Promise.all([...all].map((thread) => thread.close()))
    },
  }
}

const CLOSED = { code: 'closed', message: 'The reader was closed.' }

const failed = ({ name }: Question, { code, message }: { code: string; message: string }): Result<never> => ({
  ok: false,
  error: { step: STEPS[name], code, message },
})

type Run = (question: Question) => Promise<Result<never>>

/** All items at once; where that brings the thread down, one by one, so that one bad item does not cost the others. */
async function normaliseAll(run: Run, input: NormaliseJob): Promise<Result<NormalisedItem[]>> {
  const together: Result<NormalisedItem[]> = await run({ name: 'normalise', input })
  if (together.ok || together.error.code === 'closed' || input.items.length < 2) return together
  const results: NormalisedItem[] = []
  let losses = 0
  for (const item of input.items) {
    const alone: Result<NormalisedItem[]> =
      losses < MOST_LOSSES ? await run({ name: 'normalise', input: { ...input, items: [item] } }) : together
    if (!alone.ok) losses++
    results.push(...(alone.ok ? alone.value : [alone]))
  }
  return { ok: true, value: results }
}
