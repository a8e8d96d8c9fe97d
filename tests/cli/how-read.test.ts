import { expect, test } from 'vitest'
import { cycleIn } from './in-house.ts'
import { openSite, openTicker, type Page, rss } from './ticker.ts'

const html = (body: string): Page => ({ body: `<!doctype html><html lang="de">${body}</html>`, type: 'text/html' })

const TEXT =
  'Das Land stellt den Gemeinden im kommenden Jahr zwölf Millionen Euro bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium am Morgen in der Landeshauptstadt mitteilte.'

const release = (title: string, date = ''): Page =>
  html(
    `<head><title>${title}</title></head><body><nav><a href="/">Start</a></nav><main><h1>${title}</h1>${date}<p>${TEXT}</p><p>${title}: ${TEXT}</p></main></body>`,
  )

interface Item {
  title: string
  url: string
  content_html?: string
  summary?: string
  _amtsticker: { published: { value: string } }
}

async function openSource(pages: Record<string, Page>, more: string) {
  const site = await openSite(pages)
  const sources = `- { id: amt, name: Amt, url: "${site.url}/quelle"${more} }\n`
  const ticker = await openTicker({ sources })
  const cycle = () => cycleIn(ticker.place, { all: true })
  const items = async (): Promise<Item[]> => JSON.parse(await ticker.read('output/all/feed.json')).items
  return { site, cycle, items }
}

const list = (session: string): Page =>
  html(`<head><base href="/amt/"><title>Presse</title></head><body><nav><ul><li><a href="/">Start</a></li></ul></nav><main><h1>Presse</h1>
<div class="meldung"><h3><a href="m/schule.html;jsessionid=${session}?nn=1">Schulen erhalten neue Küchen</a></h3></div>
<div class="meldung"><h3><a href="m/bad.html;jsessionid=${session}?nn=1">Freibäder werden saniert</a></h3></div>
<div class="meldung"><h3><a href="m/bericht.pdf;jsessionid=${session}">Bericht zur Lage der Büchereien</a></h3><p>10.11.2026</p></div>
</main></body>`)

test.concurrent('`page: auto` takes the list, and text and dates from the pages of the releases', async () => {
  const { site, cycle, items } = await openSource(
    {
      '/quelle': list('A1'),
      '/amt/m/schule.html?nn=1': release('Schulen erhalten neue Küchen', '<p class="datum">12. November 2026</p>'),
      '/amt/m/bad.html?nn=1': release(
        'Freibäder werden saniert',
        '<time datetime="2026-11-11T08:30:00+01:00">11.11.</time>',
      ),
      '/amt/m/bericht.pdf': { body: '%PDF-1.4 …', type: 'application/pdf' },
    },
    ', page: auto',
  )
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', items: 3, new: 3 }] })
  const facts = (await items()).map(({ title, url, _amtsticker }) => [title, url, _amtsticker.published.value])
  expect(facts.toSorted()).toEqual([
    ['Bericht zur Lage der Büchereien', `${site.url}/amt/m/bericht.pdf`, '2026-11-10'],
    ['Freibäder werden saniert', `${site.url}/amt/m/bad.html`, '2026-11-11T07:30:00Z'],
    ['Schulen erhalten neue Küchen', `${site.url}/amt/m/schule.html`, '2026-11-12'],
  ])
  expect((await items()).filter(({ content_html = '' }) => content_html.includes('Aufbaubank'))).toHaveLength(2)

  const asked = site.asked.length
  site.pages['/quelle'] = list('B2')
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', unchanged: 3, new: 0 }] })
  expect(site.asked.slice(asked).map(({ path }) => path)).toEqual(['/quelle'])
})

test.concurrent('`page: auto` fails loudly on a page without a list', async () => {
  const { cycle } = await openSource(
    { '/quelle': html('<title>Umbau</title><main><h1>Umbau</h1></main>') },
    ', page: auto',
  )
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'failed', error: { step: 'read', code: 'no-items' } }] })
})

test.concurrent('`article: auto` completes the items of a feed of teasers', async () => {
  const { site, cycle, items } = await openSource({}, ', article: auto')
  const teaser = { title: 'Freibäder werden saniert', link: `${site.url}/m/bad`, text: 'Geld vom Land' }
  site.pages['/quelle'] = { body: rss([teaser]) }
  site.pages['/m/bad'] = release('Freibäder werden saniert', '<p class="datum">12. November 2026</p>')
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', new: 1 }] })
  const [item] = await items()
  expect(item).toMatchObject({ title: teaser.title, _amtsticker: { published: { value: '2026-11-12' } } })
  expect(item?.content_html).toContain('Aufbaubank')
})

test.concurrent('an address that a feed states in short has a page as well', async () => {
  const { site, cycle, items } = await openSource({}, ', article: auto')
  site.pages['/quelle'] = { body: rss([{ title: 'Freibäder werden saniert', link: '/m/bad', text: 'Geld vom Land' }]) }
  site.pages['/m/bad'] = release('Freibäder werden saniert')
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', new: 1 }] })
  const [item] = await items()
  expect(item).toMatchObject({ url: `${site.url}/m/bad` })
  expect(item?.content_html).toContain('Aufbaubank')
})

