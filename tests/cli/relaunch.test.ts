import { expect, test } from 'vitest'
import { cycleIn } from './in-house.ts'
import { openSite, openTicker, type Page, rss } from './ticker.ts'

const BEFORE = '2026-03-05T08:00:00Z'
const AFTER = '2026-06-20T08:00:00Z'
const html = (body: string): Page => ({ body: `<!doctype html><html lang="de">${body}</html>`, type: 'text/html' })

const MORE =
  'Das Land trägt den größten Teil der Kosten, den Rest teilen sich Stadt und Landkreis. Fachleute hatten seit Jahren darauf gedrängt, weil der Zustand immer schlechter geworden war. Die Arbeiten hat ein Betrieb aus der Region übernommen.'
const RELEASES = [
  ['2026-01-09', 'Neue Brücke über die Unstrut freigegeben', 'Die neue Brücke ist seit heute für alle befahrbar.'],
  ['2026-01-30', 'Freibad am Stadtpark öffnet wieder', 'Das Freibad öffnet am 1. Mai mit einem neuen Becken.'],
  ['2026-02-17', 'Schulen erhalten neue Küchen', 'Bis zum 31. August bekommen sieben Schulen neue Küchen.'],
  ['2026-03-03', 'Stadtarchiv zieht in das alte Postamt', 'Am Montag beginnt der Umzug mit den ältesten Akten.'],
].map(([day = '', title = '', lead = '']) => ({ day, title, lead }))

async function openSource(page: Page, more = '') {
  const site = await openSite({ '/quelle': page })
  const ticker = await openTicker({ sources: `- { id: amt, name: Amt, url: "${site.url}/quelle"${more} }\n` })
  const cycle = async (now: string) => (await cycleIn(ticker.place, { all: true, now: () => now })).sources[0]
  return { site, cycle, read: () => ticker.read('output/all/atom.xml') }
}

const partsOf = (atom: string, part: string): (string | undefined)[] =>
  [...atom.matchAll(/<entry>.*?<\/entry>/gs)].map(
    ([entry]) => new RegExp(`<${part}\\b.*?</${part}>`, 's').exec(entry)?.[0],
  )

function expectUnchanged(before: string, after: string): void {
  for (const part of ['id', 'published', 'updated', 'title', 'content']) {
    expect(partsOf(after, part)).toEqual(partsOf(before, part))
  }
}

const feed = (path: string, cut: boolean, stamp?: string): Page => ({
  body: rss(
    RELEASES.map(({ day, title, lead }, n) => ({
      title,
      link: `https://amt.example/${path}${n}`,
      guid: `${path}${n}`,
      text: `<![CDATA[${cut ? `<p>${lead} …</p>` : `<p>${lead}</p><p>${MORE}</p><p>${title}: ${MORE}</p>`}]]>`,
      date: `${stamp ?? day}T09:00:00+01:00`,
    })),
  ),
})

test.concurrent.each<[string, Page]>([
  ['with full texts', feed('neu/a/n-', false, '2026-06-19')],
  ['of teasers', feed('neu/a/n-', true, '2026-06-19')],
])('a relaunched feed %s brings nothing back, and moves nothing', async (_, relaunched) => {
  const { site, cycle, read } = await openSource(feed('presse?id=', false))
  expect(await cycle(BEFORE)).toMatchObject({ items: 4, new: 4 })
  const before = await read()
  expect(partsOf(before, 'content').every((content) => content?.includes('Fachleute'))).toBe(true)
  site.pages['/quelle'] = relaunched
  expect(await cycle(AFTER)).toMatchObject({ new: 0, changed: 0, unchanged: 4, duplicates: 0 })
  expectUnchanged(before, await read())
})

const list = (path: string, stamp?: string): Page =>
  html(
    `<main>${RELEASES.map(({ day, title }, n) => `<div class="m"><h3><a href="${path}${n}">${title}</a></h3><time datetime="${stamp ?? day}"></time></div>`).join('')}</main>`,
  )
const pages = (path: string): [string, Page][] =>
  RELEASES.map(({ title, lead }, n) => [
    `${path}${n}`,
    html(`<main><h1>${title}</h1><div class="text"><p>${lead}</p><p>${MORE}</p></div></main>`),
  ])

test.concurrent('a relaunched list brings nothing back, though a page of it comes late', async () => {
  const recipe = ', page: { items: .m, link: a@href, article: { body: .text } }'
  const { site, cycle, read } = await openSource(list('/presse/'), recipe)
  Object.assign(site.pages, Object.fromEntries(pages('/presse/')))
  expect(await cycle(BEFORE)).toMatchObject({ new: 4 })
  const before = await read()
  const moved = Object.fromEntries(pages('/neu/a/meldung-'))
  Object.assign(site.pages, moved, { '/quelle': list('/neu/a/meldung-', '2026-06-19') })
  site.pages['/neu/a/meldung-0'] = { body: 'zu viele Anfragen', status: 500 }
  expect(await cycle(AFTER)).toMatchObject({ new: 0, unchanged: 3, duplicates: 0 })
  expectUnchanged(before, await read())
  Object.assign(site.pages, moved)
  expect(await cycle('2026-06-20T10:00:00Z')).toMatchObject({ new: 0, unchanged: 4, duplicates: 0 })
  expectUnchanged(before, await read())
  expect(await read()).toContain('/neu/a/meldung-0')
})

test.concurrent('a relaunched list without texts brings nothing back', async () => {
  const { site, cycle, read } = await openSource(list('/presse/'), ', page: { items: .m, link: a@href }')
  expect(await cycle(BEFORE)).toMatchObject({ new: 4 })
  const before = await read()
  site.pages['/quelle'] = list('/neu/a/meldung-', '2026-06-19')
  expect(await cycle(AFTER)).toMatchObject({ new: 0, duplicates: 0 })
  expectUnchanged(before, await read())
})

test.concurrent('an item never takes the place of one that stands beside it unchanged', async () => {
  const text =
    'Der Ausschuss tagt am Mittwoch im großen Saal des Rathauses. Die Sitzung ist öffentlich, zu Beginn können Einwohner Fragen stellen.'
  const agenda = (title: string, link: string) => ({ title, link: `https://amt.example/${link}`, text })
  const first = agenda('Bauausschuss tagt', '1')
  const { site, cycle, read } = await openSource({ body: rss([first]) })
  await cycle(BEFORE)
  site.pages['/quelle'] = { body: rss([agenda('Bauausschuss tagt öffentlich', '2'), first]) }
  expect(await cycle('2026-03-05T09:00:00Z')).toMatchObject({ duplicates: 1, unchanged: 1 })
  expect(partsOf(await read(), 'title')).toHaveLength(1)
})
