import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLedger } from '../../src/publish/create-ledger.ts'
import type { Ledger } from '../../src/publish/publisher.ts'
import { filesIn, temporaryFolder } from './folder.ts'

const LEDGER: Ledger = {
  store: 'one',
  releases: 3,
  revision: 7,
  look: 'abc',
  topics: [['bau', '1']],
  documents: { 'all/rss.xml': 'def' },
}
const STORE = { store: 'one', releases: 3 }

test('what was written is read, by another process too', async () => {
  const folder = join(temporaryFolder(), 'output')
  expect(await createLedger(folder).read(STORE)).toBeUndefined()
  await createLedger(folder).write({ ...LEDGER, revision: 6 })
  await createLedger(folder).write(LEDGER)
  expect(await createLedger(folder).read(STORE)).toEqual(LEDGER)
  expect(filesIn(folder)).toEqual(['.ledger.json'])
})

test.each([
  '',
  '{',
  '[]',
  'null',
  '7',
  '{"revision":7}',
  JSON.stringify({ ...LEDGER, revision: '7' }),
  JSON.stringify({ ...LEDGER, documents: { a: 7 } }),
  JSON.stringify({ ...LEDGER, topics: [['bau']] }),
])('%s is no ledger', async (text) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.ledger.json'), text)
  expect(await createLedger(folder).read(STORE)).toBeUndefined()
})

test.each([
  ['the same store, whatever it holds', { store: 'one', releases: 0 }, true],
  ['another store that holds as much', { store: 'two', releases: 3 }, true],
  ['another store that holds less', { store: 'two', releases: 2 }, false],
])('%s may go on: %#', async (_which, store, allowed) => {
  const folder = temporaryFolder()
  await createLedger(folder).write(LEDGER)
  const reading = createLedger(folder).read(store)
  if (allowed) expect(await reading).toEqual(LEDGER)
  else await expect(reading).rejects.toThrow('3 releases; this one has 2: name the right folder with --data')
  expect(await createLedger(folder, { anyStore: true }).read(store)).toEqual(LEDGER)
})
