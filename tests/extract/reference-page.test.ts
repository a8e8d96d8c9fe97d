import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readArticlePage } from '../../src/extract/article-page.ts'
import { emptyItem } from '../../src/extract/item-draft.ts'
import type { RawItem } from '../../src/model/raw-item.ts'
import type { ArticleRecipe, PageRecipe } from '../../src/model/source.ts'
import { readDocument } from '../../src/sources/read-document.ts'

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

const ARTICLE: ArticleRecipe = {
  kicker: { select: '.dachzeile', match: '^(.*):$' },
  title: { select: 'h1' },
  date: { select: '.text p', match: '\\[(.*?)\\]' },
  summary: { select: '.vorspann' },
  body: { select: '.text' },
  authors: { select: '.text', match: '\\((\\w+)\\)\\s*$' },
  section: { select: '.rubrik', match: 'aus dem Bereich (.*)' },
  keywords: { select: '.stichworte', match: 'Stichwörter: (.*)', split: ',' },
  image: { select: '.bild img' },
  imageCaption: { select: '.unterschrift' },
  imageCredit: { select: '.unterschrift', match: '\\(Bildquelle: (.*)\\)' },
  attachments: { select: 'a.pdf, a.druck' },
  references: { select: 'a.quelle' },
  remove: ['.druck'],
}

const LIST: PageRecipe = {
  items: '.meldung',
  kicker: { select: '.dachzeile', match: '^(.*):$' },
  title: { select: 'h3' },
  kind: { select: '.art' },
  date: { select: 'p', match: '\\[(.*?)\\]' },
  summary: { select: 'p' },
  link: { select: 'a.mehr', attribute: 'href' },
  image: { select: '.bild img' },
  imageCaption: { select: '.unterschrift' },
  next: { select: 'a.weiter', attribute: 'href' },
}

