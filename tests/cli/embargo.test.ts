import { expect, test } from 'vitest'
import { cycleIn } from './in-house.ts'
import { openSite, openTicker, rss } from './ticker.ts'

const DAY = 86_400_000

/** `2026-06-09, 10:00:05 Uhr` in the source's zone, which is UTC in these tests. */
const stated = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ', ')} Uhr`

const held = (end: number) => ({
  title: 'Haushalt des nächsten Jahres steht',
  link: 'https://ministry.example/mi/20',
  guid: 'mi-20',
  text: `<p>Sperrfrist: ${stated(end)}</p><p>Das Land gibt im kommenden Jahr mehr für seine Schulen aus.</p>`
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;'),
  date: new Date(end - DAY).toUTCString(),
})
const open = {
  title: 'Brücke über die Ilm wird gesperrt',
  link: 'https://ministry.example/mi/13',
  guid: 'mi-13',
  text: 'Ab Montag gilt eine Umleitung.',
  date: 'Mon, 08 Jun 2026 10:00:00 +0200',
}

const source = (url: string): string =>
  `- { id: ministerium, name: Ministerium, url: "${url}/rss", timezone: UTC, schedule: "0 0 1 1 *" }\n`

async function openMinistry(end: number) {
  const site = await openSite({ '/rss': { body: rss([held(end), open]) } })
  const ticker = await openTicker({ sources: source(site.url) })
  const clock = { ahead: 0 }
  const now = (): string => new Date(Date.now() + clock.ahead).toISOString().replace(/\.\d+Z$/, 'Z')
  const cycle = (...args: '--all'[]) => cycleIn(ticker.place, { all: args.includes('--all'), now })
  const published = async (): Promise<string> => {
    const files = Object.keys(await ticker.output()).filter((name) => /\.(?:html|xml|json|opml)$/.test(name))
    const status = ['status/index.html', 'status/status.json', 'status/atom.xml']
    return (await Promise.all([...files, ...status].map((name) => ticker.read(`output/${name}`).catch(() => '')))).join(
      '\n',
    )
  }
  return { site, ticker, clock, cycle, published }
}

test.concurrent('a release under embargo is not stored, shown or counted, and comes with the first cycle after', async () => {
  const end = Date.now() + DAY
  const { site, clock, cycle, published, ticker } = await openMinistry(end)
  const before = await cycle()
  const instant = new Date(end).toISOString().replace(/\.\d+Z$/, 'Z')
  expect(before.sources[0]).toMatchObject({ outcome: 'ok', items: 2, new: 1, unchanged: 0 })
  expect(before.sources[0]?.notes).toEqual([`https://ministry.example/mi/20: held back until ${instant}`])
  expect(before.releases).toMatchObject({ new: 1, total: 1 })
  expect(await published()).toContain('Brücke über die Ilm')
  expect(await published()).not.toContain('Haushalt')
  expect(await published()).not.toContain('mi/20')

  clock.ahead = DAY
  const after = await cycle()
  expect(site.asked.filter(({ path }) => path === '/rss').map(({ status }) => status)).toEqual([200, 200])
  expect(after.sources[0]).toMatchObject({ outcome: 'ok', items: 2, new: 1, unchanged: 1, notes: [] })
  const feed = JSON.parse(await ticker.read('output/all/feed.json'))
  expect(feed.items[0]).toMatchObject({
    title: 'Haushalt des nächsten Jahres steht',
    date_published: instant.replace('Z', '.000Z'),
  })

  expect((await cycle()).sources[0]).toMatchObject({ outcome: 'not-due' })
  expect((await cycle('--all')).sources[0]?.outcome).toBe('not-modified')
})

test.concurrent('as long as it lasts, each poll asks for the whole, and changes nothing', async () => {
  const { site, cycle, ticker } = await openMinistry(Date.now() + DAY)
  await cycle()
  const output = await ticker.output()
  expect((await cycle()).sources[0]).toMatchObject({ outcome: 'not-due' })
  expect((await cycle('--all')).sources[0]).toMatchObject({ outcome: 'ok', new: 0, unchanged: 1 })
  expect(site.asked.filter(({ path }) => path === '/rss').map(({ status }) => status)).toEqual([200, 200])
  expect(await ticker.output()).toEqual(output)
})

test.concurrent('what was published before its text named an embargo stays as it is until then', async () => {
  const { site, cycle, ticker } = await openMinistry(Date.now() + DAY)
  site.pages['/rss'] = { body: rss([{ ...held(0), text: 'Das Land gibt mehr für Schulen aus.' }, open]) }
  expect(await cycle()).toMatchObject({ releases: { new: 2 } })
  const output = await ticker.output()
  site.pages['/rss'] = { body: rss([{ ...held(Date.now() + DAY), date: held(0).date }, open]) }
  expect((await cycle('--all')).sources[0]).toMatchObject({ outcome: 'ok', new: 0, changed: 0, unchanged: 1 })
  expect(await ticker.output()).toEqual(output)
})

test.concurrent('a preview shows what is held back, and says so', async () => {
  const end = Date.now() + DAY
  const { ticker } = await openMinistry(end)
  await ticker.write('feed.xml', rss([held(end)]))
  const { stdout } = await ticker.amtsticker('preview', 'feed.xml', '--source', 'ministerium', '--json')
  const [document] = JSON.parse(stdout).documents
  const instant = new Date(end).toISOString().replace(/\.\d+Z$/, 'Z')
  expect(document.notes).toEqual([`https://ministry.example/mi/20: held back until ${instant}`])
  expect(document.articles[0]).toMatchObject({
    embargo: instant,
    published: { value: instant, precision: 'instant' },
    provenance: { embargo: 'rss:description', published: 'rss:description' },
  })
})

test.concurrent('a date that is no date is said in cycle and preview', async () => {
  const site = await openSite({ '/rss': { body: rss([{ ...open, date: '31.2.2026' }]) } })
  const ticker = await openTicker({ sources: source(site.url) })
  const note = 'https://ministry.example/mi/13: the date "31.2.2026" (rss:pubDate) is on no calendar'
  const preview = JSON.parse((await ticker.amtsticker('preview', 'ministerium', '--json')).stdout)
  expect(preview.documents[0].notes).toEqual([note])
  expect(preview.documents[0].articles[0].published).toBeUndefined()
  expect(JSON.parse((await ticker.amtsticker('run', '--json')).stdout).sources[0].notes).toEqual([note])
})
