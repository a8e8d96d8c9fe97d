import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'

/** Milliseconds between two attempts to get a lock that another process holds. */
const PAUSE = 20

/** Tries again while another process holds the lock, for at most `patience` milliseconds. */
export async function patiently<T>(patience: number, attempt: () => T): Promise<T> {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      if (!(error instanceof StoreError && error.problem === 'busy')) throw error
      if (performance.now() >= deadline) {
        throw new StoreError(`${error.message}, still after ${patience} ms`, { problem: 'busy', cause: error })
      }
    }
    await pause(PAUSE)
  }
}

export interface Transaction<D, R> {
  /** Reads, and says what is to be written. */
  decide: () => Promise<D>
  /** Writes it, in one go. */
  apply: (decided: D) => R
}

/**
 * Takes the write lock before `decide` reads, so that no other process writes between reading and writing. From the
 * first write to the COMMIT nothing is awaited, so nobody in this process sees a transaction half done.
 */
export async function transact<D, R>(db: Database, patience: number, work: Transaction<D, R>): Promise<R> {
  await patiently(patience, () => db.execute('BEGIN IMMEDIATE'))
  try {
    const decided = await work.decide()
    const applied = work.apply(decided)
    db.execute('COMMIT')
    return applied
  } catch (error) {
    if (db.inTransaction()) db.execute('ROLLBACK')
    throw error
  }
}

/** Several reads of one state of the database, within a transaction or without. */
export function atOnce<T>(db: Database, read: () => T): T {
  db.execute('SAVEPOINT reading')
  try {
    return read()
  } finally {
    db.execute('RELEASE reading')
  }
}
