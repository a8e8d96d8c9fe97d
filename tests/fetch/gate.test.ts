import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { fetcherFor, serve } from './local-server.ts'

/** A server that answers after a while and knows how many requests it had at one time. */
async function busyServer(ms: number) {
  const busy = { now: 0, most: 0 }
  const server = await serve(async (_request, response) => {
    busy.now += 1
    busy.most = Math.max(busy.most, busy.now)
    await wait(ms)
    busy.now -= 1
    response.end('<rss/>')
  })
  return Object.assign(server, { busy })
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('one host gets at one time', () => {
  test.each([1, 2])('%i', async (perHost) => {
    const server = await busyServer(15)
    const fetcher = fetcherFor({ perHost })
    const answers = await Promise.all(numbers(8).map((n) => fetcher.fetch({ url: `${server.origin}/${n}` })))
    expect(answers.every(({ kind }) => kind === 'document')).toBe(true)
    expect(server.busy.most).toBe(perHost)
    if (perHost === 1) expect(server.paths).toEqual(numbers(8).map((n) => `/${n}`))
  })
})

test('all hosts together get no more than allowed, and none is passed over', async () => {
  const server = await busyServer(15)
  const fetcher = fetcherFor({ concurrency: 3, perHost: 2 })
  const urls = numbers(12).map((n) => `${server.at(`127.0.1.${1 + (n % 6)}`)}/${n}`)
  const answers = await Promise.all(urls.map((url) => fetcher.fetch({ url })))
  expect(answers.every(({ kind }) => kind === 'document')).toBe(true)
  expect(server.busy.most).toBe(3)
})

test('one slow host does not hold up the others', async () => {
  const server = await serve((request, response) => {
    if (!request.headers.host?.startsWith('127.0.2.1:')) response.end('<rss/>')
  })
  const fetcher = fetcherFor({ concurrency: 2, perHost: 1 })
  const slow = numbers(20).map((n) => fetcher.fetch({ url: `${server.at('127.0.2.1')}/${n}` }))
  const answer = await fetcher.fetch({ url: server.at('127.0.2.2') })
  expect(answer.kind).toBe('document')
  await fetcher.close()
  await Promise.all(slow)
})

describe('between two starts to one host', () => {
  test.each([1, 2])('lies the interval, with %i at one time', async (perHost) => {
    const server = await busyServer(1)
    const fetcher = fetcherFor({ perHost, hostInterval: 60 })
    await Promise.all(numbers(4).map((n) => fetcher.fetch({ url: `${server.origin}/${n}` })))
    const gaps = server.times.slice(1).map((time, index) => time - (server.times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(45)
  })

  test('lies the interval, although both waited for a free place', async () => {
    const server = await serve(({ url, headers }, response) => {
      const slow = headers.host?.startsWith('127.0.4.1') && url === '/2'
      setTimeout(() => response.end('<rss/>'), slow ? 250 : 0)
    })
    const fetcher = fetcherFor({ concurrency: 1, perHost: 2, hostInterval: 100 })
    const [slow, other] = [server.at('127.0.4.1'), server.at('127.0.4.2')]
    await Promise.all([fetcher.fetch({ url: `${slow}/1` }), fetcher.fetch({ url: `${other}/1` })])
    await wait(120)
    await Promise.all([`${slow}/2`, `${other}/2`, `${other}/3`].map((url) => fetcher.fetch({ url })))
    expect(server.paths.slice(2)).toEqual(['/2', '/2', '/3'])
    const [second = 0, third = 0] = server.times.slice(3)
    expect(third - second).toBeGreaterThan(85)
  })

  test('lies nothing for other hosts', async () => {
    const server = await busyServer(1)
    const fetcher = fetcherFor({ hostInterval: 150 })
    const started = performance.now()
    await Promise.all(numbers(8).map((n) => fetcher.fetch({ url: server.at(`127.0.3.${n + 1}`) })))
    const took = performance.now() - started
    expect(took).toBeGreaterThan(140)
    expect(took).toBeLessThan(1000)
  })
})

test('the wait does not count against the timeout', async () => {
  const server = await busyServer(40)
  const fetcher = fetcherFor({ perHost: 1, timeout: 200 })
  const answers = await Promise.all(numbers(8).map((n) => fetcher.fetch({ url: `${server.origin}/${n}` })))
  expect(answers.map(({ kind }) => kind)).toEqual(numbers(8).map(() => 'document'))
  for (const { ms } of answers) expect(ms).toBeLessThan(200)
})

test('the wait costs no CPU', async () => {
  const server = await busyServer(1)
  const fetcher = fetcherFor({ hostInterval: 200 })
  await fetcher.fetch({ url: server.origin })
  const before = process.threadCpuUsage()
  await fetcher.fetch({ url: server.origin })
  const { user, system } = process.threadCpuUsage(before)
  expect((user + system) / 1000).toBeLessThan(100)
})
