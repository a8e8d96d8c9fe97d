import { expect, test } from 'vitest'
import { readArticlePage } from '../../src/extract/article-page.ts'
import { emptyItem } from '../../src/extract/item-draft.ts'

const URL_OF = 'https://amt.example/presse/1'
const TEXT =
  '<p>Die Brücke über die Aue ist wieder frei, und alle Busse fahren ab Montag nach dem alten Plan.</p>'.repeat(6)
const PROSE = 'Dies ist ein Satz von einiger Länge, der nicht zum Text der Mitteilung gehört.'

function bodyOf(body: string, head = '<title>Brücke über die Aue frei</title>'): string {
  const text = `<html><head>${head}</head><body>${body}</body></html>`
  const result = readArticlePage({ document: { url: URL_OF, text }, recipe: {}, item: emptyItem(URL_OF) })
  if (!result.ok) throw new Error(result.error.message)
  return result.value.body?.value ?? ''
}

const article = (inside: string): string =>
  `<div class="page"><div class="text"><h1>Brücke über die Aue frei</h1>${inside}</div></div>`

test.each([
  ['navigation', `<nav><p>${PROSE}</p></nav>`],
  ['an element that plays navigation', `<div role="navigation"><p>${PROSE}</p></div>`],
  ['a cookie banner', `<div class="cookie-banner"><p>${PROSE}</p></div>`],
  ['a banner by its id', `<div id="cookieConsent"><p>${PROSE}</p></div>`],
  ['a newsletter box', `<div class="newsletterBox"><p>${PROSE}</p></div>`],
  ['a share bar', `<div class="social-share"><span>${PROSE}</span></div>`],
  ['comments', `<div id="comments"><p>${PROSE}</p></div>`],
  ['a form', `<form><p>${PROSE}</p></form>`],
  ['a hidden element', `<div hidden><p>${PROSE}</p></div>`],
  ['an element hidden by its style', `<div style="display: none"><p>${PROSE}</p></div>`],
  ['an element for screen readers', `<p class="sr-only">Seitenanfang</p><div class="aural"><p>${PROSE}</p></div>`],
  ['a custom element by its name', `<pp-cookie-overlay><p>${PROSE}</p></pp-cookie-overlay>`],
  ['a caption', `<figure><img src="b.jpg"><figcaption>${PROSE}</figcaption></figure>`],
  ['a credit line', '<p>Foto: Satz / Agentur, gehört</p>'],
  ['a list of links', `<ul><li><a href="/a">${PROSE}</a></li><li><a href="/b">${PROSE}</a></li></ul>`],
  ['a paragraph that is a link', '<p><a href="/alle">Satz, der zu allen Mitteilungen gehört</a></p>'],
  ['a box under a title of further things', `<div><h3>Weitere Meldungen</h3><p>${PROSE}</p></div>`],
  ['links under a title of further things', '<h3>Mehr zum Thema</h3><div><a href="/a">Satz, der gehört</a></div>'],
  ['a title of further things in bold', '<p><strong>Das könnte Sie auch interessieren:</strong></p>'],
  ['tags', '<div class="tags">Satz, gehört</div>'],
])('no text: %s', (_, furniture) => {
  expect(bodyOf(article(TEXT + furniture))).not.toMatch(/Satz|gehört|interessieren|Seitenanfang/)
  expect(bodyOf(article(furniture + TEXT))).toMatch(/^.*alle Busse fahren/s)
})

test.each([
  [
    'a paragraph with a link',
    '<p>Mehr dazu steht auf der Seite des <a href="/amt">Amtes für Brücken</a>, das sie gebaut hat.</p>',
    'Amtes für Brücken',
  ],
  [
    'a paragraph that is an address',
    '<p><a href="https://bau.example/">https://bau.example/aue</a></p>',
    'bau.example/aue',
  ],
  ['a paragraph that is a file', '<p><a href="/p.pdf">Der Plan der Brücke als PDF</a></p>', 'Plan der Brücke'],
  ['a heading with the name of an anchor', '<h3 id="nav-kosten">Die Kosten</h3>', 'Die Kosten'],
  ['a table', '<table class="info"><tr><td>Länge</td><td>120 m</td></tr></table>', '120 m'],
  ['a short line', '<p>Achtung!</p>', 'Achtung!'],
  ['a quotation', '<blockquote>Endlich.</blockquote>', 'Endlich.'],
  ['a list', '<ul><li>Linie 7</li><li>Linie 8</li></ul>', 'Linie 8'],
  ['prose in a teaser box', `<div class="teaser-text"><p>${PROSE}</p></div>`, 'Dies ist ein Satz'],
  [
    'further information in a sentence',
    '<p>Weitere Informationen gibt das Amt für Brücken in der Aue am Telefon.</p>',
    'am Telefon',
  ],
])('text: %s', (_, inside, words) => {
  expect(bodyOf(article(TEXT + inside + TEXT))).toContain(words)
})

test.each([
  ['a form around the whole page', `<form id="aspnetForm">${article(TEXT)}</form>`],
  [
    'a tag of WordPress on the article',
    `<article class="post tag-cookies category-newsletter">${article(TEXT)}</article>`,
  ],
  ['a state of the page', `<div class="has-sidebar no-footer is-cookie-accepted">${article(TEXT)}</div>`],
  ['a wrapper of that name', `<div class="share"><div>${article(TEXT)}</div></div>`],
])('not furniture: %s', (_, page) => {
  expect(bodyOf(page)).toContain('alle Busse fahren')
})

test('leads between the heading and the text belong to it, what is before the heading does not', () => {
  const lead = '<div class="vorspann"><p>Nach zwei Jahren Bauzeit ist sie wieder für alle Fahrzeuge offen.</p></div>'
  const body = bodyOf(`<div><p>${PROSE}</p><h1>Brücke über die Aue frei</h1>${lead}<div>${TEXT}</div></div>`)
  expect(body).toMatch(/Nach zwei Jahren.*alle Busse/s)
  expect(body).not.toMatch(/Satz|<h1>/)
})

test('the part with the heading goes before a longer one', () => {
  const teasers = `<div><div>${`<p>${PROSE}</p>`.repeat(7)}</div></div>`
  expect(bodyOf(`${teasers}<div>${article(TEXT)}</div>`)).not.toContain('Satz')
})

test('a short text in few words is found', () => {
  expect(bodyOf(article('<p>Die Brücke ist frei.</p>'))).toContain('Die Brücke ist frei.')
})

test('what is in the text keeps its form', () => {
  const inside =
    '<h2>Kosten</h2><ul><li>Land: <b>drei</b> Millionen</li></ul><p>Siehe <a href="p">Plan</a> und <img src="i.png">.</p>'
  const body = bodyOf(article(TEXT + inside))
  expect(body).toContain('<h2>Kosten</h2><ul><li>Land: <b>drei</b> Millionen</li></ul>')
  expect(body).toContain('<a href="https://amt.example/presse/p">Plan</a>')
  expect(body).toContain('<img src="https://amt.example/presse/i.png">')
})

test('a page without text has no body', () => {
  expect(bodyOf('<nav><a href="/">Start</a></nav><script>var a = "b"</script>')).toBe('')
})
