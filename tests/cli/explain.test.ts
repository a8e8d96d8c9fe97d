import { expect, test } from 'vitest'
import { findReleases } from '../../src/worker/find-releases.ts'
import { casesNamed } from '../dedupe/documents.ts'
import type { HardDocument } from '../dedupe/hard-cases.ts'
import { BATHS, BRIDGE, item, openTwo } from './curated.ts'
import { cycleIn, inHouse } from './in-house.ts'
import { openSite, openTicker, rss } from './ticker.ts'

const TITLE = 'Zwölf Millionen Euro für Freibäder'
const LATER = '2026-06-10T09:00:00Z'

test.concurrent('explain finds a release by whatever it is known as, and says how it came to be', async () => {
  const two = await openTwo(
    [{ ...item('ministry.example/1', TITLE, BATHS), guid: 'urn:m:1' }],
    [
      item('portal.example/1', TITLE, BATHS),
      item('portal.example/2', TITLE.replace('Zwölf', 'Neun'), BATHS.replace('zwölf', 'neun')),
    ],
  )
  await two.cycle()
  two.sends('/ministry', [
    { ...item('ministry.example/1', TITLE, `${BATHS} Die Frist endet im April.`), guid: 'urn:m:1' },
  ])
  await two.cycle(LATER)
  const { document, code, stderr } = await two.json('explain', 'urn:m:1')
  const [release] = document.releases
  expect(code).toBe(0)
  expect(release).toMatchObject({
    title: TITLE,
    lead: { why: ['issuer goes before portal'] },
    articles: [
      {
        source: { id: 'ministry', role: 'issuer' },
        url: 'https://ministry.example/1',
        firstSeen: '2026-06-10T08:00:00Z',
        versions: [
          { number: 1, changes: [] },
          {
            number: 2,
            seenAt: LATER,
            changes: [
              {
                part: 'summary',
                stretches: expect.arrayContaining([{ kind: 'added', text: 'Die Frist endet im April.' }]),
              },
            ],
          },
        ],
      },
      {
        source: { id: 'portal' },
        joined: [{ to: release.articles[0].id, layer: expect.any(String), facts: { towns: ['erfurt'] } }],
      },
    ],
    topics: [{ id: 'baeder', title: 'Bäder' }],
  })
  const refusal = { outcome: 'excluded', other: { url: 'https://portal.example/2' } }
  expect(release.refused).toMatchObject([refusal, refusal])
  expect(stderr).toContain('{+Die Frist endet im April.+}')
  const [one, other] = release.articles.map(({ id, source }: (typeof release.articles)[0]) => `${id} of ${source.id}`)
  const third = `${release.refused[0].other.article} of portal`
  expect(stderr).toContain(`joined ${one} by near-duplicate, score 0.90: text 86 % alike\n`)
  expect(stderr).toContain('both state: numbers 12 000 000; towns erfurt\n')
  expect(stderr).toContain(
    `${third} cannot be one with ${one}, ${other}: figures of the headlines 12 000 000 euro ≠ 9 000 000 euro\n`,
  )
  const names = [release.id, release.key, release.articles[1].id, 'http://www.portal.example/1/?utm_source=x']
  await inHouse(two.place, async ({ store }) => {
    for (const name of [...names, `https://old.example/release/${release.key}/`, `release/${release.key}/index.html`]) {
      const { releases } = await findReleases(store, name)
      expect([name, releases.map(({ key }) => key)]).toEqual([name, [release.key]])
    }
  })
})

test.concurrent('of two that are alike and stay two, explain names what keeps them apart', async () => {
  const until = (day: string) => `${BATHS} Die Frist endet am ${day}. Dezember.`
  const two = await openTwo(
    [item('ministry.example/1', TITLE, BATHS)],
    [item('portal.example/12', TITLE, until('12')), item('portal.example/19', TITLE, until('19'))],
  )
  await two.cycle()
  const { document, stderr } = await two.json('explain', 'https://ministry.example/1')
  const [{ articles, refused }] = document.releases
  const [joined, kept] = [articles[1].id, refused[0].other.article]
  const dates = expect.stringMatching(/^days 1[29] December ≠ 1[29] December$/)
  expect(refused).toMatchObject([
    {
      article: articles[0].id,
      outcome: 'like',
      layer: 'near-duplicate',
      obstacle: { kind: 'excluded', article: joined, other: { article: kept, source: 'portal' }, reasons: [dates] },
    },
    { article: joined, outcome: 'excluded', reasons: [dates] },
  ])
  const lines = [
    `release ${refused[0].other.release}: under the same headline`,
    `  ${kept} of portal is like ${articles[0].id} of ministry by near-duplicate, score 0.90: text 83 % alike`,
    `  but ${kept} of portal cannot be one with ${joined} of portal: days 1`,
  ]
  expect(stderr).toContain(lines.join('\n    '))
  expect(stderr.match(/cannot be one with/g)).toHaveLength(1)
})

