export type StoreProblem =
  | 'busy'
  | 'cannot-open'
  | 'not-writable'
  | 'not-a-database'
  | 'foreign-database'
  | 'newer-version'
  | 'damaged'
  | 'disk-full'
  | 'io'

/** What an operator can set right: the file, its rights, its disk. A mistake in our own SQL is no such thing. */
export class StoreError extends Error {
  readonly problem: StoreProblem

  constructor(message: string, facts: { problem: StoreProblem; cause?: unknown }) {
    super(message, { cause: facts.cause })
    this.name = 'StoreError'
    this.problem = facts.problem
  }
}
