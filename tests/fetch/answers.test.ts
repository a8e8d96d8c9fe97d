import { describe, expect, test } from 'vitest'
import { fetcherFor, serve } from './local-server.ts'

const FEED = '<rss version="2.0"><channel><title>Grüße aus dem Rathaus</title></channel></rss>'
const IN_AN_HOUR = new Date(Date.now() + 3_600_000).toUTCString()

test('a document comes with its text, media type and validators', async () => {
  const server = await serve((_request, response) => {
    response.writeHead(200, {
      'content-type': 'Application/RSS+XML; charset=utf-8',
      etag: 'W/"v1"',
      'last-modified': 'Thu, 07 Jun 2018 08:00:00 GMT',
    })
    response.end(FEED)
  })
  const answer = await fetcherFor().fetch({ url: `${server.origin}/presse?seite=1#liste` })
  expect(answer).toEqual({
    kind: 'document',
    document: { url: `${server.origin}/presse?seite=1`, text: FEED, contentType: 'application/rss+xml' },
    validators: { etag: 'W/"v1"', lastModified: 'Thu, 07 Jun 2018 08:00:00 GMT' },
    status: 200,
    bytes: Buffer.byteLength(FEED),
    ms: expect.any(Number),
  })
  expect(server.paths).toEqual(['/presse?seite=1'])
})

test.each([
  ['de', 'de'],
  [' en-US ', 'en-US'],
  ['de, en', undefined],
  ['mul;q=1', undefined],
  ['', undefined],
])('Content-Language "%s" is the language %s', async (stated, language) => {
  const server = await serve((_request, response) => {
    response.setHeader('content-language', stated)
    response.end(FEED)
  })
  const answer = await fetcherFor().fetch({ url: server.origin })
  expect(answer.kind === 'document' && answer.document.language).toBe(language)
})

test('the request says who asks and what can be read, and no more', async () => {
  let headers = {}
  const server = await serve((request, response) => {
    headers = request.headers
    response.end(FEED)
  })
  await fetcherFor().fetch({ url: server.origin })
  expect(headers).toEqual({
    host: `127.0.0.1:${server.port}`,
    connection: 'keep-alive',
    'user-agent': 'Amtsticker/0.1.0 (+feeds@example.org)',
    accept: expect.stringContaining('application/atom+xml'),
    'accept-encoding': 'gzip, deflate, br, zstd',
  })
})

test('validators are sent back as they came, and 304 means not modified', async () => {
  let conditions: (string | undefined)[] = []
  const server = await serve((request, response) => {
    conditions = [request.headers['if-none-match'], request.headers['if-modified-since']]
    response.writeHead(304).end()
  })
  const validators = { etag: 'W/"ü, x"', lastModified: 'gestern' }
  const answer = await fetcherFor().fetch({ url: server.origin, validators })
  expect(answer).toEqual({ kind: 'not-modified', status: 304, bytes: 0, ms: expect.any(Number) })
  expect(conditions).toEqual(['W/"ü, x"', 'gestern'])
})

test('a stored validator that cannot stand in a header is left out', async () => {
  const server = await serve((request, response) => response.end(JSON.stringify(request.headers)))
  const answer = await fetcherFor().fetch({ url: server.origin, validators: { etag: '"a"\r\nx-evil: 1' } })
  expect(answer.kind === 'document' && answer.document.text).not.toMatch(/evil|if-none-match/)
})

test('304 to a request without validators is a failure', async () => {
  const server = await serve((_request, response) => response.writeHead(304).end())
  expect(await fetcherFor().fetch({ url: server.origin })).toMatchObject({
    kind: 'failed',
    status: 304,
    error: { step: 'fetch', code: 'http-status' },
  })
})

describe('other answers are failures', () => {
  test.each([
    [201, 'http-status'],
    [203, 'http-status'],
    [204, 'http-status'],
    [206, 'http-status'],
    [300, 'http-status'],
    [400, 'http-status'],
    [401, 'http-status'],
    [403, 'http-status'],
    [404, 'http-status'],
    [410, 'http-status'],
    [418, 'http-status'],
    [429, 'http-status'],
    [500, 'http-status'],
    [503, 'http-status'],
    [200, 'empty'],
  ])('%i: %s', async (status, code) => {
    const server = await serve((_request, response) => {
      response.writeHead(status).end(status === 204 || status === 200 ? undefined : 'Kein Zutritt')
    })
    const answer = await fetcherFor().fetch({ url: server.origin })
    expect(answer).toEqual({
      kind: 'failed',
      error: { step: 'fetch', code, message: expect.any(String) },
      status,
      bytes: 0,
      ms: expect.any(Number),
    })
  })
})

test('a long error page does not stand in the way of the next request', async () => {
  const server = await serve({
    '/weg': (_request, response) => response.writeHead(404).end('x'.repeat(300_000)),
    '/da': (_request, response) => response.end(FEED),
  })
  const fetcher = fetcherFor({ perHost: 1, timeout: 1500 })
  expect(await fetcher.fetch({ url: `${server.origin}/weg` })).toMatchObject({ status: 404 })
  expect(await fetcher.fetch({ url: `${server.origin}/da` })).toMatchObject({ kind: 'document' })
})

describe('Retry-After says when to come again', () => {
  test.each([
    ['seconds', 503, '120', 120],
    ['a date', 429, IN_AN_HOUR, 3600],
    ['with another status', 403, '60', 60],
    ['a year, of which a week counts', 503, '31536000', 7 * 24 * 3600],
    ['absurdly many seconds', 503, '9'.repeat(400), 7 * 24 * 3600],
    ['a date that is over', 503, 'Thu, 07 Jun 2018 08:00:00 GMT', undefined],
    ['nonsense', 503, 'bald', undefined],
    ['a number that is none', 503, '-5', undefined],
  ])('%s', async (...[, status, value, seconds]) => {
    const server = await serve((_request, response) => response.writeHead(status, { 'retry-after': value }).end())
    const answer = await fetcherFor().fetch({ url: server.origin })
    const notBefore = answer.kind === 'failed' ? answer.notBefore : 'no failure'
    if (seconds === undefined) expect(notBefore).toBeUndefined()
    else {
      expect(notBefore).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      const wait = (Date.parse(notBefore ?? '') - Date.now()) / 1000
      expect(wait).toBeGreaterThan(seconds - 5)
      expect(wait).toBeLessThan(seconds + 2)
    }
  })
})

describe('addresses that are not asked', () => {
  test.each([
    ['no address', 'presse'],
    ['another scheme', 'ftp://example.org/presse'],
    ['a file', 'file:///etc/passwd'],
    ['credentials', 'http://amt:geheim@127.0.0.1/'],
    ['a user alone', 'http://amt@127.0.0.1/'],
  ])('%s', async (_name, url) => {
    const answer = await fetcherFor().fetch({ url })
    expect(answer).toMatchObject({ kind: 'failed', error: { step: 'fetch', code: 'url' } })
    expect(JSON.stringify(answer)).not.toContain('geheim')
  })
})
