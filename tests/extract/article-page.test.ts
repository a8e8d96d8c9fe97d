import { expect, test } from 'vitest'
import { readArticlePage } from '../../src/extract/article-page.ts'
import { emptyItem } from '../../src/extract/item-draft.ts'
import type { RawItem } from '../../src/model/raw-item.ts'
import type { ArticleRecipe } from '../../src/model/source.ts'

const LISTED: RawItem = {
  ...emptyItem('https://amt.example/presse/'),
  links: [{ href: 'https://amt.example/presse/1', from: 'page:a' }],
  title: { value: 'Neue Brücke', type: 'text', from: 'page:heading' },
  summary: { value: 'Aus der Liste', type: 'html', from: 'recipe:summary' },
  published: [{ value: '1.5.2024', from: 'recipe:date' }],
}

function read(head: string, body: string, recipe: ArticleRecipe = {}): RawItem {
  const document = {
    url: 'https://amt.example/presse/1',
    text: `<html><head>${head}</head><body>${body}</body></html>`,
  }
  const result = readArticlePage({ document, recipe, item: LISTED })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

const NEWS = {
  '@type': 'NewsArticle',
  headline: 'Neue Brücke freigegeben',
  description: 'Aus JSON-LD',
  datePublished: '2024-05-01T08:00:00+02:00',
  dateModified: '2024-05-02T08:00:00+02:00',
  author: [{ '@type': 'Organization', name: 'Verkehrsamt' }, 'Eva Muster'],
  keywords: 'Brücke, Verkehr',
  articleSection: 'Verkehr',
  inLanguage: 'de-DE',
  image: { '@type': 'ImageObject', url: '/b.jpg', caption: 'Die Brücke', creditText: 'Amt', width: 800, height: '600' },
}

const AMT = { '@type': 'Organization', '@id': '#amt', name: 'Verkehrsamt' }

const FROM_NEWS = {
  title: { value: 'Neue Brücke freigegeben', type: 'text', from: 'json-ld:headline' },
  section: { value: 'Verkehr', from: 'json-ld:articleSection' },
  authors: [{ value: 'Verkehrsamt' }, { value: 'Eva Muster', from: 'json-ld:author' }],
}

test.each<[string, string]>([
  ['alone', jsonLd(NEWS)],
  ['in a list', jsonLd([{ '@type': 'BreadcrumbList' }, NEWS])],
  ['in a graph, after the web page', jsonLd({ '@graph': [{ '@type': 'WebPage', name: 'Seite' }, NEWS] })],
  ['as main entity', jsonLd({ '@type': 'WebPage', mainEntity: NEWS })],
  ['with several types', jsonLd({ ...NEWS, '@type': ['Thing', 'https://schema.org/PressRelease'] })],
  ['after a broken block', `<script type="application/ld+json">{"a": }</script>${jsonLd(NEWS)}`],
  ['in comment marks', `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(NEWS)}\n//]]></script>`],
  ['with commas too many', jsonLd(NEWS).replace('"]', '",]').replace('}</script', ',\n}</script')],
  [
    'that names its author elsewhere',
    jsonLd({ '@graph': [{ ...NEWS, author: [{ '@id': '#amt' }, 'Eva Muster'] }, AMT] }),
  ],
  ['with line breaks in strings', jsonLd(NEWS).replace('Verkehr"', 'Verkehr\n"')],
])('JSON-LD %s', (_, head) => {
  expect(read(head, '')).toMatchObject(FROM_NEWS)
})

test('JSON-LD gives dates, keywords, language and image', () => {
  expect(read(jsonLd(NEWS), '')).toMatchObject({
    published: [{ value: '2024-05-01T08:00:00+02:00', from: 'json-ld:datePublished' }, { value: '1.5.2024' }],
    updated: [{ value: '2024-05-02T08:00:00+02:00' }],
    keywords: [{ value: 'Brücke' }, { value: 'Verkehr' }],
    language: { value: 'de-DE' },
    images: [
      {
        url: 'https://amt.example/b.jpg',
        caption: 'Die Brücke',
        credit: 'Amt',
        width: 800,
        height: 600,
        from: 'json-ld:image',
      },
    ],
  })
})

test('the image of JSON-LD may stand beside the release, and its name is no address', () => {
  const [image, name] = [
    { ...NEWS.image, '@id': 'https://amt.example/presse/1#bild' },
    { '@id': 'https://amt.example/presse/1#bild' },
  ]
  const release = { ...NEWS, image: name }
  expect(read(jsonLd({ '@graph': [release, image] }), '').images).toMatchObject([
    { url: 'https://amt.example/b.jpg', caption: 'Die Brücke', credit: 'Amt' },
  ])
  expect(read(jsonLd(release), '').images).toEqual([])
})

const META = `
  <meta property="og:title" content="Freie Fahrt | Verkehrsamt"><meta property="og:site_name" content="Verkehrsamt">
  <meta property="og:image" content="/og.jpg"><meta property="og:image:width" content="1200">
  <meta property="og:locale" content="de_AT"><meta property="article:published_time" content="2024-05-01">
  <meta property="article:tag" content="Brücke"><meta property="article:tag" content="Bau">
  <meta name="DC.creator" content="Pressestelle"><meta name="dcterms.modified" content="2024-05-03">
  <link rel="canonical" href="/presse/neue-bruecke"><meta name="description" content="Aus meta">`

test('Open Graph, Dublin Core and the canonical link', () => {
  expect(read(META, '')).toMatchObject({
    title: { value: 'Freie Fahrt', from: 'og:title' },
    images: [{ url: 'https://amt.example/og.jpg', width: 1200, from: 'og:image' }],
    language: { value: 'de-AT', from: 'og:locale' },
    published: [{ value: '2024-05-01', from: 'article:published_time' }, { value: '1.5.2024' }],
    updated: [{ value: '2024-05-03', from: 'meta:dcterms.modified' }],
    keywords: [{ value: 'Brücke' }, { value: 'Bau' }],
    authors: [{ value: 'Pressestelle', from: 'meta:dc.creator' }],
    links: [
      { href: 'https://amt.example/presse/neue-bruecke', from: 'link:canonical' },
      { href: 'https://amt.example/presse/1' },
    ],
  })
})

test('the time of submission goes before a date without a time', () => {
  const head =
    '<meta name="dcterms.date" content="2024-05-01"><meta name="dcterms.submitted" content="2024-05-01 16:05">'
  expect(read(head, '').published.map(({ value }) => value)).toEqual(['2024-05-01 16:05', '2024-05-01', '1.5.2024'])
})

test.each([
  ['the home page', '/'],
  ['the list', '/presse/'],
])('a canonical link to %s is passed over', (_, href) => {
  expect(read(`<link rel="canonical" href="${href}">`, '').links.map(({ href: link }) => link)).toEqual([
    'https://amt.example/presse/1',
  ])
})

test('a teaser of the recipe goes before a description of the site, not before JSON-LD', () => {
  expect(read(META, '').summary?.value).toBe('Aus der Liste')
  expect(read(META + jsonLd(NEWS), '').summary?.value).toBe('Aus JSON-LD')
})

test.each([
  ['Neue Brücke – Stadt Beispiel', 'Neue Brücke'],
  ['Neue Brücke für alle freigegeben', 'Neue Brücke für alle freigegeben'],
])('og:title "%s" gives the title "%s"', (stated, title) => {
  expect(read(`<meta property="og:title" content="${stated}">`, '').title?.value).toBe(title)
})

test('microdata', () => {
  const body = `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Freie Fahrt</h1>
    <span itemprop="author" itemscope><b itemprop="name">Eva Muster</b></span>
    <meta itemprop="datePublished" content="2024-05-01"><span itemprop="keywords">Bau, Verkehr</span>
    <div itemprop="publisher" itemscope><span itemprop="name">Verlag</span></div>
    <div itemprop="articleBody"><p>Der <a href="x">Text</a>.</p></div></div>`
  expect(read('', body)).toMatchObject({
    title: { value: 'Freie Fahrt', from: 'microdata:headline' },
    authors: [{ value: 'Eva Muster', from: 'microdata:author' }],
    published: [{ value: '2024-05-01', from: 'microdata:datePublished' }, { value: '1.5.2024' }],
    keywords: [{ value: 'Bau' }, { value: 'Verkehr' }],
    body: { value: '<p>Der <a href="https://amt.example/presse/x">Text</a>.</p>', from: 'microdata:articleBody' },
  })
})

test('order of trust: recipe, JSON-LD, meta, time, list', () => {
  const body =
    '<main><h1>Überschrift</h1><b class="d">3.5.2024</b><time datetime="2024-05-04">4. Mai</time><p>Text</p></main>'
  const item = read(META + jsonLd(NEWS), body, { date: { select: '.d' }, title: { select: 'h1' } })
  expect(item.published.map(({ from }) => from)).toEqual([
    'recipe:date',
    'json-ld:datePublished',
    'article:published_time',
    'time',
    'time',
    'recipe:date',
  ])
  expect(item.title).toEqual({ value: 'Überschrift', type: 'text', from: 'recipe:title' })
})

test('main text without navigation, forms and the heading', () => {
  const body = `<nav><p>${'Navigation '.repeat(50)}</p></nav><main><h1>Titel</h1><p>${'Ein Satz. '.repeat(20)}</p>
    <form><p>Newsletter</p></form><aside><p>Daneben</p></aside></main><footer><p>Impressum</p></footer>`
  const { body: text } = read('', body)
  expect(text?.from).toBe('main-text')
  expect(text?.value).toContain('Ein Satz.')
  expect(text?.value).not.toMatch(/Navigation|Newsletter|Daneben|Impressum|Titel/)
})

test('an articleBody is taken where the page shows little of it', () => {
  const whole = 'Der ganze Text steht nur im Skript. '.repeat(20)
  expect(read(jsonLd({ ...NEWS, articleBody: whole }), '<main><p>Kurz.</p></main>').body).toMatchObject({
    type: 'text',
    from: 'json-ld:articleBody',
  })
})

test.each([
  ['PDF', '<a href="plan.pdf">Plan</a>', ['https://amt.example/presse/plan.pdf']],
  [
    'Government Site Builder',
    '<a href="/plan?__blob=publicationFile&amp;v=2">Plan</a>',
    ['https://amt.example/plan?__blob=publicationFile&v=2'],
  ],
  ['marked as download', '<a href="/f/12" download>Plan</a>', ['https://amt.example/f/12']],
  ['by its type', '<a href="/f/13" type="application/pdf">Plan</a>', ['https://amt.example/f/13']],
  ['no page', '<a href="/presse/2">Mehr</a>', []],
])('attachments of the body: %s', (_, link, expected) => {
  const item = read('', `<div class="t"><p>Text ${link}</p></div>`, { body: { select: '.t' } })
  expect(item.attachments.map(({ url }) => url)).toEqual(expected)
})

test('what is removed leaves the body and still can be an attachment', () => {
  const item = read('', '<div class="t"><p>Text (ab)</p><p class="weg"><a href="/druck/1">Drucken</a></p></div>', {
    body: { select: '.t' },
    authors: { select: '.t', match: '\\((\\w+)\\)$' },
    attachments: { select: '.weg a' },
    remove: ['.weg'],
  })
  expect(item).toMatchObject({
    body: { value: '<p>Text</p>' },
    authors: [{ value: 'ab' }],
    attachments: [{ url: 'https://amt.example/druck/1', title: 'Drucken' }],
  })
})

test('several parts of a body', () => {
  const item = read('', '<div class="t"><p>Eins</p></div><hr><div class="t"><p>Zwei</p></div>', {
    body: { select: '.t', all: true },
  })
  expect(item.body?.value).toBe('<p>Eins</p>\n<p>Zwei</p>')
})

test('a keyword line and a heading taken by the recipe are no part of the body', () => {
  const item = read('', '<div class="t"><h2>Titel</h2><p>Text<br>Stichwörter: Bau, Verkehr</p></div>', {
    title: { select: 'h2' },
    body: { select: '.t' },
    keywords: { select: '.t', match: 'Stichwörter: (.*)', split: ',' },
  })
  expect(item.body?.value).toMatch(/^<h2><\/h2><p>Text(<br>)?<\/p>$/)
  expect(item.keywords.map(({ value }) => value)).toEqual(['Bau', 'Verkehr'])
})
