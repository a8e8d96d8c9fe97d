import { expect, test } from 'vitest'
import type { RawItem } from '../../src/model/raw-item.ts'
import type { PageRecipe } from '../../src/model/source.ts'
import { readDocument } from '../../src/sources/read-document.ts'

const URL = 'https://amt.example/presse/liste.html'

const read = (body: string, page: PageRecipe) =>
  readDocument({ document: { url: URL, text: `<html lang="de"><body>${body}</body></html>` }, page })

async function firstItem(body: string, rules: Omit<PageRecipe, 'items'> = {}): Promise<RawItem | undefined> {
  const result = await read(`<div class="eintrag">${body}</div>`, { items: '.eintrag', ...rules })
  return result.ok ? result.value.items[0] : undefined
}

test('no match on a page is an error that names the selector', async () => {
  expect(await read('<p>Neu gestaltet</p>', { items: 'article.teaser' })).toEqual({
    ok: false,
    error: {
      step: 'read',
      code: 'no-items',
      message: 'Nothing on the page matches `items: article.teaser`. The page may have changed its structure.',
    },
  })
})

test('an item that is itself a link', async () => {
  const result = await read('<a class="karte" href="1.html"><h2>Titel</h2><small>1. Mai 2024</small></a>', {
    items: 'a.karte',
    date: { select: 'small' },
  })
  expect(result).toMatchObject({
    ok: true,
    value: {
      items: [
        {
          links: [{ href: 'https://amt.example/presse/1.html', from: 'page:a' }],
          title: { value: 'Titel', from: 'page:heading' },
          published: [{ value: '1. Mai 2024', from: 'recipe:date' }],
        },
      ],
    },
  })
})

