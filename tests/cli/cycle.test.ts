import { expect, test } from 'vitest'
import { cycleIn } from './in-house.ts'
import { type ItemFacts, openSite, openTicker, type Page, rss } from './ticker.ts'

const LONG = (subject: string): string =>
  `${subject} Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium heute mitteilte.`

const BATH: ItemFacts = {
  title: 'Zwölf Millionen Euro für Freibäder',
  link: 'https://ministry.example/mi/12?utm_source=rss',
  guid: 'mi-12',
  text: LONG('Freibäder werden saniert.'),
  date: 'Tue, 09 Jun 2026 10:00:00 +0200',
}
const BRIDGE: ItemFacts = {
  title: 'Brücke über die Ilm wird gesperrt',
  link: 'https://ministry.example/mi/13',
  guid: 'mi-13',
  text: LONG('Ab Montag gilt eine Umleitung.'),
  date: 'Mon, 08 Jun 2026 10:00:00 +0200',
}

const source = (url: string, id = 'ministerium', more = ''): string =>
  `- { id: ${id}, name: Ministerium, url: "${url}"${more} }\n`

async function openMinistry(items: ItemFacts[]) {
  const site = await openSite({ '/rss': { body: rss(items) } })
  const ticker = await openTicker({ sources: source(`${site.url}/rss`) })
  const cycle = (...args: '--all'[]) => cycleIn(ticker.place, { all: args.includes('--all') })
  return { site, ticker, cycle }
}

const entries = (atom: string): string[] => atom.match(/<entry>.*?<\/entry>/gs) ?? []
const idsOf = (atom: string): string[] => entries(atom).map((one) => /<id>(.*?)<\/id>/.exec(one)?.[1] ?? '')

test.concurrent('a cycle publishes what a source brings, by topic and in three formats', async () => {
  const { ticker, cycle } = await openMinistry([BATH, BRIDGE])
  expect(await cycle()).toMatchObject({
    sources: [{ id: 'ministerium', outcome: 'ok', items: 2, new: 2, changed: 0, unchanged: 0, duplicates: 0 }],
    releases: { new: 2, changed: 0, total: 2 },
  })
  const atom = await ticker.read('output/baeder/atom.xml')
  expect(atom).toContain('Zwölf Millionen Euro für Freibäder')
  expect(atom).toContain('href="https://ministry.example/mi/12"')
  expect(atom).not.toContain('Ilm')
  expect(await ticker.read('output/strassen/rss.xml')).toContain('Brücke über die Ilm wird gesperrt')
  expect(JSON.parse(await ticker.read('output/all/feed.json')).items).toHaveLength(2)
  expect(await ticker.read('output/feeds.opml')).toContain('https://ticker.example/baeder/rss.xml')
})

test.concurrent('a cycle without news changes no byte and no modification time', async () => {
  const { site, ticker, cycle } = await openMinistry([BATH, BRIDGE])
  await cycle()
  const before = await ticker.output()
  expect(Object.keys(before).length).toBeGreaterThan(10)
  const second = await cycle('--all')
  expect(second).toMatchObject({ sources: [{ outcome: 'not-modified' }], published: { written: 0 } })
  expect(await ticker.output()).toEqual(before)
  site.pages['/rss'] = { body: `${site.pages['/rss']?.body} ` }
  expect(await cycle('--all')).toMatchObject({ sources: [{ outcome: 'ok', unchanged: 2 }], published: { written: 0 } })
  expect(await ticker.output()).toEqual(before)
  expect((await ticker.amtsticker('publish')).code).toBe(0)
  expect(await ticker.output()).toEqual(before)
})

test.concurrent('what is not due is not asked', async () => {
  const { site, cycle } = await openMinistry([BATH])
  await cycle()
  const asked = site.asked.length
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'not-due' }] })
  expect(site.asked).toHaveLength(asked)
})

test.concurrent('sources that answer with what is no feed change nothing in the feeds, and are told by their health', async () => {
  const broken: Record<string, Page> = {
    error: { body: 'internal error', status: 500 },
    page: { body: '<!doctype html><html><head><title>Wartung</title></head><body>Bitte warten</body></html>' },
    nothing: { body: '' },
    half: { body: '<rss version="2.0"><channel><item>' },
  }
  const names = Object.keys(broken)
  const site = await openSite(Object.fromEntries(names.map((name) => [`/${name}`, { body: rss([BATH, BRIDGE]) }])))
  const ticker = await openTicker({ sources: names.map((name) => source(`${site.url}/${name}`, name)).join('') })
  expect((await ticker.amtsticker('run')).code).toBe(0)
  const before = await ticker.output()
  for (const [name, page] of Object.entries(broken)) site.pages[`/${name}`] = page
  const run = await ticker.amtsticker('run', '--all', '--strict', '--json')
  expect(run.code).toBe(3)
  const report = JSON.parse(run.stdout)
  expect(report.published.written).toBe(0)
  expect(await ticker.output()).toEqual(before)
  const failed = names.slice(0, 3).map((id) => ({ id, outcome: 'failed' }))
  expect(report.sources).toMatchObject([...failed, { id: 'half', outcome: expect.anything() }])
  const status = JSON.parse(await ticker.read('output/status/status.json'))
  const failing = names.slice(0, 3).map((id) => ({ id, health: 'failing', failures: 1 }))
  expect(status.sources).toMatchObject([...failing, { id: 'half' }])
  expect(await ticker.read('output/status/atom.xml')).toContain('Ministerium')
})

