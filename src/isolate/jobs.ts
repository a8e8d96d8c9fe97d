import type { RawItem } from '../model/raw-item.ts'
import type { Reading } from '../model/reading.ts'
import type { Result, Step } from '../model/result.ts'
import type { NormalisedItem } from '../normalise/normalise-item.ts'
import type { NormaliseJob, ReadJob, ReadPageJob } from './reader.ts'

/** What a thread can be asked to do, by name: all of it plain values, in and out. */
export interface Jobs {
  read: { input: ReadJob; output: Reading }
  readPage: { input: ReadPageJob; output: RawItem }
  normalise: { input: NormaliseJob; output: NormalisedItem[] }
}

export type JobName = keyof Jobs

type Run<Name extends JobName> = (input: Jobs[Name]['input']) => Promise<Result<Jobs[Name]['output']>>

/** In which step an operator is told that a job broke. */
export const STEPS: { [Name in JobName]: Step } = { read: 'read', readPage: 'read', normalise: 'normalise' }

/** Each job loads what it needs when it is first asked for: a thread that reads feeds never loads an HTML parser. */
export const RUNS: { [Name in JobName]: Run<Name> } = {
  read: async (job) => {
    const { readDocument } = await import('../sources/read-document.ts')
    return readDocument(job)
  },
  readPage: async (job) => {
    const { readArticlePage } = await import('../extract/article-page.ts')
    return readArticlePage(job)
  },
  normalise: async (job) => {
    const { normaliseItem } = await import('../normalise/normalise-item.ts')
    const { items, ...context } = job
    return { ok: true, value: items.map((item) => normaliseAlone(item, () => normaliseItem({ ...context, item }))) }
  },
}

/** What breaks on one item is that item's error. */
function normaliseAlone(item: RawItem, normalise: () => NormalisedItem): NormalisedItem {
  try {
    return normalise()
  } catch (error) {
    const url = item.links[0]?.href
    const message = `An item cannot be normalised: ${messageOf(error)}`
    return { ok: false, error: { step: 'normalise', code: 'unreadable', message, ...(url !== undefined && { url }) } }
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
