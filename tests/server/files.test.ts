import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { put, type Running, run } from './running.ts'

const LARGE = 'Aktenzeichen 4711\n'.repeat(400_000)
const FEED = '<feed/>'
let server: Running

beforeAll(async () => {
  server = await run({
    'index.html': '<!doctype html><title>Amtsticker</title>',
    'feeds.opml': '<opml/>',
    'wald/index.html': '<!doctype html><title>Wald</title>',
    'wald/atom.xml': FEED,
    'wald/rss.xml': '<rss/>',
    'wald/feed.json': '{}',
    'wald/archive/1/atom.xml': FEED,
    'status/status.json': '[]',
    'assets/amtsticker.css': 'a{}',
    'assets/amtsticker.svg': '<svg/>',
    'leer/atom.xml': FEED,
    'large/feed.json': LARGE,
    'empty.txt': '',
  })
})
afterAll(() => server.close())

describe('media types and how long they may be kept', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 60, undefined],
    ['/index.html', 'text/html; charset=utf-8', 60, undefined],
    ['/wald/', 'text/html; charset=utf-8', 60, undefined],
    ['/wald/atom.xml', 'application/atom+xml; charset=utf-8', 60, '*'],
    ['/wald/rss.xml', 'application/rss+xml; charset=utf-8', 60, '*'],
    ['/wald/feed.json', 'application/feed+json', 60, '*'],
    ['/wald/archive/1/atom.xml', 'application/atom+xml; charset=utf-8', 60, '*'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8', 60, '*'],
    ['/status/status.json', 'application/json', 60, '*'],
    ['/assets/amtsticker.css', 'text/css; charset=utf-8', 3600, undefined],
    ['/assets/amtsticker.svg', 'image/svg+xml', 3600, undefined],
  ] as const)('%s is %s', async (...row) => {
    const [path, type, seconds, origin] = row
    const { status, headers } = await server.ask(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
    expect(headers['cache-control']).toContain(`max-age=${seconds},`)
    expect(headers['access-control-allow-origin']).toBe(origin)
    expect(headers.vary).toBe('Accept-Encoding')
  })

  test('a feed stays a feed for a browser that navigates to it', async () => {
    const { headers, body } = await server.ask('/wald/atom.xml', {
      Accept: 'text/html,application/xml;q=0.9,*/*;q=0.8',
    })
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(body.toString()).toBe(FEED)
  })
})

test('a folder without its slash is redirected, relatively, to the one with it', async () => {
  const { status, headers } = await server.ask('/wald')
  expect([status, headers.location]).toEqual([301, 'wald/'])
  expect(new URL(headers.location ?? '', 'https://example.org/prefix/wald').pathname).toBe('/prefix/wald/')
})

test('a folder without a page is not listed', async () => {
  expect((await server.ask('/leer/')).status).toBe(404)
  expect((await server.ask('/leer')).status).toBe(404)
})

test('HEAD says what GET says, without the content', async () => {
  for (const path of [
    '/wald/atom.xml',
    '/large/feed.json',
    '/empty.txt',
    '/nothing',
    '/healthz',
    '/metrics',
    '/wald',
  ]) {
    const get = await server.ask(path)
    const head = await server.ask(path, {}, 'HEAD')
    expect(head.body.length).toBe(0)
    expect(head.status).toBe(get.status)
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
  }
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'QUERY'])('%s is refused', async (method) => {
  for (const path of ['/wald/atom.xml', '/nothing', '/healthz', '/']) {
    const { status, headers } = await server.ask(path, {}, method)
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  }
})

test('every answer carries the security headers and none names the software', async () => {
  for (const [path, method] of [
    ['/', 'GET'],
    ['/wald/atom.xml', 'GET'],
    ['/wald', 'GET'],
    ['/nothing', 'GET'],
    ['/', 'POST'],
    ['/healthz', 'GET'],
    ['/metrics', 'GET'],
  ] as const) {
    const { headers } = await server.ask(path, {}, method)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['server'] ?? headers['x-powered-by']).toBeUndefined()
  }
})

test('what is not there is said in the form the client reads', async () => {
  const text = await server.ask('/<script>')
  const page = await server.ask('/nothing', { Accept: 'text/html,*/*;q=0.8' })
  expect([text.status, text.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
  expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(text.body.toString()).not.toContain('script')
})

test('a large file is streamed whole', async () => {
  const { headers, body } = await server.ask('/large/feed.json')
  expect(headers['content-length']).toBe(String(LARGE.length))
  expect(body.toString() === LARGE).toBe(true)
})

test('an empty file is empty', async () => {
  const { status, headers, body } = await server.ask('/empty.txt')
  expect([status, headers['content-length'], body.length]).toEqual([200, '0', 0])
})

test('the tag follows the bytes: another time alone keeps it, other bytes of the same length and time change it', async () => {
  const path = join(server.folder, 'tag.txt')
  const time = new Date('2018-06-07T08:00:00Z')
  const tag = async (content: string, stated: Date): Promise<string | undefined> => {
    put(server.folder, { 'tag.txt': content })
    utimesSync(path, stated, stated)
    return (await server.ask('/tag.txt')).headers.etag
  }
  const first = await tag('alt', time)
  expect(first).toMatch(/^"[\w-]{22}"$/)
  expect(await tag('alt', new Date('2019-01-01T00:00:00Z'))).toBe(first)
  expect(await tag('neu', time)).not.toBe(first)
})

test('Last-Modified is that of the file, but never in the future', async () => {
  const at = (time: Date): void => utimesSync(join(server.folder, 'wald/rss.xml'), time, time)
  at(new Date('2018-06-07T08:00:00.700Z'))
  expect((await server.ask('/wald/rss.xml')).headers['last-modified']).toBe('Thu, 07 Jun 2018 08:00:00 GMT')
  at(new Date(Date.now() + 3_600_000))
  const { headers } = await server.ask('/wald/rss.xml')
  expect(Date.parse(headers['last-modified'] ?? '')).toBeLessThanOrEqual(Date.parse(headers.date ?? ''))
})

describe('health and metrics', () => {
  test('say how it is', async () => {
    const health = await server.ask('/healthz')
    expect([health.status, health.body.toString(), health.headers['cache-control']]).toEqual([200, 'ok\n', 'no-store'])
    const metrics = await server.ask('/metrics')
    expect(metrics.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(metrics.body.toString()).toBe('amtsticker_releases 3\n')
  })

  test('say when it is not well', async () => {
    const ill = await run({}, { healthy: () => ({ ok: false, detail: 'no cycle for 2 hours' }) })
    const { status, body } = await ill.ask('/healthz')
    expect([status, body.toString()]).toEqual([503, 'no cycle for 2 hours\n'])
    await ill.close()
  })
})
