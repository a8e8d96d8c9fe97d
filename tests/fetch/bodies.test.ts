import { randomBytes } from 'node:crypto'
import * as zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fetcherFor, serve, serveRaw } from './local-server.ts'

const TEXT = `<rss>${'Der Landtag tagt. '.repeat(500)}</rss>`
const BYTES = Buffer.from(TEXT)

type Encode = (bytes: Buffer) => Buffer

describe('encodings are undone', () => {
  test.each<[string, Encode]>([
    ['', (bytes) => bytes],
    ['identity', (bytes) => bytes],
    ['gzip', zlib.gzipSync],
    ['GZip', zlib.gzipSync],
    ['x-gzip', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['deflate', zlib.deflateRawSync],
    ['br', zlib.brotliCompressSync],
    ['zstd', zlib.zstdCompressSync],
    ['gzip, br', (bytes) => zlib.brotliCompressSync(zlib.gzipSync(bytes))],
    ['deflate, identity, gzip', (bytes) => zlib.gzipSync(zlib.deflateRawSync(bytes))],
    ['gzip', (bytes) => Buffer.concat([zlib.gzipSync(bytes.subarray(0, 100)), zlib.gzipSync(bytes.subarray(100))])],
  ])('%s', async (name, encode) => {
    const server = await serve((_request, response) => {
      response.writeHead(200, name ? { 'content-encoding': name } : {}).end(encode(BYTES))
    })
    const answer = await fetcherFor().fetch({ url: server.origin })
    expect(answer).toMatchObject({ kind: 'document', bytes: BYTES.length, document: { text: TEXT } })
  })
})

describe('an encoding that cannot be undone is a failure', () => {
  test.each<[string, Buffer, string]>([
    ['sdch', BYTES, 'encoding'],
    ['constructor', BYTES, 'encoding'],
    ['gzip, gzip, gzip, gzip', BYTES, 'encoding'],
    ['gzip', BYTES, 'encoding'],
    ['deflate', Buffer.from('x is no deflate'), 'encoding'],
    ['br', Buffer.from('<html>keine Kompression</html>'), 'encoding'],
    ['zstd', BYTES, 'encoding'],
    ['gzip', zlib.gzipSync(BYTES).subarray(0, -9), 'truncated'],
    ['deflate', zlib.deflateSync(BYTES).subarray(0, -9), 'truncated'],
    ['deflate', zlib.deflateRawSync(BYTES).subarray(0, -2), 'truncated'],
    ['br', zlib.brotliCompressSync(BYTES).subarray(0, -2), 'truncated'],
    ['zstd', zlib.zstdCompressSync(BYTES).subarray(0, -2), 'truncated'],
    ['gzip', Buffer.alloc(0), 'truncated'],
    ['deflate', Buffer.alloc(0), 'empty'],
  ])('%s', async (name, body, code) => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': name }).end(body)
    })
    const answer = await fetcherFor().fetch({ url: server.origin })
    const step = code === 'encoding' ? 'decode' : 'fetch'
    expect(answer).toMatchObject({ kind: 'failed', error: { step, code, message: expect.any(String) } })
  })
})

describe('the limit counts decoded bytes', () => {
  test.each([
    ['exactly as many as allowed', 1000, 'document'],
    ['one more', 1001, 'too-large'],
  ])('%s', async (_name, bytes, expected) => {
    const fetcher = fetcherFor({ maxBytes: 1000 })
    for (const chunked of [false, true]) {
      const server = await serve((_request, response) => {
        if (chunked) response.write('x')
        response.end('x'.repeat(chunked ? bytes - 1 : bytes))
      })
      const answer = await fetcher.fetch({ url: server.origin })
      expect(answer.kind === 'failed' ? answer.error.code : answer.kind).toBe(expected)
    }
  })

  const zeros = zlib.gzipSync(Buffer.alloc(5_000_000))
  test.each([
    ['gzip', zeros],
    ['gzip, gzip', zlib.gzipSync(Buffer.concat(Array(20).fill(zeros)))],
  ])('an endless bomb is stopped as it streams: %s', async (encoding, member) => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding })
      const more = () => {
        while (!response.destroyed && response.write(member));
      }
      response.on('drain', more)
      more()
    })
    const answer = await fetcherFor({ maxBytes: 1_000_000 }).fetch({ url: server.origin })
    expect(answer).toMatchObject({ kind: 'failed', error: { step: 'fetch', code: 'too-large' } })
  })
})

describe('a document that is cut is never taken for a whole', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n'
  test.each([
    ['shorter than its Content-Length', `${head}Content-Length: 500\r\n\r\n<rss>`],
    [
      'shorter than its Content-Length, on a closing connection',
      `${head}Connection: close\r\nContent-Length: 500\r\n\r\n<rss>`,
    ],
    ['without its last chunk', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n`],
    [
      'without its last chunk, on a closing connection',
      `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n`,
    ],
    ['in the middle of a chunk', `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n50\r\n<rss>`],
    ['with a broken chunk', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\nzz\r\n`],
  ])('%s', async (_name, answer) => {
    const url = await serveRaw((socket) => socket.end(answer))
    expect(await fetcherFor().fetch({ url })).toMatchObject({
      kind: 'failed',
      error: { step: 'fetch', code: 'truncated' },
    })
  })

  test.each([
    ['with a length', `${head}Content-Length: 500\r\n\r\n<rss>`],
    ['in chunks', `${head}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n`],
    ['without a length', `${head}Connection: close\r\n\r\n<rss>`],
    ['as in old times', 'HTTP/1.0 200 OK\r\n\r\n<rss>'],
  ])('a reset in the middle, %s', async (_name, answer) => {
    const url = await serveRaw((socket) => {
      socket.write(answer, () => setTimeout(() => socket.resetAndDestroy(), 20))
    })
    expect(await fetcherFor().fetch({ url })).toMatchObject({ kind: 'failed', error: { code: 'truncated' } })
  })
})

test('a body without a length ends with the connection', async () => {
  const url = await serveRaw((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\n<rss/>'))
  expect(await fetcherFor().fetch({ url })).toMatchObject({ kind: 'document', document: { text: '<rss/>' } })
})

describe('an answer that is no HTTP is a failure', () => {
  test.each([
    ['noise', 'Guten Tag\r\n\r\n', 'connection'],
    ['a closed connection', '', 'connection'],
    ['headers without an end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(40_000)}`, 'too-large'],
  ])('%s', async (_name, answer, code) => {
    const url = await serveRaw((socket) => socket.end(answer))
    expect(await fetcherFor().fetch({ url })).toMatchObject({ kind: 'failed', error: { step: 'fetch', code } })
  })
})

test('a kept connection that the server closes is not the fault of the source', async () => {
  const seen = new Set<unknown>()
  const url = await serveRaw((socket) => {
    if (seen.has(socket)) socket.destroy()
    else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>')
    seen.add(socket)
  })
  const fetcher = fetcherFor({ perHost: 1 })
  expect((await fetcher.fetch({ url })).kind).toBe('document')
  expect((await fetcher.fetch({ url })).kind).toBe('document')
  expect(seen.size).toBe(2)
})

test('a large document that does not compress arrives whole', async () => {
  const body = randomBytes(2_000_000).toString('base64')
  const server = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(zlib.gzipSync(body))
  })
  const answer = await fetcherFor({ maxBytes: 10_000_000 }).fetch({ url: server.origin })
  expect(answer.kind === 'document' && answer.document.text === body).toBe(true)
})
