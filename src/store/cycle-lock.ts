import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { openDatabase } from './database.ts'
import { StoreError } from './store-error.ts'

/** Runs a task while no other process runs one under the same lock. */
export type Exclusively = <T>(task: () => Promise<T>) => Promise<T>

/**
 * A lock that the operating system takes back when its process ends, however it ends: an exclusive transaction on a
 * database of its own. Throws `StoreError` (`busy`) where another process holds it.
 */
export function createCycleLock(file: string): Exclusively {
  return async (task) => {
    mkdirSync(dirname(file), { recursive: true })
    const db = openDatabase(file)
    try {
      lock(db, file)
      return await task()
    } finally {
      db.close()
    }
  }
}

function lock(db: ReturnType<typeof openDatabase>, file: string): void {
  try {
    db.execute('BEGIN EXCLUSIVE')
  } catch (error) {
    if (!(error instanceof StoreError && error.problem === 'busy')) throw error
    const message = `another process is at work on ${dirname(file)}: wait until it is done, or stop it`
    throw new StoreError(message, { problem: 'busy', cause: error })
  }
}
