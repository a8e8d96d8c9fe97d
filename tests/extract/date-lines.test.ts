import { describe, expect, test } from 'vitest'
import { dateLines } from '../../src/extract/date-lines.ts'
import { openPage } from '../../src/extract/html.ts'

const read = (html: string): [from: string, value: string][] =>
  dateLines(openPage({ text: html, url: 'https://amt.example/presse/1' })).published.map(({ from, value }) => [
    from,
    value,
  ])

const page = (around: string, title = '<h1>Neue Brücke freigegeben</h1>'): string =>
  `<html><head><title>Neue Brücke freigegeben | Amt</title></head><body><nav><p>1.1.2001</p></nav><main>${title}${around}</main></body></html>`
const prose = (words: number): string => `<p>${'Das Land baut weiter. '.repeat(words / 4)}</p>`

describe('beside the headline', () => {
  test.each([
    ['<p>7.6.2018</p>', '7.6.2018'],
    ['<div><span>07.06.2018</span> | 14:30 Uhr</div>', '07.06.2018 | 14:30 Uhr'],
    ['<p>Erfurt, 7. Juni 2018</p>', 'Erfurt, 7. Juni 2018'],
    ['<p>7 juin 2018</p>', '7 juin 2018'],
    ['<p>June 7, 2018</p>', 'June 7, 2018'],
    ['<p>2018-06-07</p>', '2018-06-07'],
    ['<p><a rel="bookmark" href="/presse/1">7.6.2018</a></p>', '7.6.2018'],
    [`<p>Erfurt, 7. Juni 2018 – ${'Das Land baut. '.repeat(20)}</p>`, 'Erfurt, 7. Juni 2018'],
    [`<p>7.6.2018 - ${'Das Land baut. '.repeat(20)}</p>`, '7.6.2018'],
  ])('%s', (html, value) => {
    expect(read(page(html))).toEqual([['text:headline', value]])
  })

  test.each([
    '<p>Donnerstag</p>',
    '<p>Termin: 7.6.2018</p>',
    '<p>Anmeldung bis 7.6.2018</p>',
    '<p>7.6.2018 – 9.6.2018</p>',
    '<p>7. bis 9. Juni 2018</p>',
    '<p>Foto: Amt, 7.6.2018</p>',
    '<p>Der Umbau der Brücke, über den wir seit langem berichten, begann im Kreistag am 7.6.2018 nach einer Sitzung.</p>',
    '<a href="/presse/2"><p>7.6.2018</p><h3>Radweg</h3></a>',
    '<aside><p>7.6.2018</p></aside>',
    '<p>Telefon 0361.37.73.200</p>',
    '<p>IP 10.12.20.18</p>',
    `${prose(200)}<p>7.6.2018</p>`,
  ])('but not %s', (html) => {
    expect(read(page(html))).toEqual([])
  })

  test('the nearest first, and not the headline itself', () => {
    const html = page(`${prose(20)}<p>8.6.2018</p>`, '<p>7.6.2018</p><h1>Rückblick auf den 6.6.2018</h1>')
    expect(read(html).map(([, value]) => value)).toEqual(['7.6.2018', '8.6.2018'])
  })

  test('the title of the page is a headline where no heading is', () => {
    expect(read(page('<p>7.6.2018</p>', '<p><b>Neue Brücke freigegeben</b></p>'))).toEqual([
      ['text:headline', '7.6.2018'],
    ])
  })
})

describe('where a line says so, anywhere on the page', () => {
  test.each([
    ['<p>Datum: 7. Juni 2018</p>', 'Datum: 7. Juni 2018'],
    ['<p>Veröffentlicht am 7.6.2018</p>', 'Veröffentlicht am 7.6.2018'],
    ['<p>Pressemitteilung 12/2018 vom 7. Juni 2018</p>', 'Pressemitteilung 12/2018 vom 7. Juni 2018'],
    ['<p>Stand: 7.6.2018</p>', 'Stand: 7.6.2018'],
    ['<dl><dt>Stand:</dt><dd>7.6.2018</dd></dl>', 'Stand: 7.6.2018'],
    ['<dl><dt>Last updated</dt><dd>7 June 2018</dd></dl>', 'Last updated 7 June 2018'],
    ['<p>Letzte Änderung: 7.6.2018</p>', 'Letzte Änderung: 7.6.2018'],
    ['<p>Zuletzt geändert am 7.6.2018</p>', 'Zuletzt geändert am 7.6.2018'],
    ['<p>Mis à jour le 7 juin 2018</p>', 'Mis à jour le 7 juin 2018'],
    ['<p>Ultimo aggiornamento: 7 giugno 2018</p>', 'Ultimo aggiornamento: 7 giugno 2018'],
    ['<p>Sperrfrist: 7.6., 10 Uhr</p>', 'Sperrfrist: 7.6., 10 Uhr'],
    [
      '<p>Es gilt das gesprochene Wort! Sperrfrist: 7.6., 10 Uhr</p>',
      'Es gilt das gesprochene Wort! Sperrfrist: 7.6., 10 Uhr',
    ],
  ])('%s', (html, value) => {
    expect(read(page(`${prose(200)}${html}`))).toEqual([['text:label', value]])
  })
})

describe('where a class names a date', () => {
  test.each([
    ['<span class="date">7.6.2018</span>', '7.6.2018'],
    ['<span class="c-meta__Datum">7. Juni 2018</span>', '7. Juni 2018'],
    ['<abbr class="published" title="2018-06-07T10:00:00Z">gestern</abbr>', '2018-06-07T10:00:00Z'],
    ['<span itemprop="datePublished" content="2018-06-07">7. Juni</span>', '2018-06-07'],
  ])('%s', (html, value) => {
    expect(read(page(`${prose(200)}${html}`))).toEqual([['text:class', value]])
  })

  test.each([
    '<span class="updated-date">7.6.2018</span>',
    '<div class="teaser"><span class="date">7.6.2018</span></div>',
    '<i class="date">7.6.2018</i><i class="date">8.6.2018</i><i class="date">9.6.2018</i>',
    '<footer><span class="date">7.6.2018</span></footer>',
  ])('but not %s', (html) => {
    expect(read(page(`${prose(200)}${html}`))).toEqual([])
  })
})

test('a page of nothing but capitals costs no more than another', () => {
  const before = performance.now()
  expect(read(page(`<p>${'A'.repeat(100_000)}</p><p>${'Aa '.repeat(50_000)}</p>`))).toEqual([])
  expect(performance.now() - before).toBeLessThan(1000)
})
