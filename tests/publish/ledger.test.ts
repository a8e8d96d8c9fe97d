import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLedger } from '../../src/publish/create-ledger.ts'
import { filesIn, temporaryFolder } from './folder.ts'

const LEDGER = { revision: 7, look: 'abc', documents: { 'all/rss.xml': 'def' } }

test('what was written is read, by another process too', async () => {
  const folder = join(temporaryFolder(), 'output')
  expect(await createLedger(folder).read()).toBeUndefined()
  await createLedger(folder).write({ ...LEDGER, revision: 6 })
  await createLedger(folder).write(LEDGER)
  expect(await createLedger(folder).read()).toEqual(LEDGER)
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
])('%s is no ledger', async (text) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.ledger.json'), text)
  expect(await createLedger(folder).read()).toBeUndefined()
})
