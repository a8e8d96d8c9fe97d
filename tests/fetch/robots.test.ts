import { describe, expect, test } from 'vitest'
import type { RobotsCache, RobotsText } from '../../src/fetch/robots-cache.ts'
import { fetcherFor, serve, serveRaw } from './local-server.ts'

const FEED = '<rss/>'
const HOUR = 3_600_000

function serveWith(robots: string, status = 200, headers: Record<string, string> = {}) {
  return serve({
    '/robots.txt': (_request, response) => response.writeHead(status, headers).end(robots),
    '/presse': (_request, response) => response.end(FEED),
    '/alt': (_request, response) => response.writeHead(302, { location: '/presse' }).end(),
  })
}

function cacheOf(entries: Record<string, RobotsText> = {}): RobotsCache & { texts: Map<string, RobotsText> } {
  const texts = new Map(Object.entries(entries))
  return {
    texts,
    get: async (origin) => texts.get(origin),
    set: async (origin, robots) => void texts.set(origin, robots),
  }
}

const ago = (ms: number) => new Date(Date.now() - ms).toISOString()

describe('robots.txt is kept', () => {
  test.each([
    ['empty', '', true],
    ['without rules', '<!doctype html><title>Seite nicht gefunden</title>', true],
    ['all forbidden', 'User-agent: *\nDisallow: /', false],
    ['another path forbidden', 'User-agent: *\nDisallow: /intern', true],
    ['our path forbidden', 'User-agent: *\nDisallow: /pre', false],
    ['an exception', 'User-agent: *\nDisallow: /\nAllow: /presse', true],
    ['another robot forbidden', 'User-agent: Datenkrake\nDisallow: /', true],
    ['we alone forbidden', 'User-agent: amtsticker\nDisallow: /\n\nUser-agent: *\nAllow: /', false],
    ['we alone allowed', 'User-agent: *\nDisallow: /\n\nUser-agent: AMTSTICKER/0.1\nDisallow:', true],
    ['two groups for us', 'User-agent: Amtsticker\nDisallow: /x\n\nUser-agent: Amtsticker\nDisallow: /presse', false],
    ['a pattern', 'User-agent: *\nDisallow: /*esse$', false],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', false],
    ['lines ended as on an old Mac', 'User-agent: *\rDisallow: /', false],
  ])('%s', async (...[, robots, allowed]) => {
    const server = await serveWith(robots)
    const url = `${server.origin}/presse`
    const answer = await fetcherFor().fetch({ url })
    expect(server.paths).toEqual(allowed ? ['/presse'] : [])
    if (allowed) expect(answer.kind).toBe('document')
    else expect(answer).toMatchObject({ kind: 'failed', error: { step: 'robots', code: 'robots' } })
  })
})

describe('the answer to robots.txt decides', () => {
  test.each([
    [204, 'document'],
    [400, 'document'],
    [401, 'document'],
    [403, 'document'],
    [404, 'document'],
    [410, 'document'],
    [429, 'robots'],
    [500, 'robots'],
    [503, 'robots'],
  ])('%i: %s', async (status, expected) => {
    const server = await serveWith('', status, { 'retry-after': '60' })
    const answer = await fetcherFor().fetch({ url: `${server.origin}/presse` })
    expect(answer.kind === 'failed' ? answer.error.code : answer.kind).toBe(expected)
    if (answer.kind !== 'failed') return
    expect(answer).toMatchObject({ status, notBefore: expect.any(String) })
    expect(answer.error).toMatchObject({ step: 'robots', url: `${server.origin}/robots.txt` })
    expect(server.paths).toEqual([])
  })

  test('a server that cannot be reached is a failure of the request', async () => {
    const server = await serveWith('')
    const gone = await fetcherFor().fetch({ url: `http://127.0.0.1:1/presse` })
    expect(gone).toMatchObject({ kind: 'failed', error: { step: 'fetch', code: 'connection' } })
    expect(gone.kind === 'failed' && gone.error).not.toHaveProperty('url')
    const unknown = await fetcherFor().fetch({ url: `http://rathaus.invalid:${server.port}/` })
    expect(unknown).toMatchObject({ kind: 'failed', error: { step: 'fetch', code: 'dns' } })
  })

  test('a redirect to elsewhere is followed, for the rules of here', async () => {
    const server = await serve({
      '/robots.txt': ({ headers }, response) => {
        if (headers.host?.startsWith('127.0.0.1')) {
          response.writeHead(301, { location: `${server.at('127.0.0.2')}/robots.txt` }).end()
        } else response.end('User-agent: *\nDisallow: /presse')
      },
    })
    const answer = await fetcherFor().fetch({ url: `${server.origin}/presse` })
    expect(answer).toMatchObject({ error: { step: 'robots', code: 'robots' } })
  })

  test('a circle of redirects means no rules', async () => {
    const server = await serveWith('', 302, { location: '/robots.txt' })
    expect(await fetcherFor().fetch({ url: `${server.origin}/presse` })).toMatchObject({ kind: 'document' })
  })

  test('a connection that breaks off is a failure', async () => {
    const server = await serve({ '/robots.txt': (_request, response) => void response.destroy() })
    expect(await fetcherFor().fetch({ url: server.origin })).toMatchObject({
      kind: 'failed',
      error: { step: 'fetch', code: 'connection' },
    })
  })
})

