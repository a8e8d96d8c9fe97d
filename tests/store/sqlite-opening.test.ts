import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import { openStore } from '../../src/store/open-store.ts'
import { MINISTRY, singles } from './samples.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsticker-opening-'))
  file = join(folder, 'data', 'amtsticker.db')
})
afterEach(() => rm(folder, { recursive: true }))

async function writeDatabase(sql: string): Promise<void> {
  await mkdir(dirname(file))
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}

interface Refusal {
  what: string
  problem: string
  says: RegExp
  prepare(): Promise<unknown>
}

test.each<Refusal>([
  {
    what: 'a text file',
    problem: 'not-a-database',
    says: /amtsticker\.db is not a database/,
    prepare: () => writeText('a: 1\n'.repeat(500)),
  },
  {
    what: 'a folder',
    problem: 'cannot-open',
    says: /amtsticker\.db cannot be opened/,
    prepare: () => mkdir(file, { recursive: true }),
  },
  {
    what: 'a file below a file',
    problem: 'cannot-open',
    says: /data cannot be made a folder/,
    prepare: () => writeFile(join(folder, 'data'), ''),
  },
  {
    what: 'a database of another program',
    problem: 'foreign-database',
    says: /amtsticker\.db is a database of another program/,
    prepare: () => writeDatabase('CREATE TABLE moz_places (id); PRAGMA user_version = 1'),
  },
  {
    what: 'a database of a newer version',
    problem: 'newer-version',
    says: /written by a newer version of Amtsticker \(schema 99, this one knows \d+\)/,
    prepare: async () => {
      await (await openStore(file)).close()
      const db = new DatabaseSync(file)
      db.exec('PRAGMA user_version = 99')
      db.close()
    },
  },
])('$what is refused, and left as it is', async ({ problem, says, prepare }) => {
  await prepare()
  const before = await readFile(file).catch(() => undefined)
  const refused = { name: 'StoreError', problem, message: expect.stringMatching(says) }
  await expect(openStore(file)).rejects.toMatchObject(refused)
  expect(await readFile(file).catch(() => undefined)).toEqual(before)
})

async function writeText(text: string): Promise<void> {
  await mkdir(dirname(file))
  await writeFile(file, text)
}

test('a file that is cut short is damaged', async () => {
  const store = await openStore(file)
  await store.saveSources([MINISTRY])
  await store.commit(async () => singles('a'))
  await store.close()
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, 3 * 4096))
  await expect(openStore(file).then((damaged) => damaged.releaseByKey('a'))).rejects.toMatchObject({
    name: 'StoreError',
    problem: 'damaged',
  })
})

test('a database that stays locked is an error that says so', async () => {
  const store = await openStore(file, 150)
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  await expect(store.saveMark('published', '1')).rejects.toMatchObject({
    name: 'StoreError',
    problem: 'busy',
    message: expect.stringContaining('amtsticker.db is in use by another process, still after 150 ms'),
  })
  await expect(store.mark('published')).resolves.toBeUndefined()
  other.exec('COMMIT')
  await store.saveMark('published', '2')
  expect(await store.mark('published')).toBe('2')
  other.close()
  await store.close()
})

test('a database that is locked for a while is waited for', async () => {
  const store = await openStore(file)
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  const saving = store.saveMark('published', '1')
  setTimeout(() => other.exec('COMMIT'), 150)
  await saving
  expect(await store.mark('published')).toBe('1')
  other.close()
  await store.close()
})

test('many may open a new database at the same time', async () => {
  const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(file)))
  await Promise.all(stores.map((store, n) => store.saveMark(`mark ${n}`, 'x')))
  expect(await stores[0]?.mark('mark 7')).toBe('x')
  await Promise.all(stores.map((store) => store.close()))
})

const LATER = [
  'CREATE TABLE poll (id INTEGER PRIMARY KEY, source TEXT) STRICT',
  "ALTER TABLE poll ADD COLUMN outcome TEXT NOT NULL DEFAULT 'ok'",
  'CREATE INDEX poll_by_source ON poll (source)',
]

test('a database of version 1 is brought to a later version with what it holds', async () => {
  await mkdir(dirname(file))
  const db = openDatabase(file)
  await migrate(db, 1000, LATER.slice(0, 1))
  db.run("INSERT INTO poll (source) VALUES ('th-finanzen')")
  await migrate(db, 1000, LATER)
  expect(db.number('PRAGMA user_version')).toBe(3)
  expect(db.texts("SELECT source || ' ' || outcome FROM poll")).toEqual(['th-finanzen ok'])
  await migrate(db, 1000, LATER)
  db.close()
})

test('a step that fails undoes those before it', async () => {
  await mkdir(dirname(file))
  const db = openDatabase(file)
  await migrate(db, 1000, LATER.slice(0, 1))
  await expect(migrate(db, 1000, [...LATER, 'ALTER TABLE polls ADD COLUMN ms'])).rejects.toThrow('no such table: polls')
  expect(db.number('PRAGMA user_version')).toBe(1)
  expect(db.texts("SELECT name FROM pragma_table_info('poll')")).toEqual(['id', 'source'])
  db.close()
})

test('what is published survives a power cut: log and commits are synced', async () => {
  await mkdir(dirname(file))
  const db = openDatabase(file)
  await migrate(db, 1000, MIGRATIONS)
  expect(db.texts('PRAGMA journal_mode')).toEqual(['wal'])
  expect(db.number('PRAGMA synchronous')).toBe(2)
  expect(db.number('PRAGMA foreign_keys')).toBe(1)
  db.close()
})

test.each([
  ['U+0000', 'guid\u0000a', 'guid\u0000b'],
  ['a lone surrogate', 'guid\ud800', 'guid\ud800x'],
])('a GUID with %s is found again', async (_, guid, other) => {
  const store = await openStore(file)
  await store.saveSources([MINISTRY])
  const odd = singles('a')
  odd.articles[0]?.stored.article.aliases.push(guid)
  await store.commit(async () => odd)
  await store.commit(async (view) => {
    expect(await view.articlesByAlias(MINISTRY.id, [guid])).toHaveLength(1)
    expect(await view.articlesByAlias(MINISTRY.id, [other])).toHaveLength(0)
    return singles()
  })
  await store.close()
})
