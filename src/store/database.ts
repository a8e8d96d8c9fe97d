import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { StoreError, type StoreProblem } from './store-error.ts'

/**
 * Milliseconds SQLite itself waits for a lock. It blocks the whole process while it waits, and with it the web server,
 * so long waits are made outside (`patiently`).
 */
const BUSY_TIMEOUT = 100

/** A value of a column, as SQLite has it. */
export type Value = SQLOutputValue

/** One connection. Each statement is prepared once. */
export interface Database {
  readonly file: string
  /** Several statements without parameters. */
  execute(sql: string): void
  run(sql: string, ...params: SQLInputValue[]): void
  /** All columns of each row, as SQLite has them. */
  rows(sql: string, ...params: SQLInputValue[]): SQLOutputValue[][]
  /** First column of each row. */
  texts(sql: string, ...params: SQLInputValue[]): string[]
  /** First column of the one row; 0 for NULL. */
  number(sql: string, ...params: SQLInputValue[]): number
  /** First column of each row, a value that this store wrote as JSON. */
  json<T>(sql: string, ...params: SQLInputValue[]): T[]
  /** Makes a function of a text known to SQL. */
  define(name: string, of: (text: string) => string): void
  inTransaction(): boolean
  /** Does nothing the second time. */
  close(): void
}

/** Opens the file, or creates it. Throws `StoreError` if that cannot be done. */
export function openDatabase(file: string): Database {
  const opened = explained(file, () => new DatabaseSync(file, { timeout: BUSY_TIMEOUT, returnArrays: true }))
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    let statement = statements.get(sql)
    if (statement === undefined) {
      statement = opened.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  /** With `returnArrays` a row is an array, which the types do not know. */
  const areRows = (found: unknown[]): found is SQLOutputValue[][] => found.every(Array.isArray)
  function rows(sql: string, params: SQLInputValue[]): SQLOutputValue[][] {
    const found: unknown[] = explained(file, () => prepared(sql).all(...params))
    return areRows(found) ? found : []
  }
  function firstColumn<T>(sql: string, params: SQLInputValue[], read: (value: SQLOutputValue | undefined) => T): T[] {
    return rows(sql, params).map((row) => read(row[0]))
  }

  return {
    file,
    execute: (sql) => explained(file, () => opened.exec(sql)),
    run: (sql, ...params) => void explained(file, () => prepared(sql).run(...params)),
    rows: (sql, ...params) => rows(sql, params),
    texts: (sql, ...params) => firstColumn(sql, params, String),
    number: (sql, ...params) => Number(rows(sql, params)[0]?.[0] ?? 0),
    json: (sql, ...params) => firstColumn(sql, params, (text) => JSON.parse(String(text))),
    define: (name, of) => opened.function(name, { deterministic: true }, (text) => of(String(text))),
    inTransaction: () => opened.isTransaction,
    close: () => {
      if (opened.isOpen) opened.close()
    },
  }
}

/** By primary result code, https://www.sqlite.org/rescode.html */
const PROBLEMS = new Map<number, [problem: StoreProblem, says: string]>([
  [5, ['busy', 'is in use by another process']],
  [6, ['busy', 'is in use by another process']],
  [8, ['not-writable', 'cannot be written to']],
  [10, ['io', 'cannot be read or written: the disk or file system reports an error']],
  [11, ['damaged', 'is damaged; restore it from a backup']],
  [13, ['disk-full', 'cannot grow: the disk is full']],
  [14, ['cannot-open', 'cannot be opened; is it a folder, or may this user not read it?']],
  [26, ['not-a-database', 'is not a database']],
])

function explained<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1
    const known = PROBLEMS.get(code)
    if (!known) throw error
    const [problem, says] = known
    throw new StoreError(`${file} ${says}`, { problem, cause: error })
  }
}
