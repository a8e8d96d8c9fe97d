import { afterAll, beforeAll, expect, test } from 'vitest'
import { ATOM } from './atom-cases.ts'
import { BROKEN_XML } from './broken-xml.ts'
import type { ReadingCase } from './documents.ts'
import { agrees } from './facts.ts'
import { NAMESPACES } from './namespaces.ts'
import { READERS, type ReadFacts } from './readers.ts'
import { RSS } from './rss-cases.ts'

const CASES = [...BROKEN_XML, ...NAMESPACES, ...RSS, ...ATOM]
const readers = Object.entries(READERS)

/** Names of the readers that read a case. */
const readBy = new Map<string, string[]>()

/** A reader that throws refuses the document. */
async function reads(read: ReadFacts, { document, contentType = 'text/xml', expect: expected }: ReadingCase) {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document
  return agrees(expected, await read({ bytes, contentType }).catch(() => undefined))
}

beforeAll(async () => {
  for (const one of CASES) {
    const judged = await Promise.all(readers.map(async ([name, read]) => ((await reads(read, one)) ? [name] : [])))
    readBy.set(one.name, judged.flat())
  }
})

test('each case has a name of its own', () => expect(readBy.size).toBe(CASES.length))

test.each(CASES)('$name', ({ name }) => expect(readBy.get(name)).toContain('amtsticker'))

afterAll(() => {
  const total = (reader: string): number => CASES.filter(({ name }) => readBy.get(name)?.includes(reader)).length
  const rows = CASES.map(({ name }) => [
    name,
    ...readers.map(([reader]) => (readBy.get(name)?.includes(reader) ? '✓' : '–')),
  ])
  const table = [
    ['case', ...readers.map(([reader]) => reader)],
    ['---', ...readers.map(() => '---')],
    ...rows,
    [`of ${CASES.length}`, ...readers.map(([reader]) => String(total(reader)))],
  ]
  console.info(table.map((row) => `| ${row.join(' | ')} |`).join('\n'))
})
