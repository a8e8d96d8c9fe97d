import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSite, openTicker, rss } from './ticker.ts'

const FEED = rss([
  {
    title: 'Freibäder werden saniert',
    link: '/mi/12',
    guid: 'mi-12',
    text: 'Das Land stellt zwölf Millionen Euro bereit.',
    date: 'Tue, 09 Jun 2026 10:00:00 +0200',
  },
])
const LIST = `<!doctype html><html lang="de"><head><title>Presse</title></head><body>
<div class="teaser"><h3><a href="mi/13">Brücke wird gesperrt</a></h3><span class="datum">[7.6.2018]</span><p>Ab Montag gilt eine Umleitung.</p></div>
</body></html>`
const CLOSED = `<!doctype html><html lang="de"><head><title>Presse</title></head><body>
<h1>Wartungsarbeiten</h1><p>Diese Seite ist vorübergehend nicht erreichbar. Bitte versuchen Sie es später noch einmal.</p>
</body></html>`
const RELEASE = `<!doctype html><html lang="de"><head><title>Neuer Steg am See</title></head><body>
<nav><a href="/">Start</a> <a href="/presse">Presse</a></nav>
<main><h1>Neuer Steg am See</h1><p class="datum">7. Juni 2018</p>
<p>Der Steg am Nordufer ist fertig. Er ist barrierefrei, hat ein Geländer und reicht vierzig Meter in den See hinein.</p>
<p>Die Arbeiten haben ein halbes Jahr gedauert. Der Kreis hat sie mit zweihunderttausend Euro bezahlt, die Gemeinde den Rest.</p>
</main><footer><a href="/impressum">Impressum</a></footer></body></html>`
const RECIPE = 'page: { items: ".teaser", link: "a@href", title: "h3", date: ".datum", summary: "p" }'

async function openMinistry() {
  const site = await openSite({ '/rss': { body: FEED }, '/wartung': { body: CLOSED, type: 'text/html' } })
  const ticker = await openTicker({
    sources: `- { id: ministerium, name: Ministerium, url: "${site.url}/rss" }
- { id: rathaus, name: Rathaus, url: "https://rathaus.example/presse/", ${RECIPE} }
`,
  })
  await ticker.write('feed.xml', FEED)
  await ticker.write('liste.html', LIST)
  await ticker.write('wartung.html', CLOSED)
  await ticker.write('steg.html', RELEASE)
  const preview = async (...args: string[]) => {
    const { code, stdout, stderr } = await ticker.amtsticker('preview', '--json', ...args)
    return { code, stderr, documents: JSON.parse(stdout).documents }
  }
  return { site, ticker, preview }
}

const ARTICLE = {
  title: 'Freibäder werden saniert',
  summary: 'Das Land stellt zwölf Millionen Euro bereit.',
  published: { value: '2026-06-09T08:00:00Z', precision: 'instant' },
}

test.concurrent('source ids, addresses and files, each with its base', async () => {
  const { site, ticker, preview } = await openMinistry()
  const address = `${site.url}/rss`
  const { code, documents } = await preview('ministerium', address, 'feed.xml', '--url', 'https://basis.example/x/')
  expect(code).toBe(0)
  expect(documents).toMatchObject([
    { input: 'ministerium', articles: [{ ...ARTICLE, sourceId: 'ministerium', url: `${site.url}/mi/12` }] },
    { input: address, articles: [{ ...ARTICLE, url: `${site.url}/mi/12` }] },
    { input: 'feed.xml', articles: [{ ...ARTICLE, url: 'https://basis.example/mi/12' }] },
  ])
  expect(documents[2]).toEqual({
    input: 'feed.xml',
    format: 'rss',
    outcome: 'ok',
    title: 'Medieninformationen',
    notes: [],
    articles: [expect.not.objectContaining({ updated: expect.anything(), image: expect.anything() })],
  })
  expect(await ticker.output()).toEqual({})
})