test.concurrent('an edit, a new GUID or a new address keep the id and the date of a release', async () => {
  const { site, ticker, cycle } = await openMinistry([BATH, BRIDGE])
  await cycle()
  const before = idsOf(await ticker.read('output/all/atom.xml'))
  const edits: ItemFacts[] = [
    { ...BATH, text: `${BATH.text} Nachtrag: Die Frist endet im Mai.` },
    { ...BATH, guid: 'neu-12' },
    { ...BATH, guid: 'neu-12', link: 'https://ministry.example/neu/12' },
  ]
  for (const edit of edits) {
    site.pages['/rss'] = { body: rss([edit, BRIDGE]) }
    await cycle('--all')
    const atom = await ticker.read('output/all/atom.xml')
    expect(idsOf(atom)).toEqual(before)
    expect(atom).toContain('<published>2026-06-09T08:00:00')
  }
  await ticker.write(
    'config/settings.yaml',
    (await ticker.read('config/settings.yaml')).replace('ticker.example', 'neu.example'),
  )
  await ticker.amtsticker('publish')
  expect(idsOf(await ticker.read('output/all/atom.xml'))).toEqual(before)
})

test.concurrent('a removed item and a removed source stay published', async () => {
  const { site, ticker, cycle } = await openMinistry([BATH, BRIDGE])
  await cycle()
  site.pages['/rss'] = { body: rss([BRIDGE]) }
  await cycle('--all')
  expect(idsOf(await ticker.read('output/all/atom.xml'))).toHaveLength(2)
  await ticker.write('config/sources/all.yaml', '')
  await cycle('--all')
  expect(idsOf(await ticker.read('output/all/atom.xml'))).toHaveLength(2)
})

test.concurrent('a release that portal and ministry carry is published once, led by the ministry', async () => {
  const site = await openSite({
    '/portal': { body: rss([{ ...BATH, link: 'https://portal.example/1', guid: 'p1' }], 'Portal') },
    '/ministry': { body: rss([BATH]) },
  })
  const ticker = await openTicker({
    sources: source(`${site.url}/portal`, 'portal', ', role: portal') + source(`${site.url}/ministry`),
  })
  await ticker.amtsticker('run', 'portal')
  const [id] = idsOf(await ticker.read('output/all/atom.xml'))
  expect(JSON.parse((await ticker.amtsticker('run', '--all', '--json')).stdout)).toMatchObject({
    sources: [{ id: 'portal' }, { id: 'ministerium', duplicates: 1 }],
    releases: { new: 0, total: 1 },
  })
  const atom = await ticker.read('output/all/atom.xml')
  expect(idsOf(atom)).toEqual([id])
  expect(atom).toContain('href="https://ministry.example/mi/12"')
  expect(atom).toContain('https://portal.example/1')
})

test.concurrent('older releases move to archive pages, and nothing is lost between them and the live feed', async () => {
  const items = Array.from({ length: 7 }, (_, index) => ({
    ...BATH,
    title: `Freibad ${index}`,
    link: `https://ministry.example/mi/${index}`,
    guid: `g${index}`,
    text: LONG(`Freibad Nummer ${index}.`),
    date: `Tue, 0${index + 1} Jun 2026 10:00:00 +0200`,
  }))
  const { ticker, cycle } = await openMinistry(items)
  const settings = await ticker.read('config/settings.yaml')
  await ticker.write('config/settings.yaml', `${settings}\nfeed: { items: 3 }\n`)
  await cycle()
  const live = await ticker.read('output/all/atom.xml')
  const older = await ticker.read('output/all/archive/2/atom.xml')
  const oldest = await ticker.read('output/all/archive/1/atom.xml')
  expect([live, older, oldest].map((atom) => entries(atom).length)).toEqual([3, 3, 3])
  expect(new Set([live, older, oldest].flatMap(idsOf)).size).toBe(7)
  expect(live).toMatch(/<link href="https:..ticker.example.all.archive.2.atom.xml" rel="prev-archive"/)
  expect(oldest).toContain('archive')
})

test.concurrent('a changed topic is filled from the store at once', async () => {
  const { ticker, cycle } = await openMinistry([BATH, BRIDGE])
  await cycle()
  await ticker.write('config/topics.yaml', '- { id: geld, title: Geld, any: [Euro, Millionen] }\n')
  await cycle()
  expect(idsOf(await ticker.read('output/geld/atom.xml'))).toHaveLength(2)
})
