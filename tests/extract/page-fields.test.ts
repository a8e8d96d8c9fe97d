import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticlePage } from '../../src/extract/article-page.ts'
import { emptyItem } from '../../src/extract/item-draft.ts'
import type { RawItem } from '../../src/model/raw-item.ts'

const URL_OF = 'https://amt.example/presse/1'

function readText(text: string): RawItem {
  const result = readArticlePage({ document: { url: URL_OF, text }, recipe: {}, item: emptyItem(URL_OF) })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const readFixture = (name: string): RawItem =>
  readText(readFileSync(new URL(`./fixtures/pages/${name}`, import.meta.url), 'utf8'))

describe('a page of the Government Site Builder, without a recipe', () => {
  const item = readFixture('ministerium-gsb.html')

  test('title and kicker of its heading, not of the hidden one', () => {
    expect(item.kicker).toEqual({ value: 'Schifffahrt', type: 'text', from: 'text:kicker' })
    expect(item.title?.value.replaceAll('\u00ad', '')).toBe('Schleuse Altenau wird erneuert')
  })

  test('the lead, not the description of the ministry', () => {
    expect(item.summary?.value).toMatch(/^Die Schleuse Altenau ist hundert Jahre alt/)
  })

  test('the body with headings, lists, tables and links, and nothing around it', () => {
    const body = item.body?.value ?? ''
    expect(body).toMatch(/^<div.*Die Schleuse Altenau ist hundert/s)
    expect(body).toContain('<h2>Der Zeitplan</h2>')
    expect(body).toContain('<td>2027</td>')
    expect(body).toContain('<a href="https://amt.example/fahrplan">Winterfahrplan</a>')
    expect(body).toContain('Plan der Schleuse (PDF, 1,2 MB, barrierefrei)')
    expect(body).not.toMatch(/wird er|14\.10|Nach oben|Weitere Inf|Der Hafen|Zurück|Teilen|Kai 1|Quelle:|Das alte Tor/)
  })

  test('the image with caption and credit', () => {
    expect(item.images).toEqual([
      {
        url: 'https://amt.example/bilder/schleuse.jpg?__blob=normal',
        from: 'text:img',
        alt: 'Schleuse mit Tor',
        width: 480,
        height: 320,
        caption: 'Das alte Tor der Schleuse',
        credit: 'Wasserwege / Eva Muster',
      },
    ])
  })

  test('the file of the text with its size, not that of the foot', () => {
    expect(item.attachments).toMatchObject([
      { url: 'https://amt.example/plan.pdf?__blob=publicationFile&v=2', bytes: 1_200_000, from: 'text:a' },
    ])
  })

  test('its keywords', () => {
    expect(item.keywords.map(({ value }) => value)).toEqual(['Schleuse', 'Wasserwege'])
  })
})

test('a page names itself in other languages', () => {
  const { links } = readText(
    `<html lang="de"><head><link rel="canonical" href="/presse/eins"><link rel="alternate" hreflang="de" href="/presse/1">
     <link rel="alternate" hreflang="fr" href="/fr/presse/1"><link rel="alternate" type="application/rss+xml" href="/rss"></head>
     <body><h1>Schleuse</h1><p>${'Die Schleuse wird erneuert. '.repeat(20)}</p></body></html>`,
  )
  expect(links).toEqual([
    { href: 'https://amt.example/presse/eins', from: 'link:canonical' },
    { href: 'https://amt.example/fr/presse/1', from: 'link:alternate', rel: 'alternate', hreflang: 'fr' },
  ])
})

describe('a page of TYPO3, without a recipe', () => {
  const item = readFixture('stadt-typo3.html')

  test('title, kicker, date and lead', () => {
    expect(item).toMatchObject({
      title: { value: 'Freibad öffnet am 1. Mai', from: 'microdata:headline' },
      kicker: { value: 'Freizeit' },
      summary: { value: 'Das Freibad am Stadtwald ist saniert und öffnet früher als in den Jahren davor.' },
    })
    expect(item.published[0]).toEqual({ value: '2026-04-20', from: 'time' })
  })

  test('the body is the text with its lead, without cookies, comments and related releases', () => {
    expect(item.body?.from).toBe('microdata:articleBody')
    expect(item.body?.value).toMatch(/Das Freibad am Stadtwald.*Bürgermeister.*Linie 7/s)
    expect(item.body?.value).not.toMatch(/Cookies|Hallenbad|Endlich|Newsletter|Dateien|Foto:/)
  })

  test('the image of the text goes before that of the site', () => {
    expect(item.images).toEqual([
      {
        url: 'https://amt.example/fileadmin/freibad.jpg',
        from: 'text:img',
        caption: 'Das Becken ist wieder dicht.',
        credit: 'Stadt Beispielstadt',
      },
    ])
  })

  test('files of a box beside the text, with the size that follows the link', () => {
    expect(item.attachments).toEqual([
      { url: 'https://amt.example/fileadmin/preise.pdf', from: 'text:a', title: 'Preise 2026', bytes: 300_000 },
    ])
  })
})

const TEXT =
  '<p>Die Brücke über die Aue ist wieder frei, und alle Busse fahren ab Montag nach dem alten Plan.</p>'.repeat(4)
const page = (head: string, body: string): RawItem =>
  readText(`<html><head>${head}</head><body><main>${body}</main></body></html>`)

test.each([
  ['og:title without the site', '<meta property="og:title" content="Brücke frei | Amt">', '<h1>Brücke frei</h1>', 'h1'],
  [
    'title that begins with the site',
    '<title>Stadt Beispiel - Neue Brücke ist frei</title>',
    '<h2>Neue Brücke ist frei</h2>',
    'h2',
  ],
  [
    'name of JSON-LD',
    '<script type="application/ld+json">{"@type":"WebPage","name":"Brücke frei - Amt"}</script>',
    '<h1>Brücke frei</h1>',
    'h1',
  ],
  ['title alone', '<title>Amt | Neue Brücke ist frei</title>', '', 'title'],
])('title: %s', (_, head, ...[heading, from]) => {
  expect(page(head, heading + TEXT).title).toMatchObject({
    value: expect.stringMatching(/^(Neue )?Brücke (ist )?frei$/),
    from,
  })
})

test('title: the name of the site is a heading as well', () => {
  const head = '<title>Neue Brücke ist frei – Rathausblatt Beispiel</title>'
  const body = `<h1><a href="/">Rathausblatt Beispiel</a></h1><h2>Neue Brücke ist frei</h2>${TEXT}`
  expect(page(head, body).title?.value).toBe('Neue Brücke ist frei')
})

const LEAD = 'Die Brücke ist nach zwei Jahren Bauzeit wieder für alle offen.'

test.each([
  ['by its class', '', `<p class="lead">${LEAD}</p>`, 'text:lead'],
  ['bold', '', `<p><strong>${LEAD}</strong></p>`, 'text:lead'],
  ['as described', `<meta name="description" content="${LEAD.slice(0, 50)} …">`, `<p>${LEAD}</p>`, 'text:lead'],
  [
    'in other words',
    `<meta name="description" content="${LEAD}">`,
    '<p>Offen ist die Brücke wieder, für alle, nach zwei Jahren Bauzeit.</p>',
    'meta:description',
  ],
])('lead: %s', (_, head, ...[first, from]) => {
  expect(page(head, `<h1>Brücke frei</h1>${first}${TEXT}`).summary).toEqual({ value: LEAD, type: 'text', from })
})

test('lead: none where the description is of the site', () => {
  const head = '<meta name="description" content="Nachrichten, Termine und Dienste aus unserem schönen Landkreis.">'
  expect(page(head, `<h1>Brücke frei</h1>${TEXT}`).summary).toBeUndefined()
})

test.each([
  ['(PDF, 1,2 MB)', 1_200_000],
  ['PDF 340 KB', 340_000],
  ['(pdf, 12,5 kB, nicht barrierefrei)', 12_500],
  ['[PDF | 2.1 MiB]', 2_100_000],
  ['(PDF)', undefined],
])('a file’s size: %s', (words, bytes) => {
  const [inside] = page('', `<h1>Plan</h1>${TEXT}<p>Siehe <a href="/p.pdf">Plan ${words}</a>.</p>`).attachments
  const [after] = page('', `<h1>Plan</h1>${TEXT}<p>Siehe <a href="/p.pdf">Plan</a> ${words}.</p>`).attachments
  expect([inside?.bytes, after?.bytes]).toEqual([bytes, bytes])
})

test.each([
  ['rel=author', '<p>Von <a rel="author" href="/e">Eva Muster</a></p>', 'text:author'],
  ['RDFa', '<div typeof="sioc:Item"><span property="dc:creator">Eva Muster</span></div>', 'rdfa:dc:creator'],
  [
    'microdata with a link',
    '<div itemscope itemtype="http://schema.org/Article"><a itemprop="author" href="/e/">Eva Muster</a></div>',
    'microdata:author',
  ],
])('author: %s', (_, markup, from) => {
  expect(page('', `<h1>Plan</h1>${markup}${TEXT}`).authors).toEqual([{ value: 'Eva Muster', type: 'text', from }])
})

test('RDFa: title and date of the text, not of a comment', () => {
  const item = page(
    '',
    `<div typeof="sioc:Item"><h2 property="dc:title">Brücke frei</h2>
     <span property="dc:date dc:created" content="2026-05-01T08:00:00+02:00"></span>${TEXT}
     <div typeof="sioct:Comment"><span property="dc:date" content="2026-05-09"></span></div></div>`,
  )
  expect(item.title?.value).toBe('Brücke frei')
  expect(item.published).toEqual([{ value: '2026-05-01T08:00:00+02:00', from: 'rdfa:dc:date' }])
})