test.concurrent('a link that is no address costs nothing but itself', async () => {
  const { site, cycle, items } = await openSource({}, ', article: auto')
  const broken = ['http://[bad', 'http://', 'mailto:amt@amt.example'].map((link, index) => ({
    title: `Bad ${index} wird saniert`,
    link,
    guid: `bad-${index}`,
    text: 'Geld vom Land',
  }))
  site.pages['/quelle'] = { body: rss([...broken, { title: 'Schule öffnet', link: `${site.url}/m/1`, text: 'Neu' }]) }
  site.pages['/m/1'] = release('Schule öffnet')
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', items: 4, new: 4 }] })
  expect((await items()).map(({ title }) => title).toSorted()).toEqual([
    'Bad 0 wird saniert',
    'Bad 1 wird saniert',
    'Bad 2 wird saniert',
    'Schule öffnet',
  ])
})

const sign = (title: string, text: string): Page =>
  html(`<head><title>${title}</title></head><body><main><h1>${title}</h1>${text}</main></body>`)

test.concurrent.each<[string, Page]>([
  ['an error', sign('Seite nicht gefunden', '<p>Die Seite gibt es nicht mehr. Bitte nutzen Sie die Suche.</p>')],
  ['a notice', sign('Wartungsarbeiten', '<p>Wir sind in Kürze wieder für Sie da.</p>')],
  ['a bot check', sign('Just a moment...', '<noscript>Enable JavaScript</noscript>')],
  ['a login', sign('Anmeldung', '<form><input name="name"><input type="password" name="wort"></form>')],
])('%s with status 200 never takes the place of a release', async (_, page) => {
  const { site, cycle, items } = await openSource({}, ', article: auto')
  site.pages['/quelle'] = {
    body: rss([{ title: 'Freibäder werden saniert', link: `${site.url}/m/bad`, text: 'Geld vom Land' }]),
  }
  site.pages['/m/bad'] = page
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', new: 0 }] })
  expect(await items()).toEqual([])
  await cycle()
  await cycle()
  expect(await items()).toMatchObject([{ title: 'Freibäder werden saniert', url: `${site.url}/m/bad` }])
})

test.concurrent('nor does the home page, where the address leads to it', async () => {
  const { site, cycle, items } = await openSource({}, ', article: auto')
  site.pages['/quelle'] = {
    body: rss([{ title: 'Freibäder werden saniert', link: `${site.url}/m/bad`, text: 'Geld vom Land' }]),
  }
  site.pages['/m/bad'] = { body: '', status: 302, headers: { location: '/' } }
  site.pages['/'] = release('Willkommen im Land')
  await cycle()
  expect(await items()).toEqual([])
})

test.concurrent('a release about maintenance is one', async () => {
  const { site, cycle, items } = await openSource({}, ', article: auto')
  site.pages['/quelle'] = {
    body: rss([{ title: 'Wartung im Tunnel', link: `${site.url}/m/tunnel`, text: 'Umleitung' }]),
  }
  site.pages['/m/tunnel'] = sign(
    'Wartung im Tunnel',
    '<p>Der Tunnel ist am Sonntag gesperrt, eine Umleitung besteht.</p>',
  )
  await cycle()
  expect(await items()).toMatchObject([{ title: 'Wartung im Tunnel' }])
})

test.concurrent('`article` with fields reads them from the pages that a sitemap lists', async () => {
  const { site, cycle, items } = await openSource({}, ', article: { title: h1, body: main, remove: [h1] }')
  site.pages['/quelle'] = {
    body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site.url}/m/bad</loc><lastmod>2026-11-12</lastmod></url></urlset>`,
  }
  site.pages['/m/bad'] = release('Freibäder werden saniert')
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', items: 1, new: 1 }] })
  expect(await items()).toMatchObject([{ title: 'Freibäder werden saniert', url: `${site.url}/m/bad` }])
})

test.concurrent('a JSON endpoint is a source', async () => {
  const document = {
    treffer: [{ nr: 17, kopf: 'Schulen &amp; Bäder', am: '12.11.2026', kurz: TEXT, art: { name: 'Medienmitteilung' } }],
  }
  const recipe = '{ items: treffer, link: "/m/{nr}.html", title: kopf, date: am, summary: kurz, kind: art.name }'
  const { site, cycle, items } = await openSource(
    { '/quelle': { body: JSON.stringify(document), type: 'application/json' } },
    `, json: ${recipe}`,
  )
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', new: 1 }] })
  expect(await items()).toMatchObject([
    { title: 'Schulen & Bäder', url: `${site.url}/m/17.html`, _amtsticker: { published: { value: '2026-11-12' } } },
  ])
})

test.concurrent('HTML inside JSON is read like a page', async () => {
  const teaser = ['bad', 'schule'].map(
    (name) => `<div class="t"><a href="/m/${name}"><b>Neues vom Amt: ${name}</b></a><i>3.11.2026</i></div>`,
  )
  const { cycle, items } = await openSource(
    { '/quelle': { body: JSON.stringify({ teaser }), type: 'application/json' } },
    ', json: { html: teaser }, page: { items: .t, title: b, date: i }',
  )
  expect(await cycle()).toMatchObject({ sources: [{ outcome: 'ok', new: 2 }] })
  expect((await items()).map(({ title }) => title).toSorted()).toEqual(['Neues vom Amt: bad', 'Neues vom Amt: schule'])
})
