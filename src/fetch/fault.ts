import type { Instant } from '../model/moment.ts'
import type { Step } from '../model/result.ts'
import type { FetchAnswer } from './fetcher.ts'

type FailedAnswer = Extract<FetchAnswer, { kind: 'failed' }>

/** What can go wrong on the way to a decoded document. */
export type FaultCode =
  | 'url'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'private-address'
  | 'timeout'
  | 'aborted'
  | 'redirect'
  | 'robots'
  | 'http-status'
  | 'encoding'
  | 'too-large'
  | 'truncated'
  | 'empty'

export interface FaultFacts {
  code: FaultCode
  message: string
  /** `fetch` if absent. */
  step?: Step
  url?: string
  status?: number
  notBefore?: Instant
  cause?: unknown
}

/** Carries a failure through streams and callbacks to the door of the room, where it becomes a value. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly facts: FaultFacts

  constructor(facts: FaultFacts) {
    super(facts.message, { cause: facts.cause })
    this.facts = facts
  }

  with(facts: Partial<FaultFacts>): Fault {
    return new Fault({ ...this.facts, ...facts, cause: this })
  }

  /** `ownUrl` is the source's own and not repeated. */
  toAnswer(ownUrl: string, ms: number): FailedAnswer {
    const { step = 'fetch', code, message, url, status, notBefore } = this.facts
    const isOwn = url === undefined || url === URL.parse(ownUrl)?.href
    return {
      kind: 'failed',
      error: { step, code, message, ...(isOwn ? {} : { url }) },
      bytes: 0,
      ms,
      ...(status === undefined ? {} : { status }),
      ...(notBefore === undefined ? {} : { notBefore }),
    }
  }
}
