import { parentPort } from 'node:worker_threads'
import { type JobName, type Jobs, messageOf, RUNS, STEPS } from './jobs.ts'
import type { Question } from './thread-messages.ts'

/** The inside of a reading thread: answers one question after the other. */
async function answer<Name extends JobName>(name: Name, input: Jobs[Name]['input']) {
  try {
    return await RUNS[name](input)
  } catch (error) {
    return { ok: false, error: { step: STEPS[name], code: 'unreadable', message: messageOf(error) } }
  }
}

parentPort?.on('message', async ({ name, input }: Question) => {
  parentPort?.postMessage({ kind: 'answer', result: await answer(name, input) })
})
parentPort?.postMessage({ kind: 'ready' })