function readArticle(recipe: ArticleRecipe, item: RawItem = listed()): RawItem {
  const document = { url: 'https://amtsnetz.example/29311', text: fixture('amtsnetz-artikel.html') }
  const result = readArticlePage({ document, recipe, item })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const listed = (): RawItem => ({
  ...emptyItem('https://www.amtsnetz.example/politik/'),
  links: [{ href: 'https://www.amtsnetz.example/politik/29311.html', from: 'recipe:link' }],
  title: { value: 'Erstes Digitalisierungskabinett', type: 'text', from: 'recipe:title' },
  kind: { value: 'Bericht', type: 'text', from: 'recipe:kind' },
})

const article = readArticle(ARTICLE)

test.each<[string, unknown, unknown]>([
  ['kicker without its colon', article.kicker?.value, 'Thüringen'],
  ['title', article.title?.value, 'Erstes Digitalisierungskabinett'],
  ['date in brackets', article.published[0], { value: '7.6.2018', from: 'recipe:date' }],
  ['author’s sign', article.authors.map(({ value }) => value), ['ba']],
  ['section', article.section?.value, 'Politik'],
  [
    'keywords end with their line',
    article.keywords.map(({ value }) => value),
    ['Politik', 'Thüringen', 'Digitalisierung', 'elektronische Akte'],
  ],
  [
    'references keep their address',
    article.references[0]?.value,
    '<a href="http://www.thueringen.example/">www.thueringen.example</a>',
  ],
  ['kind from the list', article.kind, { value: 'Bericht', type: 'text', from: 'recipe:kind' }],
  ['the list’s link', article.links.map(({ href }) => href), ['https://www.amtsnetz.example/politik/29311.html']],
  ['language of the page', article.language, { value: 'de', from: 'html:lang' }],
  ['base of the page', article.base, 'https://www.amtsnetz.example/politik/'],
])('article: %s', (_, found, expected) => {
  expect(found).toEqual(expected)
})

test('article: the lead is rid of the date that was taken from it', () => {
  expect(article.summary?.type).toBe('html')
  expect(article.summary?.value).toMatch(/^Beim ersten Digitalisierungskabinett hat/)
})

test('article: the body loses date, sign and what is removed, and no bracket of its sentences', () => {
  const body = article.body?.value ?? ''
  expect(body).toMatch(/^<p class="vorspann">Beim ersten/)
  expect(body).toContain('(OZG)')
  expect(body).toContain('am 5. Juni 2018')
  expect(body).toContain('(CIO)')
  expect(body).toContain('<h3>Ein Portal für alle</h3>')
  expect(body).toMatch(/Sonderfonds \(20 Millionen Euro\)\.\s*<\/p>$/)
  expect(body).not.toMatch(/7\.6\.2018|\(ba\)|drucken/)
})

test('article: image with caption and credit apart', () => {
  expect(article.images).toEqual([
    {
      url: 'https://www.amtsnetz.example/bilder/kabinett.jpg',
      from: 'recipe:image',
      alt: 'Kabinettssaal in Erfurt',
      caption: 'Das Kabinett tagte zum ersten Mal nur zu digitalen Themen.',
      credit: 'Staatskanzlei / A. Muster',
      width: 320,
      height: 213,
    },
  ])
})

test('article: print version and PDF, not the mail link', () => {
  expect(article.attachments.map(({ url, title }) => [url, title])).toEqual([
    ['https://www.amtsnetz.example/druck.php?id=29311', 'Druckversion'],
    ['https://www.amtsnetz.example/pdf/29311.pdf', 'PDF'],
  ])
})

test('article: without a rule, attachments are the files the body links to', () => {
  const { attachments: _, ...recipe } = ARTICLE
  expect(readArticle(recipe).attachments).toEqual([
    { url: 'https://www.amtsnetz.example/politik/beschluss.pdf', from: 'body:a', title: 'als Datei' },
  ])
})

test('article: credit from the line under the keywords', () => {
  const { images } = readArticle({ ...ARTICLE, imageCredit: { select: '.stichworte', match: 'Bildquelle: (.*)' } })
  expect(images[0]?.credit).toBe('Staatskanzlei / A. Muster')
})

test('article: without a recipe the main text is found', () => {
  const { body, title } = readArticle({})
  expect(title?.value).toBe('Erstes Digitalisierungskabinett')
  expect(body?.from).toBe('main-text')
  expect(body?.value).toContain('Bis 2020 soll die Akte')
})

const reading = await readDocument({
  document: { url: 'https://amtsnetz.example/politik', text: fixture('amtsnetz-liste.html') },
  page: LIST,
})
const list = reading.ok ? reading.value : undefined

test('list: every item with a link or a title', () => {
  expect(
    list?.items.map(({ kicker, title, kind, links }) => [kicker?.value, title?.value, kind?.value, links[0]?.href]),
  ).toEqual([
    ['Thüringen', 'Erstes Digitalisierungskabinett', undefined, 'https://www.amtsnetz.example/politik/29311.html'],
    [
      'Leipzig / Dresden',
      'Zwei Städte, ein Rechenzentrum',
      'Bericht',
      'https://www.amtsnetz.example/politik/29308.html',
    ],
    [undefined, 'Neues Meldeportal', undefined, 'https://www.amtsnetz.example/politik/29300.html'],
  ])
  expect(list?.notes).toEqual(['item 4: neither title nor link, left out'])
})

test('list: date out of the teaser, teaser without it and without "mehr..."', () => {
  expect(list?.items.map(({ published }) => published[0]?.value)).toEqual(['7.6.2018', '6.6.2018', '5.6.2018'])
  expect(list?.items.map(({ summary }) => summary?.value.replace(/\s+/g, ' '))).toEqual([
    'Beim ersten Digitalisierungskabinett hat die Landesregierung die nächsten Schritte beschlossen.',
    'Die beiden Städte legen ihren Betrieb zusammen (mit Ausnahmen). Was das bringt, zeigt ein Besuch.',
    'Ein <a href="https://portal.example/">Portal</a> löst drei Verfahren ab.',
  ])
})

test('list: an image that is loaded late, with its caption', () => {
  expect(list?.items[0]?.images).toEqual([
    {
      url: 'https://www.amtsnetz.example/bilder/kabinett-klein.jpg',
      from: 'recipe:image',
      alt: 'Kabinettssaal',
      caption: 'Das Kabinett tagt.',
    },
  ])
  expect(list?.items[1]?.images).toEqual([])
})

test('list: title, language and next page', () => {
  expect(list).toMatchObject({
    format: 'page',
    title: 'Politik | Amtsnetz',
    language: 'de',
    next: 'https://www.amtsnetz.example/politik/?seite=2',
  })
})
