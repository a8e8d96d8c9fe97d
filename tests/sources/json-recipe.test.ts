import { expect, test } from 'vitest'
import type { RawItem } from '../../src/model/raw-item.ts'
import type { JsonRecipe } from '../../src/model/source.ts'
import { readDocument } from '../../src/sources/read-document.ts'

const URL = 'https://amt.example/api/liste.json'

const read = (value: unknown, json: JsonRecipe) =>
  readDocument({ document: { url: URL, text: typeof value === 'string' ? value : JSON.stringify(value) }, json })

async function firstItem(thing: unknown, rules: JsonRecipe): Promise<RawItem | undefined> {
  const result = await read({ liste: [thing] }, { items: 'liste', ...rules })
  if (!result.ok) throw new Error(result.error.message)
  return result.value.items[0]
}

const title = { title: { path: 't' } }

test.each<[string, unknown, JsonRecipe]>([
  ['the document is the list', [{ t: 'A' }, { t: 'B' }], title],
  ['a list in an object', { data: { list: [{ t: 'A' }, { t: 'B' }] } }, { items: 'data.list', ...title }],
  [
    'lists in lists',
    { tage: [{ liste: [{ t: 'A' }] }, { liste: [{ t: 'B' }] }] },
    { items: 'tage[].liste[]', ...title },
  ],
  ['values of an object', { liste: { 11: { t: 'A' }, 12: { t: 'B' } } }, { items: 'liste[]', ...title }],
])('%s', async (...[, document, recipe]) => {
  expect(await read(document, recipe)).toMatchObject({
    ok: true,
    value: {
      format: 'json',
      items: [{ title: { value: 'A', from: 'json:title' } }, { title: { value: 'B' } }],
    },
  })
})

test.each<[string, unknown, JsonRecipe, object]>([
  [
    'an address relative to the document',
    { u: '../m/1.html' },
    { link: { path: 'u' } },
    { links: [{ href: 'https://amt.example/m/1.html' }] },
  ],
  [
    'an address relative to a base',
    { u: '/m/1.html' },
    { link: { path: 'u' }, base: 'https://www.amt.example/' },
    { links: [{ href: 'https://www.amt.example/m/1.html', from: 'json:link' }] },
  ],
  [
    'an address that is made of parts',
    { id: 'a b/7', y: { z: 2026 } },
    { link: { template: 'https://amt.example/{y.z}/{id}.html' } },
    { links: [{ href: 'https://amt.example/2026/a%20b/7.html' }] },
  ],
  [
    'half an address is none',
    { t: 'T', id: null },
    { ...title, link: { template: 'https://amt.example/{id}.html' } },
    { links: [] },
  ],
  ['no script for an address', { t: 'T', u: 'javascript:alert(1)' }, { ...title, link: { path: 'u' } }, { links: [] }],
  ['the first of several', { c: [{ t: 'T' }, { t: 'U' }] }, { title: { path: 'c[].t' } }, { title: { value: 'T' } }],
  ['an element by its place', { c: [{ t: 'T' }, { t: 'U' }] }, { title: { path: 'c.1.t' } }, { title: { value: 'U' } }],
  ['a dot in a key', { 'dc.title': 'T' }, { title: { path: 'dc\\.title' } }, { title: { value: 'T' } }],
  [
    'every keyword',
    { t: 'T', k: ['Wald', 'Wild'] },
    { ...title, keywords: { path: 'k' } },
    { keywords: [{ value: 'Wald' }, { value: 'Wild' }] },
  ],
  [
    'keywords of things',
    { k: [{ n: 'Wald' }, { n: 'Wild' }] },
    { keywords: { path: 'k[].n' } },
    { keywords: [{ value: 'Wald' }, { value: 'Wild' }] },
  ],
  [
    'a split',
    { k: 'Wald; Wild' },
    { keywords: { path: 'k', split: ';' } },
    { keywords: [{ value: 'Wald' }, { value: 'Wild' }] },
  ],
  [
    'a match',
    { k: ['typ:news/medienmitteilung'] },
    { kind: { path: 'k[]', match: '/(\\w+)$' } },
    { kind: { value: 'medienmitteilung' } },
  ],
  [
    'a date by its format',
    { d: '06/07/2018' },
    { date: { path: 'd', format: 'MM/dd/yyyy' } },
    { published: [{ value: '2018-06-07' }] },
  ],
  ['a date in seconds', { d: 1528322400 }, { date: { path: 'd' } }, { published: [{ value: '1528322400' }] }],
  [
    'markup in a text',
    { t: 'Bau &amp; Verkehr', s: '<p>Neu</p>' },
    { ...title, summary: { path: 's' } },
    { title: { type: 'html' }, summary: { type: 'html' } },
  ],
  [
    'signs that are no markup',
    { t: 'Kosten < 5 Euro & mehr' },
    title,
    { title: { value: 'Kosten < 5 Euro & mehr', type: 'text' } },
  ],
  [
    'what identifies it',
    { t: 'T', id: 7 },
    { ...title, id: { path: 'id' } },
    { guid: { value: '7', from: 'json:id' } },
  ],
  [
    'an image with its words',
    { i: '/b.jpg', c: 'Amt' },
    { image: { path: 'i' }, imageCredit: { path: 'c' } },
    { images: [{ url: 'https://amt.example/b.jpg', credit: 'Amt' }] },
  ],
])('%s', async (...[, thing, rules, expected]) => {
  expect(await firstItem(thing, rules)).toMatchObject(expected)
})

