import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/normalise/read-date.ts'
import { instantOf } from '../../src/normalise/zone.ts'
import { CORPORA, corpusText } from './corpora.ts'

interface DateCase {
  parser: string
  input: string
  expectedUtc: string | null
}

/** What is read otherwise here, on purpose. */
const OTHERWISE: Record<string, string> = {
  'Thu, 01 Jan 0100 00:00:01 +0100': 'before 1990: no release',
  '2003-12': 'a month, and no day of release',
}

const file = 'feedparser/date-cases.json'
const isThere = CORPORA !== undefined && existsSync(`${CORPORA}/${file}`)
const cases: DateCase[] = isThere ? JSON.parse(corpusText(file)) : []
const rows = cases.filter(({ input }) => OTHERWISE[input] === undefined)

describe.skipIf(!isThere)(`dates of other readers${isThere ? '' : ' (skipped: not there)'}`, () => {
  test.each(rows)('$parser: $input', ({ parser, input, expectedUtc }) => {
    const timezone = parser === 'nate' ? 'Asia/Seoul' : 'UTC'
    const moment = readDate(input, { timezone, now: '2026-09-26T10:00:00Z' })
    expect(moment === undefined ? null : instantOf(moment, timezone)).toBe(expectedUtc)
  })

  test.for(Object.entries(OTHERWISE))('%s: %s', ([input], { skip }) => {
    expect(readDate(input, { timezone: 'UTC', now: '2026-09-26T10:00:00Z' })).toBeUndefined()
    skip('read otherwise')
  })
})
