import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { freePort, type ItemFacts, openSite, openTicker, type Page, rss } from './ticker.ts'

const item = (number: number): ItemFacts => ({
  title: `Freibad ${number} wird saniert`,
  link: `https://amt.example/${number}`,
  guid: `amt-${number}`,
  text: `Das Land stellt für Freibad ${number} im kommenden Jahr zwölf Millionen Euro bereit.`,
  date: 'Tue, 09 Jun 2026 10:00:00 +0200',
})
const good = (number: number): Page => ({ body: rss([item(number)]) })

async function openServing(pages: Record<string, Page>, robots: Page = { body: '', status: 404 }) {
  const site = await openSite(pages)
  const guarded = await openSite({ '/robots.txt': robots, '/guarded': good(9) })
  const urls = [...Object.keys(pages).map((path) => site.url + path), `${guarded.url}/guarded`]
  const sources = urls.map((url) => `- { id: amt-${new URL(url).pathname.slice(1)}, name: Amt, url: "${url}" }\n`)
  const ticker = await openTicker({
    sources: sources.join(''),
    settings: `url: https://ticker.example/\nfetch: { allowPrivate: [127.0.0.1], hostInterval: 0s, perHost: 8 }\n`,
  })
  return { site, guarded, ticker }
}

type Ticker = Awaited<ReturnType<typeof openTicker>>

async function healthOf(ticker: Ticker): Promise<Record<string, { health: string; failures: number }>> {
  const { sources } = JSON.parse((await ticker.amtsticker('status', '--json')).stdout)
  return Object.fromEntries(
    sources.map(({ id, health, failures }: { id: string; health: string; failures: number }) => [
      id,
      { health, failures },
    ]),
  )
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10)
}

const STACK = /\n\s+at /

test.concurrent('runs a cycle at once and serves what it published', async () => {
  const { ticker } = await openServing({ '/a': good(1) })
  const serve = ticker.start('serve', '--port', '0')
  const [, url = ''] = await serve.says(/serving output at (\S+)/)
  await serve.says('2 sources asked, 2 new')
  const health = await request(`${url}healthz`)
  expect([health.statusCode, await health.body.text()]).toEqual([200, 'ok\n'])
  const metrics = await (await request(`${url}metrics`)).body.text()
  expect(metrics).toContain('amtsticker_sources{health="ok"} 2')
  expect(metrics).toContain('amtsticker_last_cycle_timestamp_seconds')
  const feed = await request(`${url}all/atom.xml`)
  expect(await feed.body.text()).toContain('Freibad 1 wird saniert')
  const etag = String(feed.headers['etag'])
  const again = await request(`${url}all/atom.xml`, { headers: { 'if-none-match': etag } })
  expect([again.statusCode, await again.body.text()]).toEqual([304, ''])
  expect((await ticker.amtsticker('run')).code).toBe(0)
  expect(await serve.stop('SIGTERM')).toMatchObject({ code: 0 })
})

test.concurrent('stops in the middle of a cycle, and blames no source', async () => {
  const hanging = { ...good(3), hangs: 'within' } as const
  const pages: Record<string, Page> = { '/a': good(1), '/before': { ...good(2), hangs: 'before' }, '/within': hanging }
  const { site, guarded, ticker } = await openServing(pages, { body: 'x', hangs: 'before' })
  const serve = ticker.start('serve', '--port', '0')
  await until(() => guarded.asked.length > 0 && ['/before', '/within', '/a'].every((path) => isAsked(site, path)))
  const run = await ticker.amtsticker('run', '--json')
  expect(run.code).toBe(1)
  expect(JSON.parse(run.stdout)).toEqual({ error: expect.stringContaining('another process is at work') })
  expect(run.stderr).toMatch(/^amtsticker: another process is at work on data.*\n$/)

  const asked = performance.now()
  const { code, at } = await serve.stop('SIGTERM')
  expect(code).toBe(0)
  expect(at - asked).toBeLessThan(3000)
  expect(serve.stderr()).not.toMatch(STACK)
  const unharmed = { health: 'never-polled', failures: 0 }
  expect(await healthOf(ticker)).toEqual({
    'amt-a': { health: 'ok', failures: 0 },
    'amt-before': unharmed,
    'amt-within': unharmed,
    'amt-guarded': unharmed,
  })

  for (const number of [2, 3]) pages[number === 2 ? '/before' : '/within'] = good(number)
  guarded.pages['/robots.txt'] = { body: '', status: 404 }
  const { sources, releases } = JSON.parse((await ticker.amtsticker('run', '--json')).stdout)
  expect(sources.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['not-due', 'ok', 'ok', 'ok'])
  expect(releases.total).toBe(4)
})

