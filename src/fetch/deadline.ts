import { Fault } from './fault.ts'

/** setTimeout turns a longer delay into 1 ms. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The time one document may take. The clock runs only while `run` does. */
export interface Deadline {
  /** Aborts with a fault as its reason. */
  signal: AbortSignal
  run<T>(work: () => Promise<T>): Promise<T>
  /** Milliseconds spent in `run`. */
  spent(): number
  /** Lets go of the signals that were listened to. */
  release(): void
}

/** `timeout` in milliseconds; each of `stops` ends the work early. */
export function createDeadline(timeout: number, stops: (AbortSignal | undefined)[]): Deadline {
  const controller = new AbortController()
  const stop = () => controller.abort(new Fault({ code: 'aborted', message: 'the request was stopped' }))
  const expire = () => controller.abort(timeoutFault(timeout))
  let spent = 0
  for (const signal of stops) {
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop, { once: true })
  }
  return {
    signal: controller.signal,
    async run(work) {
      const started = performance.now()
      const timer = setTimeout(expire, Math.min(timeout - spent, LONGEST_TIMER))
      try {
        return await work()
      } finally {
        clearTimeout(timer)
        spent += performance.now() - started
      }
    },
    spent: () => spent,
    release() {
      for (const signal of stops) signal?.removeEventListener('abort', stop)
    },
  }
}

/** The promise, or the signal's reason if that comes first; the promise itself goes on. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason)
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function timeoutFault(timeout: number): Fault {
  return new Fault({ code: 'timeout', message: `no complete answer within ${timeout / 1000} s` })
}
