import { Worker } from 'node:worker_threads'
import type { Result } from '../model/result.ts'
import { messageOf } from './jobs.ts'
import type { Question, ThreadMessage } from './thread-messages.ts'

export interface ThreadLimits {
  /** Milliseconds for one job, counted from when the thread has started. */
  deadlineMs: number
  /** Megabytes of the thread's heap. */
  heapMb: number
}

/** How a job ended: by its result, or with the thread lost. */
export type JobEnd =
  | { kind: 'answer'; result: Result<never> }
  | { kind: 'lost'; code: 'deadline' | 'out-of-memory' | 'unreadable' | 'closed'; message: string }

export interface ReadingThread {
  run(question: Question): Promise<JobEnd>
  close(): Promise<void>
}

/** From source the thread is TypeScript, from a build JavaScript. */
const THREAD_FILE = new URL(import.meta.filename.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url)

/** One thread for one job at a time. It keeps the process alive while it has one, and is of no use after a loss. */
export function startThread({ deadlineMs, heapMb }: ThreadLimits): ReadingThread {
  const worker = new Worker(THREAD_FILE, { resourceLimits: { maxOldGenerationSizeMb: heapMb }, execArgv: [] })
  let isReady = false
  let end: ((end: JobEnd) => void) | undefined
  let timer: NodeJS.Timeout | undefined

  const startClock = (): void => {
    timer = setTimeout(() => {
      finish({ kind: 'lost', code: 'deadline', message: `Reading took longer than ${deadlineMs} ms.` })
      void worker.terminate()
    }, deadlineMs)
  }
  const finish = (outcome: JobEnd): void => {
    clearTimeout(timer)
    worker.unref()
    end?.(outcome)
    end = undefined
  }
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'answer') return finish(message)
    isReady = true
    if (end !== undefined) startClock()
  })
  worker.on('error', (error) => finish(lossOf(error, heapMb)))
  worker.on('exit', () => finish({ kind: 'lost', code: 'closed', message: 'The reading thread was ended.' }))
  worker.unref()
  return {
    run: (question) =>
      new Promise((resolve) => {
        end = resolve
        worker.ref()
        if (isReady) startClock()
        worker.postMessage(question)
      }),
    close: async () => {
      await worker.terminate()
    },
  }
}

function lossOf(error: unknown, heapMb: number): JobEnd {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isMemory)
    return { kind: 'lost', code: 'out-of-memory', message: `Reading took more than ${heapMb} MB of memory.` }
  return { kind: 'lost', code: 'unreadable', message: messageOf(error) }
}