test.concurrent('a rewrite that is not like the article that leads is refused, and explain says which these are', async () => {
  const [full, retold] = casesNamed('rewritten-by-the-trade-press')
  if (full === undefined || retold === undefined) throw new Error('documents are missing')
  const from = (source: string, { title, text, published }: HardDocument) => ({
    body: rss([{ ...item(`${source}.example/1`, title, text), date: new Date(`${published}Z`).toUTCString() }]),
  })
  const teaser = { ...full, text: full.text.split('. ').slice(0, 2).join('. ') }
  const pages = { '/m': from('m', teaser), '/p': from('p', full), '/x': from('x', retold) }
  const site = await openSite(pages)
  const ticker = await openTicker({
    sources: `
- { id: m, name: M, url: "${site.url}/m" }
- { id: p, name: P, url: "${site.url}/p", role: portal }
- { id: x, name: X, url: "${site.url}/x", role: press }
`,
  })
  await cycleIn(ticker.place, { all: true, now: () => '2025-06-20T08:00:00Z' })
  const { stderr } = await ticker.amtsticker('explain', 'https://x.example/1')
  expect(stderr).toMatch(
    /\n {6}\w+ of p is like \w+ of x by rewrite, score 0\.\d\d: words \d+ % alike; \d facts shared; headlines \d+ % alike\n {6}but \w+ of m and \w+ of x, which lead, are not alike\n/,
  )
})

test.concurrent('releases that share an address are all explained', async () => {
  const two = await openTwo(
    [{ ...item('ministry.example/heute', TITLE, BATHS), guid: '1', date: 'Mon, 01 Jun 2026 08:00:00 +0200' }],
    [],
  )
  await two.cycle()
  const other = { ...item('ministry.example/heute', 'Brücke über die Ilm gesperrt', BRIDGE), guid: '2' }
  two.sends('/ministry', [other])
  await two.cycle(LATER)
  const { document } = await two.json('explain', 'https://ministry.example/heute')
  expect(document.releases.map(({ title }: { title: string }) => title)).toEqual([TITLE, other.title])
  const which = await two.json('same', 'https://ministry.example/heute', '1')
  expect(which).toMatchObject({ code: 1, document: { choices: [{ title: TITLE }, { title: other.title }] } })
})

test.concurrent('what is not known is an error with help', async () => {
  const two = await openTwo([item('ministry.example/1', TITLE, BATHS)], [])
  await two.cycle()
  const { document } = await two.json('explain', 'https://ministry.example/1')
  const { key } = document.releases[0]
  const missed = await two.json('explain', `${key.slice(0, -1)}9`)
  expect(missed).toMatchObject({ code: 1, document: { error: expect.stringContaining(`did you mean "${key}"?`) } })
  const elsewhere = await two.amtsticker('explain', `${two.site.url}/x`)
  expect(elsewhere.stderr).toMatch(
    /^amtsticker: no release is known as .*; the sources on \S+ are ministry, portal: "status"/,
  )
  expect((await two.amtsticker('explain', 'https://nowhere.example/1')).stderr).toContain(
    'no source of the configuration is on',
  )
  expect((await two.amtsticker('explain')).code).toBe(2)
})

const LONG = `${BATHS} Gefördert werden Becken, Filter und Heizungen. Die Kommunen tragen ein Viertel der Kosten selbst, Vereine zehn Prozent.`

test.concurrent('cosmetic changes make no version and move no date, a correction does both and says what it changed', async () => {
  const two = await openTwo(
    [item('ministry.example/1', TITLE, `<p>${LONG}</p><p>Telefon: 0361 57</p>`.replaceAll('<', '&lt;'))],
    [],
  )
  await two.cycle()
  const entry = async () => /<updated>([^<]+)<\/updated>\s*<dc/.exec((await two.feed()).xml)?.[1]
  const page = async () => two.read(`output/release/${(await two.feed()).ids[0]?.split(':').at(-1)}/index.html`)
  const before = await entry()
  const moved = `<p>Telefon: 0361 99</p><div>${LONG.replace('Becken, Filter', '<b>Becken</b>,  Filter')}</div>`
  two.sends('/ministry', [item('ministry.example/1', TITLE, moved.replaceAll('<', '&lt;'))])
  await two.cycle(LATER)
  expect(await entry()).toBe(before)
  expect(await page()).not.toContain('Fassung 2')
  two.sends('/ministry', [
    item('ministry.example/1', `Korrektur: ${TITLE}`, LONG.replace('ein Viertel', 'ein Fünftel')),
  ])
  await two.cycle('2026-06-10T10:00:00Z')
  expect(await entry()).toBe('2026-06-10T10:00:00.000Z')
  const html = await page()
  expect(html).toContain('Vom Herausgeber gekennzeichnet als: <strong>Korrektur</strong>')
  expect(html).toMatch(/<del>.*Viertel<\/del> <ins>.*Fünftel<\/ins>/)
})

