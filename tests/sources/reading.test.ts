import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/sources/read-document.ts'

const folder = join(import.meta.dirname, 'fixtures')
const documents = globSync('*.{xml,json,html}', { cwd: folder }).filter((name) => !name.endsWith('.expected.json'))

const expectedOf = (name: string): object =>
  JSON.parse(readFileSync(join(folder, `${basename(name).replace(/\.\w+$/, '')}.expected.json`), 'utf8'))

test.each(documents.toSorted())('%s', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const result = await readDocument({ document: { url: 'https://amt.example/feeds/doc', text } })
  expect(result).toMatchObject(expectedOf(name))
})