test('each address of a redirect is looked up', async () => {
  const server = await serveWith('User-agent: *\nDisallow: /presse')
  const answer = await fetcherFor().fetch({ url: `${server.origin}/alt` })
  expect(answer).toMatchObject({ error: { code: 'robots', url: `${server.origin}/presse` } })
  expect(server.paths).toEqual(['/alt'])
})

describe('robots.txt is asked for once', () => {
  test('by requests at one time and later ones', async () => {
    const server = await serveWith('User-agent: *\nDisallow: /intern')
    const fetcher = fetcherFor()
    const url = `${server.origin}/presse`
    await Promise.all([fetcher.fetch({ url }), fetcher.fetch({ url }), fetcher.fetch({ url })])
    await fetcher.fetch({ url })
    expect(server.robotsAsked).toBe(1)
  })

  test('even where it cannot be read', async () => {
    const server = await serveWith('', 503)
    const fetcher = fetcherFor()
    const url = `${server.origin}/presse`
    const answers = [await fetcher.fetch({ url }), await fetcher.fetch({ url })]
    expect(answers.map(({ kind }) => kind)).toEqual(['failed', 'failed'])
    expect(server.robotsAsked).toBe(1)
  })

  test('by several processes in one day', async () => {
    const server = await serveWith('User-agent: *\nDisallow: /presse')
    const cache = cacheOf()
    const url = `${server.origin}/presse`
    await fetcherFor({}, cache).fetch({ url })
    const { text, fetchedAt } = cache.texts.get(server.origin) ?? { text: '', fetchedAt: '' }
    expect(text).toBe('User-agent: *\nDisallow: /presse')
    expect(fetchedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(await fetcherFor({}, cache).fetch({ url })).toMatchObject({ error: { code: 'robots' } })
    expect(server.robotsAsked).toBe(1)
  })

  test('by several processes, where there is none', async () => {
    const server = await serveWith('', 404)
    const cache = cacheOf()
    await fetcherFor({}, cache).fetch({ url: `${server.origin}/presse` })
    await fetcherFor({}, cache).fetch({ url: `${server.origin}/presse` })
    expect(server.robotsAsked).toBe(1)
  })
})

describe('a copy from an earlier process', () => {
  const forbidden = 'User-agent: *\nDisallow: /presse'
  test.each([
    ['of 23 hours counts', 23 * HOUR, 200, 'robots', 0],
    ['of 25 hours does not', 25 * HOUR, 200, 'document', 1],
    ['of 25 hours stands in for one that cannot be read', 25 * HOUR, 503, 'robots', 1],
    ['of 31 days does not stand in', 31 * 24 * HOUR, 404, 'document', 1],
  ])('%s', async (...[, age, status, expected, asked]) => {
    const server = await serveWith('', status)
    const cache = cacheOf({ [server.origin]: { text: forbidden, fetchedAt: ago(age) } })
    const answer = await fetcherFor({}, cache).fetch({ url: `${server.origin}/presse` })
    expect(answer.kind === 'failed' ? answer.error.code : answer.kind).toBe(expected)
    expect(server.robotsAsked).toBe(asked)
  })
})

test('a Crawl-delay is the interval of the host', async () => {
  const server = await serveWith('User-agent: *\nCrawl-delay: 0.15')
  const fetcher = fetcherFor({ perHost: 4 })
  await Promise.all([1, 2, 3].map(() => fetcher.fetch({ url: `${server.origin}/presse` })))
  const gaps = server.times.slice(1).map((time, index) => time - (server.times[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThan(130)
})

test('of an endless robots.txt the beginning counts', async () => {
  const server = await serve({
    '/robots.txt': (_request, response) => {
      response.write('User-agent: *\nDisallow: /presse\n')
      const line = `# ${'x'.repeat(1000)}\n`.repeat(100)
      const more = () => {
        while (!response.destroyed && response.write(line));
      }
      response.on('drain', more)
      more()
    },
  })
  expect(await fetcherFor().fetch({ url: `${server.origin}/presse` })).toMatchObject({ error: { code: 'robots' } })
})

test('a robots.txt made to be slow stops nobody', async () => {
  const rules = `Disallow: /${'*a'.repeat(500)}b\n`.repeat(500)
  const server = await serveWith(`User-agent: *\n${rules}`)
  const started = performance.now()
  const answer = await fetcherFor().fetch({ url: `${server.origin}/presse?${'a'.repeat(8000)}` })
  expect(answer).toMatchObject({ kind: 'failed', error: { step: 'robots', code: 'robots' } })
  expect(performance.now() - started).toBeLessThan(1500)
})

test('robots.txt of a server that speaks no HTTP', async () => {
  const url = await serveRaw((socket) => socket.end('x'))
  expect(await fetcherFor().fetch({ url })).toMatchObject({ kind: 'failed', error: { code: 'connection' } })
})
