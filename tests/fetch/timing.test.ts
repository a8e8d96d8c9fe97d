import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { fetcherFor, serve, serveRaw } from './local-server.ts'

const TIMEOUT = { kind: 'failed', error: { step: 'fetch', code: 'timeout' } }
const ABORTED = { kind: 'failed', error: { step: 'fetch', code: 'aborted' } }

describe('the timeout bounds', () => {
  test('the wait for an answer', async () => {
    const url = await serveRaw(() => undefined)
    const answer = await fetcherFor({ timeout: 80 }).fetch({ url })
    expect(answer).toMatchObject(TIMEOUT)
    expect(answer.ms).toBeGreaterThanOrEqual(75)
    expect(answer.ms).toBeLessThan(1000)
  })

  test('headers that come byte by byte', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const drip = setInterval(() => socket.write('X: y\r\n'), 20)
      socket.on('close', () => clearInterval(drip))
    })
    expect(await fetcherFor({ timeout: 100 }).fetch({ url })).toMatchObject(TIMEOUT)
  })

  test('a body that comes byte by byte', async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write('<'), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await fetcherFor({ timeout: 100 }).fetch({ url: server.origin })).toMatchObject(TIMEOUT)
  })

  test('a compressed body that stops', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).write(Buffer.from('1f8b0800', 'hex'))
    })
    expect(await fetcherFor({ timeout: 100 }).fetch({ url: server.origin })).toMatchObject(TIMEOUT)
  })

  test('all redirects together', async () => {
    const server = await serve(async (request, response) => {
      await wait(60)
      response.writeHead(302, { location: `${request.url}x` }).end()
    })
    expect(await fetcherFor({ timeout: 150 }).fetch({ url: server.origin })).toMatchObject(TIMEOUT)
    expect(server.paths.length).toBeLessThan(4)
  })

  test('robots.txt, by itself', async () => {
    const server = await serve({ '/robots.txt': () => undefined })
    expect(await fetcherFor({ timeout: 80 }).fetch({ url: server.origin })).toMatchObject({
      kind: 'failed',
      error: { step: 'robots', code: 'timeout', url: `${server.origin}/robots.txt` },
    })
  })

  test('an error page that does not end, which is a failure of its own', async () => {
    const server = await serve((_request, response) => response.writeHead(503).write('Wartung'))
    expect(await fetcherFor({ timeout: 80 }).fetch({ url: server.origin })).toMatchObject({ status: 503 })
  })
})

describe('a request is stopped', () => {
  test('before it began', async () => {
    const server = await serve((_request, response) => response.end('<rss/>'))
    const answer = await fetcherFor().fetch({ url: server.origin, signal: AbortSignal.abort() })
    expect(answer).toMatchObject(ABORTED)
    expect(server.paths).toEqual([])
    expect(server.robotsAsked).toBe(0)
  })

  test('while robots.txt is awaited, and the next one gets it', async () => {
    const server = await serve({
      '/robots.txt': (_request, response) => void setTimeout(() => response.writeHead(404).end(), 60),
      '/': (_request, response) => response.end('<rss/>'),
    })
    const fetcher = fetcherFor()
    const stopped = fetcher.fetch({ url: server.origin, signal: AbortSignal.timeout(20) })
    const other = fetcher.fetch({ url: server.origin })
    expect(await stopped).toMatchObject(ABORTED)
    expect(await other).toMatchObject({ kind: 'document' })
    expect(server.robotsAsked).toBe(1)
  })

  test.each([
    ['while the answer is awaited', ''],
    ['in the middle of the document', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<rss>'],
  ])('%s', async (_name, start) => {
    const stop = new AbortController()
    const url = await serveRaw((socket) => {
      socket.write(start)
      setTimeout(() => stop.abort(), 20)
    })
    expect(await fetcherFor().fetch({ url, signal: stop.signal })).toMatchObject(ABORTED)
  })

  test('while it waits for its turn, and those behind it go on', async () => {
    const server = await serve((_request, response) => void setTimeout(() => response.end('<rss/>'), 60))
    const fetcher = fetcherFor({ perHost: 1 })
    const answers = await Promise.all([
      fetcher.fetch({ url: `${server.origin}/1` }),
      fetcher.fetch({ url: `${server.origin}/2`, signal: AbortSignal.timeout(30) }),
      fetcher.fetch({ url: `${server.origin}/3` }),
    ])
    expect(answers.map((answer) => answer.kind)).toEqual(['document', 'failed', 'document'])
    expect(answers[1]).toMatchObject({ ...ABORTED, ms: 0 })
    expect(server.paths).toEqual(['/1', '/3'])
  })

  test('when the fetcher is closed: what runs, what waits and what comes later', async () => {
    const server = await serve({ '/': () => undefined, '/robots.txt': (_request, response) => response.end() })
    const fetcher = fetcherFor({ perHost: 1, hostInterval: 60_000 })
    const elsewhere = await serveRaw(() => undefined)
    const running = [fetcher.fetch({ url: elsewhere }), fetcher.fetch({ url: server.origin })]
    await wait(50)
    await fetcher.close()
    for (const answer of running) expect(await answer).toMatchObject(ABORTED)
    expect(await fetcher.fetch({ url: server.origin })).toMatchObject(ABORTED)
  })
})