test.concurrent('a media type as served decides where the bytes are no UTF-8', async () => {
  const { ticker, preview } = await openMinistry()
  const old = FEED.replace(' encoding="UTF-8"', '').replace('Freibäder werden saniert', 'Besuch bei Dvo\xf8ák')
  await mkdir(join(ticker.folder, 'alt'))
  await writeFile(join(ticker.folder, 'alt/feed.xml'), Buffer.from(old, 'latin1'))
  const { documents } = await preview('alt/feed.xml', '--content-type', 'text/xml; charset=iso-8859-2')
  expect(documents).toMatchObject([{ outcome: 'ok', articles: [{ title: 'Besuch bei Dvořák' }] }])
})

test.concurrent('a file is read with the recipe and the address of a source', async () => {
  const { preview } = await openMinistry()
  const { documents } = await preview('liste.html', '--source', 'rathaus')
  expect(documents).toMatchObject([
    {
      format: 'page',
      articles: [
        {
          sourceId: 'rathaus',
          url: 'https://rathaus.example/presse/mi/13',
          title: 'Brücke wird gesperrt',
          published: { value: '2018-06-07', precision: 'day' },
        },
      ],
    },
  ])
})

test.concurrent('a page that is no feed has failed, and --strict says so', async () => {
  const { site, ticker, preview } = await openMinistry()
  const failed = {
    outcome: 'failed',
    articles: [],
    error: { step: 'read', message: expect.stringContaining('"Presse"') },
  }
  const { code, documents } = await preview('wartung.html', 'feed.xml', `${site.url}/wartung`)
  expect({ code, documents }).toMatchObject({ code: 0, documents: [failed, { outcome: 'ok' }, failed] })
  const strict = await ticker.amtsticker('preview', '--strict', 'wartung.html')
  expect(strict).toMatchObject({ code: 3, stdout: '' })
  expect(strict.stderr).toContain('no feed but an HTML page titled "Presse"')
})

test.concurrent('a page that nobody has configured is shown as the list or the release it is', async () => {
  const { preview } = await openMinistry()
  const { documents } = await preview('liste.html', 'steg.html', '--url', 'https://see.example/presse/2018/steg')
  expect(documents).toMatchObject([
    {
      format: 'page',
      outcome: 'ok',
      articles: [{ title: 'Brücke wird gesperrt', url: 'https://see.example/presse/2018/mi/13' }],
    },
    {
      format: 'page',
      outcome: 'ok',
      articles: [
        {
          title: 'Neuer Steg am See',
          url: 'https://see.example/presse/2018/steg',
          published: { value: '2018-06-07', precision: 'day' },
          body: expect.stringMatching(/^<p>Der Steg .*<p>Die Arbeiten .*Rest\.<\/p>$/),
        },
      ],
    },
  ])
})

const DAYS = `<!doctype html><html lang="de"><head><title>Polizei am See</title></head><body>
<nav><a href="/">Start</a></nav><main><h1>Meldungen der Polizei</h1>
<h2>Donnerstag, 7. Juni 2018</h2><ul><li><a href="/m/1">Einbruch in ein Bootshaus am Nordufer</a></li></ul>
<h2>Mittwoch, 6. Juni 2018</h2><ul><li><a href="/m/2">Zeugen nach Unfall am Steg gesucht</a></li></ul>
<h2>Dienstag, 5. Juni 2018</h2><ul><li><a href="/m/3">Fahrraddieb auf frischer Tat ertappt</a></li><li><a href="/m/4">Brand im Keller eines Wohnhauses</a></li></ul>
</main></body></html>`

test.concurrent('days with links below them are a list', async () => {
  const { ticker, preview } = await openMinistry()
  await ticker.write('tage.html', DAYS)
  const { documents } = await preview('tage.html', '--url', 'https://see.example/polizei')
  const articles = documents[0].articles.map((article: { url: string; published: { value: string } }) => [
    article.url,
    article.published.value,
  ])
  expect(articles).toEqual([
    ['https://see.example/m/1', '2018-06-07'],
    ['https://see.example/m/2', '2018-06-06'],
    ['https://see.example/m/3', '2018-06-05'],
    ['https://see.example/m/4', '2018-06-05'],
  ])
})