test.concurrent('a correction that was sent as a release of its own is a version of what it corrects', async () => {
  const first = item('ministry.example/1', TITLE, LONG)
  const two = await openTwo([first], [])
  await two.cycle()
  const { ids } = await two.feed()
  two.sends('/ministry', [
    first,
    item('ministry.example/2', `Korrektur: ${TITLE}`, LONG.replace('ein Viertel', 'ein Fünftel')),
  ])
  await two.cycle(LATER)
  expect((await two.feed()).ids).toEqual(ids)
  const html = await two.read(`output/release/${ids[0]?.split(':').at(-1)}/index.html`)
  expect(html).toContain('Fassung 2')
  expect(html).toMatch(/<del>.*Viertel<\/del> <ins>.*Fünftel<\/ins>/)
  expect(html).not.toContain('Auch veröffentlicht von')
})

test.concurrent('a follow-up is linked on both pages, and both follow its title', async () => {
  const first = { ...item('ministry.example/1', TITLE, LONG), date: 'Tue, 09 Jun 2026 08:00:00 +0200' }
  const two = await openTwo([first], [])
  await two.cycle()
  const fresh =
    'Nach heftiger Kritik der Bürgermeister hat Ministerin Schmidt angekündigt, kleinere Gemeinden vorrangig zu bedenken und mehrere zusätzliche Beratungstage anzubieten. Sie reagierte damit auf offene Briefe vieler Landräte, die lange Wartezeiten befürchtet hatten und schnelle Zusagen verlangten.'
  const next = item('ministry.example/2', 'Kleine Gemeinden zuerst', `${fresh} ${LONG}`)
  two.sends('/ministry', [first, next])
  await two.cycle(LATER)
  const { document } = await two.json('explain', 'https://ministry.example/1')
  const [release] = document.releases
  expect(release.links).toMatchObject([
    { title: 'Kleine Gemeinden zuerst', by: 'other', reasons: [expect.any(String)] },
  ])
  const page = (key: string) => two.read(`output/release/${key}/index.html`)
  expect(await page(release.key)).toMatch(/(?:Folgemeldung|Auch enthalten in): <a[^>]*>Kleine Gemeinden zuerst<\/a>/)
  expect(await page(release.links[0].key)).toContain(`href="../${release.key}/index.html">${TITLE}</a>`)
  two.sends('/ministry', [first, { ...next, title: 'Kleine Gemeinden kommen zuerst' }])
  await two.cycle('2026-06-10T10:00:00Z')
  expect(await page(release.key)).toContain('>Kleine Gemeinden kommen zuerst</a>')
  const bytes = Object.entries(await two.output()).map(([path, facts]) => [path, facts.split(' ')[0]])
  expect((await two.amtsticker('publish')).code).toBe(0)
  expect(Object.entries(await two.output()).map(([path, facts]) => [path, facts.split(' ')[0]])).toEqual(bytes)
})

const FRENCH =
  'Le Land met à la disposition des communes douze millions d’euros pour la rénovation des piscines en plein air. Les demandes sont à déposer auprès de la banque à partir du premier mars, a annoncé le ministère à Erfurt.'

test.concurrent('the same release in another language is one where its publisher says so', async () => {
  const linked = (xml: string, hreflang: string, other: string): string =>
    xml.replace(
      '</link><guid',
      `</link><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="alternate" hreflang="${hreflang}" href="${other}"/><guid`,
    )
  const [de, fr] = ['https://ministry.example/de/1', 'https://ministry.example/fr/communique-7']
  const german = rss([item(de.slice(8), TITLE, BATHS)])
  const french = rss([item(fr.slice(8), 'Douze millions pour les piscines', FRENCH)]).replace(
    '<title>',
    '<language>fr</language><title>',
  )
  const two = await openTwo([], [])
  two.site.pages['/ministry'] = { body: german }
  two.site.pages['/portal'] = { body: french }
  await two.cycle()
  expect((await two.feed()).ids).toHaveLength(2)

  const joined = await openTwo([], [])
  joined.site.pages['/ministry'] = { body: linked(german, 'fr', fr) }
  joined.site.pages['/portal'] = { body: linked(french, 'de', de) }
  await joined.cycle()
  const { ids, xml } = await joined.feed()
  expect(ids).toHaveLength(1)
  expect(xml).toMatch(new RegExp(`<link href="${fr}" rel="alternate" type="text/html" hreflang="fr"/>`))
  const html = await joined.read(`output/release/${ids[0]?.split(':').at(-1)}/index.html`)
  expect(html).toContain(`hreflang="fr" href="${fr}">Französisch</a>`)
  expect(html).not.toContain('Auch veröffentlicht von')
})
