import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cycleIn } from './in-house.ts'
import { openSite, openTicker, rss } from './ticker.ts'

const TEXT =
  'Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium mitteilte.'
const ITEM = { title: 'Geld für Freibäder', link: 'https://ministry.example/1', guid: '1', text: TEXT }

const LIST = '<ul><li><a href="/mi/1">Zwölf Millionen Euro für Freibäder</a> <b>09.06.2026</b></li></ul>'
const page = (text: string): string =>
  `<html lang="de"><body><main><h1>Zwölf Millionen Euro für Freibäder</h1><div class="text"><p>${text}</p></div></main></body></html>`

async function openList() {
  const site = await openSite({
    '/list': { body: LIST, type: 'text/html' },
    '/mi/1': { body: page(TEXT), type: 'text/html' },
  })
  const ticker = await openTicker({
    sources: `- { id: land, name: Land, url: "${site.url}/list", page: { items: li, date: b, article: { body: .text } } }\n`,
  })
  const cycle = (now: string) => cycleIn(ticker.place, { all: true, now: () => now })
  return { site, ticker, cycle }
}

test('a correction on a release’s own page is seen although the list answers 304', async () => {
  const { site, ticker, cycle } = await openList()
  await cycle('2026-06-10T08:00:00Z')
  site.pages['/mi/1'] = { body: page(TEXT.replace('zwölf', 'dreizehn')), type: 'text/html' }
  expect(await cycle('2026-06-10T08:30:00Z')).toMatchObject({ sources: [{ outcome: 'not-modified' }] })
  expect(await cycle('2026-06-10T09:00:00Z')).toMatchObject({ sources: [{ outcome: 'ok', changed: 1 }] })
  expect(await ticker.read('output/all/atom.xml')).toContain('dreizehn')
  expect(await cycle('2026-06-10T09:30:00Z')).toMatchObject({ sources: [{ outcome: 'not-modified' }] })
})

test('a text that was missed three times is fetched when its page answers again', async () => {
  const { site, ticker, cycle } = await openList()
  site.pages['/mi/1'] = { body: 'broken', status: 500 }
  for (const minute of ['00', '15']) {
    expect(await cycle(`2026-06-10T08:${minute}:00Z`)).toMatchObject({ releases: { total: 0 } })
  }
  expect(await cycle('2026-06-10T08:30:00Z')).toMatchObject({ releases: { total: 1 } })
  expect(await ticker.read('output/all/atom.xml')).not.toContain('Aufbaubank')
  site.pages['/mi/1'] = { body: page(TEXT), type: 'text/html' }
  await cycle('2026-06-10T09:45:00Z')
  expect(await ticker.read('output/all/atom.xml')).toContain('Aufbaubank')
})

async function openFeed(items = [ITEM]) {
  const site = await openSite({ '/rss': { body: rss(items) } })
  const ticker = await openTicker({ sources: `- { id: land, name: Land, url: "${site.url}/rss" }\n` })
  return { site, ticker, cycle: () => cycleIn(ticker.place, { all: true }) }
}

test('the feeds of a topic that is no longer configured leave the output, what others put there stays', async () => {
  const { ticker, cycle } = await openFeed()
  await cycle()
  await ticker.write('output/robots.txt', 'User-agent: *\n')
  await ticker.write('config/topics.yaml', '- { id: geld, title: Geld, any: [Geld] }\n')
  await cycle()
  const names = await readdir(ticker.place.output)
  expect(names).toContain('geld')
  expect(names).toContain('robots.txt')
  expect(Object.keys(await ticker.output()).filter((path) => /^baeder\/(?!(index|gone)\.html)/.test(path))).toEqual([])
})

test('a live file that is missing is made anew', async () => {
  const { ticker, cycle } = await openFeed()
  await cycle()
  const before = Object.keys(await ticker.output())
  await rm(join(ticker.place.output, 'all/rss.xml'))
  expect((await cycle()).published.written).toBe(1)
  expect(Object.keys(await ticker.output())).toEqual(before)
})

test('an empty store does not empty the feeds of a fuller one', async () => {
  const { ticker, cycle } = await openFeed()
  await cycle()
  const before = await ticker.output()
  const wrong = await ticker.amtsticker('publish', '--data', 'elsewhere')
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
  expect(wrong.stderr).toContain('with 1 releases; this one has 0')
  expect(await ticker.output()).toEqual(before)
})

test('the store is kept out of the folder that is served', async () => {
  const { ticker } = await openFeed()
  const inside = await ticker.amtsticker('run', '--json', '--data', 'output/data')
  expect(inside.code).toBe(2)
  expect(inside.stderr).toContain('lies in the output folder')
  expect(JSON.parse(inside.stdout)).toEqual({ error: expect.stringContaining('lies in the output folder') })
})

test('check names every example that fails, with its place, whatever else is wrong', async () => {
  const { ticker } = await openFeed()
  await ticker.write('config/settings.yaml', 'titel: x\n')
  await ticker.write(
    'config/topics.yaml',
    '- id: geld\n  title: Geld\n  any: [Geld]\n  examples:\n    match: [Haushalt]\n    skip: ["Geld für Bäder"]\n',
  )
  const { code, stderr, stdout } = await ticker.amtsticker('check', '--json')
  expect(code).toBe(1)
  expect(stderr).toContain('config/settings.yaml:1:1 titel')
  expect(stderr).toContain('config/topics.yaml:5:13 examples.match: topic geld: "Haushalt" should match and does not')
  expect(stderr).toContain('config/topics.yaml:6:13 examples.skip: topic geld: "Geld für Bäder" should be skipped')
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, problems: [{}, {}, {}], examples: [{}, {}] })
})
