import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ATOM } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { JSON_FEED } from '../../src/feeds/json-feed.ts'
import { writeOpml } from '../../src/feeds/opml.ts'
import { RSS } from '../../src/feeds/rss.ts'
import type { ArticleContent } from '../../src/model/article.ts'
import { parseXml } from './parse-xml.ts'
import { readDocument } from './read-document.ts'
import { validateAtom } from './validate-atom.ts'
import { validateJsonFeed } from './validate-json-feed.ts'
import { validateRss } from './validate-rss.ts'

/** Every UTF-16 unit, lone surrogates too, and what markup is made of more often than chance would have it. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<![CDATA[', '&', '&amp;', '<b>', '"', "'", '\0', '\uD800', '-->', '</title>', ' '),
    ),
  )
  .map((parts) => parts.join(''))
/** The operator gives a name to what is his. */
const named = text.map((any) => `Amtsticker ${any}`)
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 })

const content: fc.Arbitrary<Partial<ArticleContent> & { url: string }> = fc.record({
  url: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
  kicker: text,
  title: text,
  summary: text,
  body: text,
  section: text,
  kind: text,
  keywords: some(text),
  authors: some(text),
  image: fc.record({ url: fc.oneof(text, fc.webUrl()), alt: text, caption: text, credit: text, width: fc.double() }),
  attachments: some(fc.record({ url: fc.oneof(text, fc.webUrl()), type: text, title: text, bytes: fc.integer() })),
  references: some(fc.record({ text, url: fc.oneof(text, fc.webUrl()) })),
  rights: text,
  republish: fc.constantFrom('full', 'summary', 'link'),
})

const document: fc.Arbitrary<FeedDocument> = fc
  .record({ content, title: named, description: text, siteTitle: named, name: text })
  .map(({ content: stated, name, ...texts }) => {
    const everything = readDocument('everything')
    const releases = everything.releases.map((release) => ({
      ...release,
      lead: {
        ...release.lead,
        article: { ...release.lead.article, ...stated },
        source: { ...release.lead.source, name },
      },
    }))
    return { ...everything, ...texts, releases }
  })

test('whatever the texts are, every format is well-formed and valid', () => {
  fc.assert(
    fc.property(document, (any) => {
      expect(validateRss(RSS.write(any))).toEqual([])
      expect(validateAtom(ATOM.write(any))).toEqual([])
      expect(validateJsonFeed(JSON_FEED.write(any))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('whatever the texts are, OPML is well-formed', () => {
  const feed = fc.record({ title: text, description: text, xmlUrl: text, htmlUrl: text, language: text })
  fc.assert(
    fc.property(text, fc.array(feed, { minLength: 1, maxLength: 3 }), (title, feeds) => {
      expect(parseXml(writeOpml({ title, feeds })).name).toBe('opml')
    }),
  )
})
