import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { put, type Running, run, withTwins } from './running.ts'

const TEXT = '<feed>Mitteilung der Landesregierung</feed>'.repeat(50)
let server: Running

beforeAll(async () => {
  server = await run({
    ...withTwins('atom.xml', TEXT),
    'rss.xml': TEXT,
    'rss.xml.gz': gzipSync(TEXT),
    'alone.xml': TEXT,
  })
})
afterAll(() => server.close())

test.each([
  [undefined, undefined],
  ['', undefined],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, br;q=0.5', 'gzip'],
  ['gzip;q=0.5, br;q=0.5', 'br'],
  ['GZIP;Q=0.8', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.000', undefined],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['br;q=0, *', 'gzip'],
  ['identity', undefined],
  ['identity;q=0', undefined],
  ['identity, gzip;q=0.9', undefined],
  ['identity;q=0.5, gzip;q=0.9', 'gzip'],
  ['identity;q=0, gzip', 'gzip'],
  ['deflate', undefined],
  ['gzip;q=7', undefined],
  ['gzip;q=', undefined],
  ['gzip ; q=1', 'gzip'],
  [',,gzip,,', 'gzip'],
  ['brotli', undefined],
])('Accept-Encoding %o gets %s', async (accepted, coding) => {
  const answer = await server.ask('/atom.xml', accepted === undefined ? {} : { 'Accept-Encoding': accepted })
  expect(answer.headers['content-encoding']).toBe(coding)
  expect(answer.headers['content-length']).toBe(String(answer.body.length))
  expect(decode(answer.body, coding)).toBe(TEXT)
})

test('each form has a strong tag of its own and the type of the plain file', async () => {
  const forms = await Promise.all(
    ['identity', 'gzip', 'br'].map((accepted) => server.ask('/atom.xml', { 'Accept-Encoding': accepted })),
  )
  const tags = forms.map(({ headers }) => headers.etag ?? '')
  expect(new Set(tags).size).toBe(3)
  for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/)
  expect(new Set(forms.map(({ headers }) => headers['content-type'])).size).toBe(1)
  expect(new Set(forms.map(({ headers }) => headers['last-modified'])).size).toBe(1)
  for (const [at, accepted] of ['identity', 'gzip', 'br'].entries()) {
    const again = { 'Accept-Encoding': accepted, 'If-None-Match': tags[at] ?? '' }
    const { status, headers } = await server.ask('/atom.xml', again)
    expect([status, headers.etag, headers.vary]).toEqual([304, tags[at], 'Accept-Encoding'])
  }
  const other = await server.ask('/atom.xml', { 'Accept-Encoding': 'gzip', 'If-None-Match': tags[2] ?? '' })
  expect(other.status).toBe(200)
})

test('the second choice is taken where the first has no twin, the plain file where none has', async () => {
  const half = await server.ask('/rss.xml', { 'Accept-Encoding': 'gzip, br' })
  expect(half.headers['content-encoding']).toBe('gzip')
  const none = await server.ask('/alone.xml', { 'Accept-Encoding': 'gzip, br' })
  expect([none.headers['content-encoding'], none.body.toString()]).toEqual([undefined, TEXT])
})

test.each([
  ['an older version', brotliCompressSync('<feed>old</feed>')],
  ['a torn file', brotliCompressSync(TEXT).subarray(0, 40)],
  ['no brotli', Buffer.from('hello')],
  ['empty', Buffer.alloc(0)],
  ['a bomb', brotliCompressSync(Buffer.alloc(50_000_000))],
])('a twin that is %s is not served', async (_name, twin) => {
  put(server.folder, { 'page.xml': TEXT, 'page.xml.br': twin })
  const { headers, body } = await server.ask('/page.xml', { 'Accept-Encoding': 'br' })
  expect([headers['content-encoding'], body.toString()]).toEqual([undefined, TEXT])
})

test('a twin that catches up is served again', async () => {
  put(server.folder, withTwins('later.xml', 'one'))
  put(server.folder, { 'later.xml': 'two' })
  expect((await server.ask('/later.xml', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined()
  put(server.folder, withTwins('later.xml', 'two'))
  const { headers, body } = await server.ask('/later.xml', { 'Accept-Encoding': 'br' })
  expect([headers['content-encoding'], decode(body, 'br')]).toEqual(['br', 'two'])
})

function decode(body: Buffer, coding: string | undefined): string {
  const plain = coding === 'br' ? brotliDecompressSync(body) : coding === 'gzip' ? gunzipSync(body) : body
  return plain.toString()
}
