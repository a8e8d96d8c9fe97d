import type { Result } from '../model/result.ts'
import type { JobName, Jobs } from './jobs.ts'

/** What is sent to a thread. */
export type Question = { [Name in JobName]: { name: Name; input: Jobs[Name]['input'] } }[JobName]

/** What a thread sends: once that it has started, then one answer to each question. */
export type ThreadMessage = { kind: 'ready' } | { kind: 'answer'; result: Result<never> }