test.each<[string, string, Omit<PageRecipe, 'items'>, object]>([
  ['a heading is the title', '<h3>Titel</h3><a href="/1">mehr</a>', {}, { title: { value: 'Titel' } }],
  ['else the words of the link', '<a href="/1">Titel im Link</a>', {}, { title: { value: 'Titel im Link' } }],
  [
    'else its title, never "mehr erfahren"',
    '<a href="/1" title="Eigentlich">mehr erfahren</a>',
    {},
    { title: { value: 'Eigentlich' } },
  ],
  [
    'no link to nowhere',
    '<a href="#top">oben</a><a href="javascript:x()">x</a><a href="/1">T</a>',
    {},
    { links: [{ href: 'https://amt.example/1' }] },
  ],
  [
    'a rule for the link without an attribute',
    '<a href="/0">x</a><h3 class="t"><a href="/1">T</a></h3>',
    { link: { select: '.t' } },
    { links: [{ href: 'https://amt.example/1', from: 'recipe:link' }] },
  ],
  [
    'a link taken by an expression',
    '<a href="/weg?ziel=/1&x=2">T</a>',
    { link: { select: 'a', attribute: 'href', match: 'ziel=([^&]*)' } },
    { links: [{ href: 'https://amt.example/1' }] },
  ],
  [
    'time without a rule',
    '<a href="/1">T</a><time datetime="2024-05-01T08:30">1. Mai</time>',
    {},
    {
      published: [
        { value: '2024-05-01T08:30', from: 'time' },
        { value: '1. Mai', from: 'time' },
      ],
    },
  ],
  [
    'midnight is no time of day',
    '<a href="/1">T</a><time datetime="2024-05-01T00:00:00">1. Mai 2024</time>',
    { date: { select: 'time' } },
    { published: [{ value: '1. Mai 2024' }, { value: '2024-05-01T00:00:00' }] },
  ],
  [
    'a date that needs its format',
    '<a href="/1">T</a><i>06/07/2018</i>',
    { date: { select: 'i', format: 'MM/dd/yyyy' } },
    { published: [{ value: '2018-06-07' }] },
  ],
  [
    'a date and time by format',
    '<a href="/1">T</a><i>07.06.18 um 9.05</i>',
    { date: { select: 'i', format: 'dd.MM.yy um H.mm' } },
    { published: [{ value: '2018-06-07T09:05:00' }] },
  ],
  [
    'several links to one release',
    '<a href="/1"><img src="b.jpg" alt=""></a><h3><a href="/1">Titel</a></h3>',
    { image: { select: 'img' } },
    { links: [{ href: 'https://amt.example/1' }], images: [{ url: 'https://amt.example/presse/b.jpg' }] },
  ],
  [
    'the largest of a srcset',
    '<a href="/1">T</a><img srcset="k.jpg 320w, g.jpg 1280w, m.jpg 640w">',
    { image: { select: 'img' } },
    { images: [{ url: 'https://amt.example/presse/g.jpg' }] },
  ],
  [
    'keywords each in their element',
    '<a href="/1">T</a><b>Wald</b><b>Wiese</b>',
    { keywords: { select: 'b' } },
    { keywords: [{ value: 'Wald' }, { value: 'Wiese' }] },
  ],
  [
    '`all: false` takes the first',
    '<a href="/1">T</a><b>Wald</b><b>Wiese</b>',
    { keywords: { select: 'b', all: false } },
    { keywords: [{ value: 'Wald' }] },
  ],
  [
    'white space is collapsed before a match',
    '<a href="/1">T</a><i>Von\n   Eva\n Muster</i>',
    { authors: { select: 'i', match: '^Von (.*)$' } },
    { authors: [{ value: 'Eva Muster' }] },
  ],
  [
    'a match over lines',
    '<a href="/1">T</a><dl><dt>Ressort</dt><dd>Umwelt</dd></dl>',
    { section: { select: 'dl', match: 'Ressort (.*)' } },
    { section: { value: 'Umwelt' } },
  ],
  [
    'Unicode classes in a match',
    '<a href="/1">T</a><i>ÄÖ-Amt</i>',
    { kind: { select: 'i', match: '^(\\p{Lu}+)' } },
    { kind: { value: 'ÄÖ' } },
  ],
  [
    'an escape that only loose expressions allow',
    '<a href="/1">T</a><i>A-B</i>',
    { kind: { select: 'i', match: '^(A\\-B)' } },
    { kind: { value: 'A-B' } },
  ],
  [
    'the kicker is no part of the title around it',
    '<h3><span>Kreis:</span> Neue Brücke</h3><a href="/1">mehr</a>',
    { kicker: { select: 'span' }, title: { select: 'h3' } },
    { kicker: { value: 'Kreis:' }, title: { value: 'Neue Brücke' } },
  ],
  [
    'the kicker matched out of the title',
    '<h3>Kreis: Neue Brücke</h3><a href="/1">mehr</a>',
    { kicker: { select: 'h3', match: '^([^:]+):' }, title: { select: 'h3' } },
    { kicker: { value: 'Kreis' }, title: { value: 'Neue Brücke' } },
  ],
  [
    'a date inside a sentence stays in it',
    '<h3>T</h3><a href="/1">x</a><p>Am 7.6.2018 geht es los</p>',
    { date: { select: 'p', match: '(\\d+\\.\\d+\\.\\d+)' }, summary: { select: 'p' } },
    { published: [{ value: '7.6.2018' }], summary: { value: 'Am 7.6.2018 geht es los' } },
  ],
  [
    'a date that begins a sentence stays in it',
    '<h3>T</h3><a href="/1">x</a><p>7.6.2018 war der Beginn</p>',
    { date: { select: 'p', match: '(\\d+\\.\\d+\\.\\d+)' }, summary: { select: 'p' } },
    { published: [{ value: '7.6.2018' }], summary: { value: '7.6.2018 war der Beginn' } },
  ],
  [
    'a reference without a link',
    '<h3>T</h3><a href="/1">x</a><i>Quelle: dpa</i>',
    { references: { select: 'i', match: 'Quelle: (.*)' } },
    { references: [{ value: 'dpa', type: 'text' }] },
  ],
])('%s', async (...[, body, rules, expected]) => {
  expect(await firstItem(body, rules)).toMatchObject(expected)
})

test('addresses are relative to <base>', async () => {
  const item = await firstItem('<base href="/archiv/2024/"><a href="1.html">T</a>')
  expect(item).toMatchObject({
    base: 'https://amt.example/archiv/2024/',
    links: [{ href: 'https://amt.example/archiv/2024/1.html' }],
  })
})
