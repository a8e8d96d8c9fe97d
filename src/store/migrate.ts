import { headlineKey } from '../dedupe/headline.ts'
import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'
import { patiently, transact } from './transaction.ts'

/** "Amts" in the header of the file, by which `file(1)` and we tell it from another program's database. */
const APPLICATION_ID = 0x416d7473

/** Kilobytes: the index of what is likely to be copied stays in memory, and is not read anew for each article. */
const CACHE = 32_000

/** Brings a database to the schema of `migrations`, all steps or none. Throws `StoreError` if it is not one of ours. */
export async function migrate(db: Database, patience: number, migrations: readonly string[]): Promise<void> {
  await patiently(patience, () => refuseForeign(db))
  await patiently(patience, () => useWriteAheadLog(db))
  db.define('headline_key', headlineKey)
  await transact(db, patience, {
    decide: async () => missing(db, migrations),
    apply: (steps) => {
      for (const step of steps) db.execute(step)
      db.execute(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${APPLICATION_ID}`)
    },
  })
}

function refuseForeign(db: Database): void {
  const empty = db.number('SELECT count(*) FROM sqlite_schema') === 0
  if (!empty && db.number('PRAGMA application_id') !== APPLICATION_ID) {
    throw new StoreError(`${db.file} is a database of another program`, { problem: 'foreign-database' })
  }
}

/**
 * FULL and not NORMAL: after a power cut NORMAL may have lost the last transactions, but not the feeds that were
 * published from them; the releases in those would then be minted again and come back to every reader as new.
 */
function useWriteAheadLog(db: Database): void {
  const [mode] = db.texts('PRAGMA journal_mode = WAL')
  if (mode !== 'wal') {
    throw new StoreError(`${db.file} is on a file system that cannot keep a write-ahead log`, {
      problem: 'cannot-open',
    })
  }
  db.execute('PRAGMA synchronous = FULL')
  db.execute(`PRAGMA cache_size = ${-CACHE}`)
}

function missing(db: Database, migrations: readonly string[]): readonly string[] {
  const version = db.number('PRAGMA user_version')
  if (version > migrations.length) {
    const says = `was written by a newer version of Amtsticker (schema ${version}, this one knows ${migrations.length})`
    throw new StoreError(`${db.file} ${says}`, { problem: 'newer-version' })
  }
  return migrations.slice(version)
}
