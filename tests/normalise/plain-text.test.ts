import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineText, plainText } from '../../src/normalise/plain-text.ts'
import { safeHtml } from '../../src/normalise/safe-html.ts'
import { paragraphs } from './paragraphs.ts'

describe('text of a fragment', () => {
  test.each([
    ['', ''],
    ['Text', 'Text'],
    ['<p>Eins</p><p>Zwei</p>', 'Eins\nZwei'],
    ['<p>Eins</p>\n\n  <p>Zwei</p>', 'Eins\nZwei'],
    ['Eins<br>Zwei<br/>Drei', 'Eins\nZwei\nDrei'],
    ['<b>fett</b>er <i>Text</i>', 'fetter Text'],
    ['viel   Platz\n hier\t so', 'viel Platz hier so'],
    ['<ul><li>Eins<li>Zwei</ul>', 'Eins\nZwei'],
    ['<table><tr><td>Eins<td>Zwei</table>', 'Eins Zwei'],
    ['<h2>Titel</h2>Text', 'Titel\nText'],
    ['<div>Eins<div>Zwei</div>Drei</div>', 'Eins\nZwei\nDrei'],
    ['<dl><dt>Ort<dd>Erfurt</dl>', 'Ort\nErfurt'],
    ['&Uuml;ber &amp; unter &#8222;uns&#8220;', 'Über & unter „uns“'],
    ['Eins <iframe src="/f"><b>Zwei</b> &amp; drei</iframe>', 'Eins Zwei & drei'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;b&gt;', '<b>'],
    ['A&nbsp;B&shy;C&#8203;D&zwnj;E', 'A BCDE'],
    ['Mu\u0308ller', 'Müller'],
    ['A\u0000B\u0008C\ufffeD', 'ABCD'],
    ['A\u0001B', 'AB'],
    ['\u0093Zitat\u0094 \u0096 Ende', '“Zitat” – Ende'],
    ['&#150;', '–'],
    ['a\u202eb\u2066c', 'abc'],
    ['👩\u200d🚒 löscht', '👩\u200d🚒 löscht'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['a\ud800b', 'a\ufffdb'],
    ['<script>alert(1)</script>Text', 'Text'],
    ['<style>p{}</style>Text', 'Text'],
    ['<noscript><img src=x>Bitte JavaScript</noscript>Text', 'Text'],
    ['<svg><title>Icon</title></svg>Text', 'Text'],
    ['<!-- Kommentar -->Text', 'Text'],
    ['a < b und 5 <6', 'a < b und 5 <6'],
    ['Text<p', 'Text'],
  ])('%j', (html, text) => {
    expect(plainText(html)).toBe(text)
  })
})

describe('text of a title', () => {
  test.each([
    ['Haushalt 2026', 'Haushalt 2026'],
    [' Haushalt\n 2026 ', 'Haushalt 2026'],
    ['F&ouml;rderung &amp; Beratung', 'Förderung & Beratung'],
    ['F&#xF6;rderung', 'Förderung'],
    ['Bund <b>und</b> L&auml;nder', 'Bund und Länder'],
    ['Bund<br>Länder', 'Bund Länder'],
    ['<p>Titel</p>', 'Titel'],
    ['a < b', 'a < b'],
    ['Preise <10 Euro', 'Preise <10 Euro'],
    ['Preise < 10 und > 5 Euro', 'Preise < 10 und > 5 Euro'],
    ['Verordnung <EU> 2016/679', 'Verordnung <EU> 2016/679'],
    ['Löhne <Tarif', 'Löhne <Tarif'],
    ['1<2<b>3</b>', '1<23'],
    ['AT&T', 'AT&T'],
    ['R&D', 'R&D'],
    ['Wissenschaft &amp;amp; Kunst', 'Wissenschaft &amp; Kunst'],
    ['&lt;script&gt;', '<script>'],
    ['<script>alert(1)</script>Titel', 'Titel'],
    ['Titel <!-- intern -->', 'Titel'],
    ['<a href="/x">Titel</a>', 'Titel'],
    ['<!DOCTYPE html><html><body>Titel</body></html>', 'Titel'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(inlineText(html)).toBe(text)
  })
})

describe('paragraphs without markup, which no parser has to read, come out as if one had', () => {
  const withMarkup = (html: string) => `<div></div>${html}`

  test('as text', () => {
    fc.assert(
      fc.property(paragraphs, (html) => {
        expect(plainText(html)).toBe(plainText(withMarkup(html)))
      }),
      { numRuns: 2000 },
    )
  })

  test('as HTML', () => {
    fc.assert(
      fc.property(paragraphs, (html) => {
        expect(safeHtml(html, 'https://example.org/')).toBe(safeHtml(withMarkup(html), 'https://example.org/'))
      }),
      { numRuns: 2000 },
    )
  })

  test('a hundred thousand of them are read in time', () => {
    const before = performance.now()
    expect(plainText('<p>Wort &amp; Wort</p>\n'.repeat(100_000)).length).toBe(1_199_999)
    expect(performance.now() - before).toBeLessThan(5000)
  })
})
