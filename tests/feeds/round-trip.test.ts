import { type AtomFeed, type JsonFeed, parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { ATOM } from '../../src/feeds/atom.ts'
import { JSON_FEED } from '../../src/feeds/json-feed.ts'
import { RSS } from '../../src/feeds/rss.ts'
import { readDocument } from './read-document.ts'

const everything = readDocument('everything')
const lead = everything.releases[0]?.lead.article
const TITLE = 'Thüringen: Erstes Digitalisierungskabinett tagt in Erfurt'
const URL_OF_RELEASE = 'https://finanzen.example.org/presse/kabinett?id=17&teil=2'
const ID = 'tag:ticker.example.org,2018-06-07:kabinett2018'

describe('what is written is read back', () => {
  test('from RSS by rss-parser', async () => {
    const parser: RssParser<object, Record<string, unknown>> = new RssParser({
      customFields: { item: ['dc:publisher', 'dc:rights', 'atom:updated', 'source', 'dc:relation'] },
    })
    const feed = await parser.parseString(RSS.write(everything))
    expect(feed).toMatchObject({ title: everything.title, description: everything.description, language: 'de' })
    const { categories, ...item } = feed.items[0] ?? {}
    expect(item).toMatchObject({
      title: TITLE,
      link: URL_OF_RELEASE,
      guid: ID,
      isoDate: '2018-06-06T22:00:00.000Z',
      content: lead?.summary,
      'content:encoded': lead?.body,
      'dc:publisher': 'Thüringer Finanzministerium',
      'dc:rights': lead?.rights,
      'dc:relation': 'Drucksache 6/1234',
      'atom:updated': '2018-06-08T09:30:00Z',
      enclosure: { url: lead?.attachments[0]?.url, type: 'application/pdf', length: '482911' },
      source: 'Thüringer Finanzministerium',
    })
    expect(categories?.slice(0, 3)).toEqual(lead?.keywords)
  })

  test('from RSS by feedsmith', () => {
    const feed = parseRssFeed(RSS.write(everything))
    expect(feed).toMatchObject({ title: everything.title, link: everything.links.alternate })
    expect(feed.items?.[0]).toMatchObject({
      title: TITLE,
      link: URL_OF_RELEASE,
      guid: { value: ID, isPermaLink: false },
      pubDate: 'Wed, 06 Jun 2018 22:00:00 GMT',
      description: lead?.summary,
      content: { encoded: lead?.body },
      dc: { creators: lead?.authors, languages: ['de-DE'] },
      media: {
        contents: [
          { url: lead?.image?.url, width: 800, height: 600, medium: 'image', title: { value: lead?.image?.alt } },
          { url: lead?.attachments[1]?.url, fileSize: 20480, title: { value: 'Druckfassung' } },
        ],
      },
    })
    expect(feed.items?.[0]?.media?.contents?.[0]).toMatchObject({
      description: { value: lead?.image?.caption },
      credits: [{ value: lead?.image?.credit }],
    })
  })

  test('from Atom by feedsmith', () => {
    const feed: AtomFeed.Feed<string> = parseAtomFeed(ATOM.write(everything))
    expect(feed).toMatchObject({ id: everything.id, title: { value: everything.title }, xml: { lang: 'de' } })
    const [entry] = feed.entries ?? []
    expect(entry).toMatchObject({
      id: ID,
      title: { value: TITLE, type: 'text' },
      summary: { value: lead?.summary },
      content: { value: lead?.body, type: 'html' },
      published: '2018-06-06T22:00:00.000Z',
      updated: '2018-06-08T09:30:00.000Z',
      rights: { value: lead?.rights },
      xml: { lang: 'de-DE' },
      authors: [{ name: 'ba' }, { name: 'Maria Muster' }],
      source: { title: { value: 'Thüringer Finanzministerium' } },
      dc: { publishers: ['Thüringer Finanzministerium'] },
    })
    expect(entry?.categories?.map(({ term }) => term)).toEqual([
      ...(lead?.keywords ?? []),
      'Politik',
      'Pressemitteilung',
    ])
    expect(entry?.links?.filter(({ rel }) => rel === 'enclosure')).toMatchObject([
      { href: lead?.image?.url, type: 'image/jpeg' },
      { href: lead?.attachments[0]?.url, type: 'application/pdf', length: 482911, title: 'Die Strategie' },
      { href: lead?.attachments[1]?.url, type: 'application/pdf', length: 20480, title: 'Druckfassung' },
    ])
    expect(entry?.links?.filter(({ rel }) => rel === 'via' || rel === 'related')).toMatchObject([
      { href: 'https://www.thueringen.example/', title: 'www.thueringen.de' },
      { href: 'https://portal.example.org/meldungen/4711', title: 'Landesportal' },
    ])
  })

  test('from JSON Feed by feedsmith', () => {
    const feed: JsonFeed.Feed<string> = parseJsonFeed(JSON_FEED.write(everything))
    expect(feed).toMatchObject({ title: everything.title, feed_url: everything.links.self, language: 'de' })
    expect(feed.items?.[0]).toMatchObject({
      id: ID,
      url: URL_OF_RELEASE,
      title: TITLE,
      content_html: lead?.body,
      summary: lead?.summary,
      tags: lead?.keywords,
      language: 'de-DE',
      image: lead?.image?.url,
      attachments: [{ size_in_bytes: 482911, mime_type: 'application/pdf' }, { title: 'Druckfassung' }],
    })
  })
})
