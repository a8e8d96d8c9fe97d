import { expect, test } from 'vitest'
import { cycleIn } from './in-house.ts'
import { openSite, openTicker, rss } from './ticker.ts'

const release = (number: number) => ({
  title: `Brücke Nummer ${number} über die Ilm ist frei`,
  link: `https://ministry.example/mi/${number}`,
  guid: `mi-${number}`,
  text: `Seit heute fährt der Verkehr wieder über Brücke ${number}.`,
  date: `Mon, 08 Jun 2026 10:0${number}:00 +0200`,
})

test('a feed that breaks off gives what it has, and is asked for in full until it ends', async () => {
  const whole = rss([release(1), release(2)])
  const site = await openSite({ '/rss': { body: whole.slice(0, whole.lastIndexOf('Brücke 2')) } })
  const sources = `- { id: mi, name: Ministerium, url: "${site.url}/rss" }\n`
  const ticker = await openTicker({ sources })
  const cycle = async () => (await cycleIn(ticker.place, { all: true })).sources[0]

  expect(await cycle()).toMatchObject({ outcome: 'ok', items: 1, new: 1 })
  expect(await cycle()).toMatchObject({ outcome: 'ok', items: 1, unchanged: 1 })
  site.pages['/rss'] = { body: whole }
  expect(await cycle()).toMatchObject({ outcome: 'ok', items: 2, new: 1, unchanged: 1 })
  expect(await cycle()).toMatchObject({ outcome: 'not-modified' })
  const asked = site.asked.filter(({ path }) => path === '/rss')
  expect(asked.map(({ status }) => status)).toEqual([200, 200, 200, 304])
})