const comment = (day: number): string =>
  `<article><h3><a href="/leser/${day}">Anmerkung einer Leserin vom Nordufer</a></h3><p>${day}.6.2018</p><p>Das freut uns sehr, auch wenn es lange gedauert hat und nicht jeder daran geglaubt hat. Wir kommen gern vorbei.</p></article>`

test.concurrent('a page that states its own date is a release, whatever is listed below it', async () => {
  const { ticker, preview } = await openMinistry()
  const stated = '<meta property="article:published_time" content="2018-06-07T10:00:00+02:00">'
  const page = RELEASE.replace('</head>', `${stated}</head>`).replace(
    '</main>',
    `${[8, 9, 10].map(comment).join('')}</main>`,
  )
  await ticker.write('steg-kommentare.html', page)
  const { documents } = await preview('steg-kommentare.html', '--url', 'https://see.example/presse/2018/steg')
  expect(documents).toMatchObject([
    { articles: [{ title: 'Neuer Steg am See', body: expect.stringContaining('Geländer') }] },
  ])
})

test.concurrent('a file that cannot be read keeps none of the others', async () => {
  const { preview } = await openMinistry()
  const { code, documents } = await preview('fehlt.xml', 'feed.xml', '.')
  const failed = { outcome: 'failed', error: { code: 'no-file' }, articles: [] }
  expect({ code, documents }).toMatchObject({ code: 0, documents: [failed, { outcome: 'ok' }, failed] })
})

test.concurrent('a page that is served as a feed is none', async () => {
  const { preview } = await openMinistry()
  const { documents } = await preview('steg.html', '--content-type', 'application/rss+xml')
  expect(documents).toMatchObject([{ outcome: 'failed', error: { code: 'not-a-feed' }, articles: [] }])
})

test.concurrent('a broken configuration is told, and the file is read all the same', async () => {
  const { ticker, preview } = await openMinistry()
  await ticker.write('config/settings.yaml', 'timezon: Europe/Berlin\n')
  const { code, stderr, documents } = await preview('feed.xml')
  expect({ code, documents }).toMatchObject({ code: 0, documents: [{ outcome: 'ok' }] })
  expect(stderr).toContain('config/settings.yaml:1:1 timezon')
  expect(stderr).toContain('going on with the default settings')
})

const missing: [args: string[], says: string][] = [
  [['fehlt.xml'], "fehlt.xml is no source's id, no address, and no file that can be read: ENOENT"],
  [['ministeriun'], 'did you mean "ministerium"?'],
  [['feed.xml', '--url', 'basis.example'], '--url basis.example is no address'],
  [['feed.xml', '--source', 'rathau'], 'no source "rathau" in the configuration; did you mean "rathaus"?'],
]
test.concurrent.each(missing)('wrong usage is told: %j', async (args, says) => {
  const { ticker } = await openMinistry()
  const { code, stdout, stderr } = await ticker.amtsticker('preview', ...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(says)
  expect(stderr).toMatch(/^amtsticker: .*\n$/)
})

test.concurrent('people see each field and where it was taken from', async () => {
  const { ticker } = await openMinistry()
  const { stdout, stderr } = await ticker.amtsticker('preview', 'feed.xml')
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^ +title +rss:title +Freibäder werden saniert$/m)
  expect(stderr).toMatch(/^ +published +rss:pubDate +/m)
})

test.concurrent('the language a server states is believed where the document names none', async () => {
  const feed = (language: string) =>
    `<rss version="2.0"><channel><title>Amt</title>${language}<item><title>Avis</title></item></channel></rss>`
  const headers = { 'content-language': 'fr-CH' }
  const site = await openSite({
    '/silent': { body: feed(''), headers },
    '/stated': { body: feed('<language>it</language>'), headers },
  })
  const ticker = await openTicker({ sources: '[]' })
  const { stdout } = await ticker.amtsticker('preview', '--json', `${site.url}/silent`, `${site.url}/stated`)
  expect(JSON.parse(stdout).documents).toMatchObject([
    { language: 'fr-CH', articles: [{ language: 'fr-CH' }] },
    { language: 'it', articles: [{ language: 'it' }] },
  ])
})
