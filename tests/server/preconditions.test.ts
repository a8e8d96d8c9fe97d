import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, run } from './running.ts'

const AT = new Date('2018-06-07T08:00:00.400Z')
const SAME = 'Thu, 07 Jun 2018 08:00:00 GMT'
const BEFORE = 'Thu, 07 Jun 2018 07:59:59 GMT'
const LATER = 'Fri, 08 Jun 2018 00:00:00 GMT'
let server: Running
let tag: string

beforeAll(async () => {
  server = await run({ 'atom.xml': '<feed/>' })
  utimesSync(join(server.folder, 'atom.xml'), AT, AT)
  tag = (await server.ask('/atom.xml')).headers.etag ?? ''
})
afterAll(() => server.close())

/** `TAG` stands for the tag of the file. The order is that of RFC 9110, 13.2.2. */
const CASES: [Record<string, string>, number][] = [
  [{}, 200],
  [{ 'If-None-Match': 'TAG' }, 304],
  [{ 'If-None-Match': 'W/TAG' }, 304],
  [{ 'If-None-Match': '"a", TAG , "b"' }, 304],
  [{ 'If-None-Match': '"with, comma",TAG' }, 304],
  [{ 'If-None-Match': '*' }, 304],
  [{ 'If-None-Match': '"a"' }, 200],
  [{ 'If-None-Match': '' }, 200],
  [{ 'If-Modified-Since': SAME }, 304],
  [{ 'If-Modified-Since': LATER }, 304],
  [{ 'If-Modified-Since': BEFORE }, 200],
  [{ 'If-Modified-Since': 'yesterday' }, 200],
  [{ 'If-None-Match': '"a"', 'If-Modified-Since': LATER }, 200],
  [{ 'If-None-Match': 'TAG', 'If-Modified-Since': BEFORE }, 304],
  [{ 'If-Match': 'TAG' }, 200],
  [{ 'If-Match': '*' }, 200],
  [{ 'If-Match': '"a"' }, 412],
  [{ 'If-Match': 'W/TAG' }, 412],
  [{ 'If-Match': '"a"', 'If-None-Match': 'TAG' }, 412],
  [{ 'If-Match': 'TAG', 'If-None-Match': 'TAG' }, 304],
  [{ 'If-Match': 'TAG', 'If-Unmodified-Since': BEFORE }, 200],
  [{ 'If-Unmodified-Since': SAME }, 200],
  [{ 'If-Unmodified-Since': BEFORE }, 412],
  [{ 'If-Unmodified-Since': 'yesterday' }, 200],
  [{ 'If-Unmodified-Since': LATER, 'If-Modified-Since': SAME }, 304],
  [{ Range: 'bytes=0-1' }, 200],
]

test.each(CASES)('%o gives %i', async (headers, status) => {
  const stated = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace('TAG', tag)]))
  for (const method of ['GET', 'HEAD']) {
    const answer = await server.ask('/atom.xml', stated, method)
    expect(answer.status).toBe(status)
    if (status === 412) continue
    expect(answer.headers.etag).toBe(tag)
    expect(answer.headers['last-modified']).toBe(SAME)
    expect(answer.headers['cache-control']).toContain('max-age=60')
    if (status === 304) expect(answer.body.length).toBe(0)
  }
})

test('what is not there has no preconditions', async () => {
  expect((await server.ask('/nothing', { 'If-Match': '"a"' })).status).toBe(404)
  expect((await server.ask('/nothing', { 'If-None-Match': '*' })).status).toBe(404)
})
