import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { decodeBody } from '../../src/fetch/charset.ts'
import type { Result } from '../../src/model/result.ts'
import type { SourceFacts } from '../../src/model/source.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'
import { inlineText } from '../../src/normalise/plain-text.ts'
import { readDocument } from '../../src/sources/read-document.ts'
import { CORPORA, corpusText } from './corpora.ts'
import { type ReadFeed, verdictOf } from './feedparser-terms.ts'
import { readExpression } from './python-expression.ts'

interface Expectation {
  file: string
  Expect: string
  Header?: string
}

const folder = join(CORPORA ?? '', 'feedparser')
const isThere = CORPORA !== undefined && existsSync(folder)
const expectations: Expectation[] = isThere ? JSON.parse(corpusText('feedparser/expectations.json')) : []
const source: SourceFacts = {
  id: 'feedparser',
  name: 'feedparser',
  url: 'http://127.0.0.1:8097/',
  role: 'issuer',
  language: 'und',
  timezone: 'UTC',
  republish: 'full',
  tags: [],
}

async function readFeed({ file, Header }: Expectation): Promise<Result<ReadFeed>> {
  const bytes = readFileSync(join(folder, 'tests', file))
  const type = /^Content-Type:\s*(.*)/im.exec(Header ?? '')?.[1]
  const served = /^Content-Language:\s*(.*)/im.exec(Header ?? '')?.[1]
  const url = `http://127.0.0.1:8097/${file}`
  const text = decodeBody(bytes, type).text
  const read = await readDocument({ document: { url, text, ...(served && { language: served }) } })
  if (!read.ok) return read
  const { title, language, items } = read.value
  const facts = {
    ...(title !== undefined && { title: inlineText(title) }),
    ...(language !== undefined && { language }),
  }
  const articles = items.flatMap((item) => {
    const result = normaliseItem({ item, source, ...(language && { language }), now: '2026-09-26T10:00:00Z' })
    return result.ok ? [result.value] : (result.untitled ?? [])
  })
  return { ok: true, value: { ...facts, articles, url } }
}

describe.skipIf(!isThere)(`feeds of feedparser's tests${isThere ? '' : ' (skipped: not there)'}`, () => {
  const refused: string[] = []
  const missed: string[] = []
  let met = 0

  test.each(expectations)('$file', async (expectation) => {
    const read = await readFeed(expectation)
    if (!read.ok) refused.push(`${expectation.file}: ${read.error.message}`)
    const verdict = verdictOf(
      readExpression(expectation.Expect),
      read.ok ? read.value : { articles: [], url: 'http://127.0.0.1:8097/' },
    )
    if (verdict === true) met += 1
    if (verdict === false) missed.push(`${expectation.file}: ${expectation.Expect}`)
  })

  afterAll(() => {
    const mapped = met + missed.length
    console.info(
      [
        `read ${expectations.length - refused.length} of ${expectations.length} files, met ${met} of ${mapped} expectations`,
        ...refused.map((line) => `refused ${line}`),
        ...missed.map((line) => `missed ${line}`),
      ].join('\n'),
    )
    expect(refused).toEqual([])
    expect(met / mapped).toBeGreaterThanOrEqual(0.97)
  })
})
