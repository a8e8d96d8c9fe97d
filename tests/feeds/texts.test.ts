import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { ATOM } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { JSON_FEED } from '../../src/feeds/json-feed.ts'
import { RSS } from '../../src/feeds/rss.ts'
import { withSafeTexts } from '../../src/feeds/safe-text.ts'
import { parseXml } from './parse-xml.ts'
import { readDocument } from './read-document.ts'

function withTitle(title: string): FeedDocument {
  const document = readDocument('everything')
  const [release] = document.releases
  if (release === undefined) throw new Error('the fixture has no release')
  const article = { ...release.lead.article, title, summary: title, keywords: [title] }
  delete article.kicker
  return { ...document, releases: [{ ...release, lead: { ...release.lead, article } }] }
}

/** As an HTML reader takes a title that holds no markup. */
const readAsHtml = (html: string): string =>
  html.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_entity, name: string) => NAMED[name] ?? '')
const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' }

describe.each([
  ['one end of a CDATA section', 'a ]]> b', 'a ]]> b'],
  ['the second end of a CDATA section', 'a ]]> b ]]> c', 'a ]]> b ]]> c'],
  ['two ends in a row', ']]>]]>', ']]>]]>'],
  ['an end made by taking out a control character', 'a ]]\u0000> b ]]\u0000> c', 'a ]]> b ]]> c'],
  ['an ampersand', 'Forschung & Lehre', 'Forschung & Lehre'],
  ['an ampersand without spaces', 'Q&A', 'Q&A'],
  ['an entity that is meant as text', 'so schreibt man &amp; und &lt;', 'so schreibt man &amp; und &lt;'],
  ['the entity feedsmith resolves', 'so schreibt man &apos; und &amp;', 'so schreibt man &apos; und &amp;'],
  ['markup that is meant as text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['quotes', `„so“ "oder" 'so'`, `„so“ "oder" 'so'`],
  ['control characters', 'a\u0000b\u0008c\u001bd\u0085e', 'abcde'],
  ['noncharacters of XML', 'a\uFFFEb\uFFFF', 'ab'],
  ['a lone high surrogate', 'a\uD83Cb', 'a\uFFFDb'],
  ['a lone low surrogate', 'a\uDFDBb', 'a\uFFFDb'],
  ['an emoji', 'Rathaus 🏛 offen', 'Rathaus 🏛 offen'],
  ['a ligature', 'oﬀen', 'oﬀen'],
  ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
])('%s', (_name, text, expected) => {
  const document = withTitle(text)

  test('is read from RSS as it was meant', async () => {
    const xml = RSS.write(document)
    parseXml(xml)
    const [strict] = (await new RssParser().parseString(xml)).items
    const [lenient] = parseRssFeed(xml).items ?? []
    expect(readAsHtml(strict?.title ?? '')).toBe(expected)
    expect(readAsHtml(lenient?.title ?? '')).toBe(expected)
    expect(readAsHtml(lenient?.description ?? '')).toBe(expected)
    expect(lenient?.categories?.[0]?.name).toBe(expected)
  })

  test('is read from Atom as it was meant', () => {
    const xml = ATOM.write(document)
    parseXml(xml)
    const [entry] = parseAtomFeed(xml).entries ?? []
    const { value = '', type } = entry?.title ?? {}
    expect(type === 'html' ? readAsHtml(value) : value).toBe(expected)
  })

  test('is read from JSON Feed as it was meant', () => {
    const json = JSON_FEED.write(document)
    expect(parseJsonFeed(json).items?.[0]?.title).toBe(expected)
    expect(json).not.toMatch(/\\u(0000|0008|001b|d83c|dfdb)/i)
  })
})

test('a title shows an ampersand as it is to a reader that takes it for plain text', () => {
  expect(RSS.write(withTitle('Kunst & Kultur: Q&A'))).toContain('<![CDATA[Kunst & Kultur: Q&A]]>')
})

test('an apostrophe that is escaped in an attribute does not end it', () => {
  const document = readDocument('nasty')
  expect(ATOM.write(document)).toContain(`<p title='it&#39;s'>`)
  expect(RSS.write(document)).toContain(`<p title='it&apos;s'>`)
})

test('every text is made safe, wherever it stands', () => {
  expect(withSafeTexts({ a: ['x\u0000', { b: 'y\u0001', c: 7, d: true }] })).toEqual({
    a: ['x', { b: 'y', c: 7, d: true }],
  })
})