const isAsked = ({ asked }: { asked: { path: string }[] }, path: string): boolean =>
  asked.some((one) => one.path === path)

test.concurrent('a page that is read for long does not hold up the end', async () => {
  const endless = `<rss version="2.0"><channel><item><title>${'<'.repeat(3_000_000)}</title></item></channel></rss>`
  const { site, ticker } = await openServing({ '/endless': { body: endless } })
  const run = ticker.start('run')
  await until(() => isAsked(site, '/endless'))
  await pause(300)
  const asked = performance.now()
  const { at } = await run.stop('SIGTERM')
  expect(at - asked).toBeLessThan(3000)
  expect((await healthOf(ticker))['amt-endless']?.failures).toBe(0)
})

test.concurrent('a second signal ends it at once', async () => {
  const { ticker } = await openServing({ '/a': good(1) })
  const serve = ticker.start('serve', '--no-worker', '--port', '0')
  const [, url = ''] = await serve.says(/serving output at (\S+)/)
  const client = connect(Number(new URL(url).port), '127.0.0.1')
  client.on('error', () => {}).write('GET / HTTP/1.1\r\nHost: local')
  await pause(100)
  serve.child.kill('SIGTERM')
  await serve.says('stopping')
  const asked = performance.now()
  const { code, at } = await serve.stop('SIGTERM')
  expect(code).toBe(130)
  expect(at - asked).toBeLessThan(1000)
})

test.concurrent('--no-worker serves and asks nobody, --no-http asks and does not listen', async () => {
  const { site, ticker } = await openServing({ '/a': good(1) })
  const idle = ticker.start('serve', '--no-worker', '--port', '0')
  const [, url = ''] = await idle.says(/serving output at (\S+)/)
  expect((await request(`${url}healthz`)).statusCode).toBe(200)
  expect((await request(`${url}all/atom.xml`)).statusCode).toBe(404)
  expect(await idle.stop('SIGTERM')).toMatchObject({ code: 0 })
  expect(site.asked).toEqual([])
  const deaf = ticker.start('serve', '--no-http')
  await deaf.says('2 sources asked')
  expect(await deaf.stop('SIGINT')).toMatchObject({ code: 0 })
  expect(deaf.stderr()).not.toContain('serving')
})

test.concurrent('a port that is taken is named, in one line', async () => {
  const { site, ticker } = await openServing({})
  const { port } = new URL(site.url)
  const { code, stderr } = await ticker.amtsticker('serve', '--port', port)
  expect(code).toBe(1)
  expect(stderr).toMatch(new RegExp(`^amtsticker: .*port ${port}: another program listens there already\n$`))
})

test.concurrent('a run at work puts off the cycle, and is no fault', async () => {
  const { site, ticker } = await openServing({ '/before': { ...good(1), hangs: 'before' } })
  const run = ticker.start('run')
  await until(() => isAsked(site, '/before'))
  const port = await freePort()
  const serve = ticker.start('serve', '--port', String(port))
  await serve.says(/^cycle put off, next try in a minute: another process is at work on data.*$/m)
  expect((await request(`http://127.0.0.1:${port}/healthz`)).statusCode).toBe(200)
  expect(serve.stderr()).not.toMatch(STACK)
  const ends = await Promise.all([serve.stop('SIGTERM'), run.stop('SIGTERM')])
  expect(ends).toMatchObject([{ code: 0 }, { code: 0 }])
})

test.concurrent('a cycle that breaks off is told in one line where the operator can mend it', async () => {
  const { ticker } = await openServing({ '/a': good(1) })
  await ticker.write('output/all', 'a file in the place of a folder')
  const serve = ticker.start('serve', '--port', '0')
  const [, url = ''] = await serve.says(/serving output at (\S+)/)
  await serve.says(/^cycle broke off, next try in a minute: cannot write .*$/m)
  const health = await request(`${url}healthz`)
  expect([health.statusCode, await health.body.text()]).toEqual([503, expect.stringContaining('cannot write')])
  expect(serve.stderr()).not.toMatch(STACK)
  expect(await serve.stop('SIGTERM')).toMatchObject({ code: 0 })
})