test('nothing at the path of the items is an error that says what is there', async () => {
  expect(await read({ meldungen: [], seiten: 3 }, { items: 'news', ...title })).toMatchObject({
    ok: false,
    error: {
      code: 'no-items',
      message: 'Nothing in the JSON stands at `items: news`. The document has meldungen, seiten.',
    },
  })
})

test('an empty list is no error', async () => {
  expect(await read({ news: [] }, { items: 'news', ...title })).toMatchObject({ ok: true, value: { items: [] } })
})

test.each([
  ['an HTML page', '<!doctype html><title>Wartung</title>', 'not-a-feed'],
  ['nothing', '  ', 'not-a-feed'],
  ['half of the document', '{"news": [{"t": "A"', 'unreadable'],
])('%s in its place is an error', async (_, text, code) => {
  expect(await read(text, title)).toMatchObject({ ok: false, error: { step: 'read', code } })
})

test('what a document says of the next one', async () => {
  const document = { list: [{ t: 'T' }], links: { next: '?seite=2' } }
  expect(await read(document, { items: 'list', ...title, next: { path: 'links.next' } })).toMatchObject({
    value: { next: 'https://amt.example/api/liste.json?seite=2' },
  })
})

const PIECES = ['Ernte', 'Aussaat'].map(
  (name) =>
    `<div class="teaser"><a href="/medien/news/${name}"><p class="text">${name} hat begonnen</p></a><span class="time">05.10.2026, 10:00</span></div>`,
)

test.each([
  ['a list of pieces', { teaser: PIECES }],
  ['one text', { teaser: PIECES.join('') }],
])('pieces of HTML are a page: %s', async (_, document) => {
  const page = { items: '.teaser', title: { select: '.text' }, date: { select: '.time' } }
  const text = JSON.stringify(document)
  expect(await readDocument({ document: { url: URL, text }, json: { html: 'teaser' }, page })).toMatchObject({
    ok: true,
    value: {
      format: 'page',
      items: [
        { title: { value: 'Ernte hat begonnen' }, links: [{ href: 'https://amt.example/medien/news/Ernte' }] },
        { title: { value: 'Aussaat hat begonnen' }, published: [{ value: '05.10.2026, 10:00' }] },
      ],
    },
  })
})
