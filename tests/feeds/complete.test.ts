import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type AtomFeed, type JsonFeed, parseAtomFeed, parseJsonFeed, parseOpml } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { ATOM } from '../../src/feeds/atom.ts'
import { FEED_FORMATS } from '../../src/feeds/formats.ts'
import { writeHealthFeed } from '../../src/feeds/health-feed.ts'
import { JSON_FEED } from '../../src/feeds/json-feed.ts'
import { writeOpml } from '../../src/feeds/opml.ts'
import { RSS } from '../../src/feeds/rss.ts'
import { readDocument } from './read-document.ts'
import { validateAtom } from './validate-atom.ts'

const everything = readDocument('everything')

test('every file that exports a format is registered', async () => {
  const folder = new URL('../../src/feeds/', import.meta.url)
  const modules = await Promise.all(
    globSync('*.ts', { cwd: fileURLToPath(folder) }).map((file) => import(new URL(file, folder).href)),
  )
  const formats = modules.flatMap((module) => Object.values<unknown>(module)).filter(isFormat)
  expect(new Set(formats)).toEqual(new Set(FEED_FORMATS))
  expect(FEED_FORMATS.map(({ file }) => file)).toEqual(['rss.xml', 'atom.xml', 'feed.json'])
})

const isFormat = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'mediaType' in value && 'write' in value

describe('no more is told than the source allows', () => {
  const document = readDocument('several')
  const texts = FEED_FORMATS.map((format) => ({ name: format.name, text: format.write(document) }))

  test.each(texts)('$name', ({ text }) => {
    expect(text).toContain('Ab Juli öffnet das Bürgerbüro länger.')
    expect(text).toContain('Die Stadt gibt Daten frei.')
    expect(text).toContain('https://zeitung.example.org/bild')
    expect(text).toContain('Land fördert Breitband')
    expect(text).toContain('https://agentur.example.org/3')
    expect(text).not.toMatch(/Volltext|Vorspann|agentur\.example\.org\/a\.pdf/)
  })

  test.each(FEED_FORMATS)('a copy tells nothing but where it is: $name', (format) => {
    expect(format.write(everything)).toContain('https://portal.example.org/meldungen/4711')
    expect(format.write(everything)).not.toContain('Text der Kopie')
  })

  test('where there is no text, the publisher stands', () => {
    const feed: AtomFeed.Feed<string> = parseAtomFeed(ATOM.write(document))
    const summaries = new Map(
      feed.entries?.map(({ id, summary }) => [id?.toString().split(':').at(-1), summary?.value]),
    )
    expect(summaries.get('verweis')).toBe('Agentur')
    expect(summaries.get('ohnelink')).toBe('Stadt Jena')
    expect(summaries.get('doppelt')).toBeUndefined()
  })

  test('a release without an address links to its own page', () => {
    expect(RSS.write(document)).toContain('<link>https://ticker.example.org/release/ohnelink/</link>')
  })

  test('addresses that are none are left out, and types that are not stated are found', () => {
    const feed: JsonFeed.Feed<string> = parseJsonFeed(JSON_FEED.write(document))
    expect(feed.items?.at(-1)?.attachments).toEqual([
      { url: 'https://stadt.example.org/haushalt.pdf', mime_type: 'application/pdf' },
      { url: 'https://stadt.example.org/unbekannt', mime_type: 'application/octet-stream' },
    ])
    expect(RSS.write(document)).toContain(
      '<enclosure length="0" type="application/pdf" url="https://stadt.example.org/haushalt.pdf"/>',
    )
  })
})

test('a deleted release names the one that took its place', () => {
  const xml = ATOM.write(everything)
  expect(xml).toContain('ref="tag:ticker.example.org,2018-06-07:doppelt2018" when="2018-06-07T07:15:00Z"')
  expect(xml).toContain('href="https://ticker.example.org/release/kabinett2018/"')
})

test('OPML lists the feeds, and tells no date', () => {
  const list = {
    title: 'Amtsticker & Co',
    feeds: [
      {
        title: 'Alle "Meldungen"',
        xmlUrl: 'https://t.example/all/rss.xml?a&b',
        htmlUrl: 'https://t.example/all/',
        language: 'de',
      },
      {
        title: 'Ä\u0000',
        description: 'Öffentlich <b>',
        xmlUrl: 'https://t.example/b/rss.xml',
        htmlUrl: 'https://t.example/b/',
      },
    ],
  }
  const opml = writeOpml(list)
  expect(opml).not.toMatch(/date/i)
  expect(parseOpml(opml)).toEqual({
    head: { title: 'Amtsticker & Co' },
    body: {
      outlines: [
        { ...list.feeds[0], text: 'Alle "Meldungen"', type: 'rss' },
        { ...list.feeds[1], title: 'Ä', text: 'Ä', type: 'rss' },
      ],
    },
  })
})

test('the feed of troubled sources is valid Atom', () => {
  const row = {
    id: 'amt',
    name: 'Amt & <b>',
    url: 'https://amt.example.org/rss',
    enabled: true,
    failures: 3,
    articles: 7,
  }
  const xml = writeHealthFeed({
    siteTitle: 'Amtsticker',
    siteUrl: 'https://ticker.example.org/',
    language: 'de',
    now: '2018-06-09T12:00:00Z',
    rows: [
      {
        ...row,
        health: 'failing',
        failingSince: '2018-06-09T10:00:00Z',
        error: { step: 'fetch', code: 'http-status', message: '503 & "x"' },
      },
      { ...row, id: 'stumm', health: 'silent', failures: 0, lastNew: '2018-01-01T00:00:00Z' },
      { ...row, id: 'gut', health: 'ok', failures: 0 },
    ],
  })
  expect(validateAtom(xml)).toEqual([])
  const feed: AtomFeed.Feed<string> = parseAtomFeed(xml)
  expect(feed.entries).toHaveLength(2)
})
