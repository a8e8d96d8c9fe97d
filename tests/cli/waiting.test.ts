import { expect, test } from 'vitest'
import { runCycle } from '../../src/worker/run.ts'
import { inHouse } from './in-house.ts'
import { openSite, openTicker, rss } from './ticker.ts'

const HOUR = 3_600_000
const FEED = { body: rss([{ title: 'Freibad wird saniert', link: 'https://amt.example/1', text: 'Ab März.' }]) }

async function openOne() {
  const site = await openSite({ '/rss': FEED })
  const ticker = await openTicker({
    sources: `- { id: amt, name: Amt, url: "${site.url}/rss", schedule: "0 * * * *" }\n`,
  })
  const asked = (): number => site.asked.filter(({ path }) => path === '/rss').length
  return { site, ticker, asked }
}

test.concurrent('Retry-After is kept, whatever the command line asks for', async () => {
  const { site, ticker, asked } = await openOne()
  site.pages['/rss'] = { body: '', status: 503, headers: { 'retry-after': '3600' } }
  const outcome = async (...args: string[]) =>
    JSON.parse((await ticker.amtsticker('run', '--json', ...args)).stdout).sources[0].outcome
  expect(await outcome()).toBe('failed')
  site.pages['/rss'] = FEED
  for (const args of [['--all'], ['amt']]) expect(await outcome(...args)).toBe('not-due')
  expect(asked()).toBe(1)
})

test.concurrent('after ten failures a source is asked once a day, until it answers again', async () => {
  const { site, ticker, asked } = await openOne()
  site.pages['/rss'] = { body: 'broken', status: 500 }
  let clock = Date.parse('2026-06-09T12:00:00Z')
  await inHouse(ticker.place, async (open) => {
    const house = { ...open, now: () => new Date(clock).toISOString().replace('.000', '') }
    const later = async (hours: number): Promise<string | undefined> => {
      clock += hours * HOUR
      return (await runCycle(house, { only: [], all: false })).sources[0]?.outcome
    }
    for (let failure = 1; failure <= 10; failure++) expect(await later(1)).toBe('failed')
    expect(await later(1)).toBe('quarantined')
    expect(await later(22)).toBe('quarantined')
    expect(await later(1)).toBe('failed')
    expect(asked()).toBe(11)
    site.pages['/rss'] = FEED
    expect(await later(23)).toBe('quarantined')
    expect(await later(1)).toBe('ok')
    expect(await later(1)).toBe('not-modified')
  })
  const { sources } = JSON.parse(await ticker.read('output/status/status.json'))
  expect(sources).toMatchObject([{ health: 'ok', failures: 0 }])
})
