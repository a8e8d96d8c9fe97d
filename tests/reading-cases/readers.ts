import { Readable } from 'node:stream'
import { parseFeed as parseByRowanManning } from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import { parseFeed as parseByFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { decodeBody } from '../../src/fetch/charset.ts'
import type { SourceFacts } from '../../src/model/source.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'
import { readDocument } from '../../src/sources/read-document.ts'
import type { DocumentFacts, ItemFacts } from './facts.ts'

/** Where every case is said to come from. */
const URL_OF_CASES = 'https://amt.example/presse/feed'

/** A document as it was served. */
export interface Served {
  bytes: Uint8Array
  contentType: string
}

export type ReadFacts = (served: Served) => Promise<DocumentFacts>

const source: SourceFacts = {
  id: 'case',
  name: 'Amt',
  url: URL_OF_CASES,
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
}

async function amtsticker({ bytes, contentType }: Served): Promise<DocumentFacts> {
  const { text } = decodeBody(bytes, contentType)
  const read = await readDocument({ document: { url: URL_OF_CASES, text } })
  if (!read.ok) return undefined
  const { items, language } = read.value
  return items.flatMap((item): ItemFacts[] => {
    const result = normaliseItem({ item, source, ...(language && { language }), now: '2026-09-26T10:00:00Z' })
    if (!result.ok) return []
    const article = result.value
    const guid = item.guid?.value
    return [
      {
        titles: [article.title],
        links: present([article.url]),
        ...(guid !== undefined && { guid }),
        texts: present([article.summary, article.body]),
        published: present([article.published?.value]),
        updated: present([article.updated?.value]),
        authors: article.authors,
        keywords: article.keywords,
        files: article.attachments,
        images: present([article.image?.url]),
        language: article.language,
      },
    ]
  })
}

/** What `await response.text()` gives, which is what these readers are handed. */
const textOf = ({ bytes }: Served): string => new TextDecoder().decode(bytes)

async function rssParser(served: Served): Promise<DocumentFacts> {
  const parser = new RssParser({ customFields: { item: ['dc:date', 'author', 'media:content', 'media:thumbnail'] } })
  const { items, ...feed } = await parser.parseString(textOf(served))
  return items.map((item) => {
    const fields = fieldsOf(item)
    const enclosure = fieldsOf(fields['enclosure'])
    return {
      titles: strings(fields['title']),
      links: strings(fields['link']),
      ...guidOf(fields['guid'] ?? fields['id']),
      texts: strings(fields['content:encoded'], fields['content'], fields['summary']),
      published: dates(fields['isoDate'] ?? fields['pubDate'] ?? fields['dc:date']),
      updated: dates(fields['updated']),
      authors: strings(fields['creator'], fields['author']),
      keywords: strings(fields['categories']),
      files: files([{ url: enclosure['url'], type: enclosure['type'], bytes: enclosure['length'] }]),
      images: strings(enclosure['url'], fieldsOf(fieldsOf(fields['media:content'])['$'])['url']),
      ...languageOf(fieldsOf(feed)['language']),
    }
  })
}

async function feedsmith(served: Served): Promise<DocumentFacts> {
  const { feed } = parseByFeedsmith(textOf(served))
  const whole = fieldsOf(feed)
  return list(whole['items'] ?? whole['entries']).map((item) => feedsmithItem(item, whole))
}

function feedsmithItem(item: Fields, feed: Fields): ItemFacts {
  const [dc, content, xml] = [fieldsOf(item['dc']), fieldsOf(item['content']), fieldsOf(item['xml'])]
  const links = list(item['links'])
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate')
  const media = [...list(fieldsOf(item['media'])['contents']), ...list(fieldsOf(item['media'])['thumbnails'])]
  const enclosed: Fields[] = [
    ...list(item['enclosures']),
    ...links.filter(({ rel }) => rel === 'enclosure').map(({ href, ...rest }) => ({ ...rest, url: href })),
    ...list(item['attachments']).map((file) => ({
      url: file['url'],
      type: file['mime_type'],
      length: file['size_in_bytes'],
    })),
  ]
  const people = [...list(item['authors']), ...list(feed['authors'])]
  return {
    titles: strings(item['title'], fieldsOf(item['title'])['value']),
    links: strings(item['link'], item['url'], alternate?.['href']),
    ...guidOf(item['id'] ?? fieldsOf(item['guid'])['value'] ?? fieldsOf(item['rdf'])['about']),
    texts: strings(
      item['description'],
      content['encoded'],
      content['value'],
      fieldsOf(item['summary'])['value'],
      item['summary'],
      item['content_html'],
      item['content_text'],
    ),
    published: dates(item['pubDate'] ?? item['published'] ?? item['date_published'] ?? strings(dc['dates'])[0]),
    updated: dates(item['updated'] ?? item['date_modified']),
    authors: [...strings(...people.map(({ name, email }) => name ?? email)), ...strings(dc['creators'])],
    keywords: [
      ...strings(...list(item['categories']).map(({ name, label, term }) => name ?? label ?? term)),
      ...strings(dc['subjects'], item['tags']),
    ],
    files: files(enclosed.map(({ url, type, length }) => ({ url, type, bytes: length }))),
    images: strings(item['image'], ...media.map(({ url }) => url), ...enclosed.map(({ url }) => url)),
    ...languageOf(
      xml['lang'] ??
        fieldsOf(content['xml'])['lang'] ??
        item['language'] ??
        fieldsOf(feed['xml'])['lang'] ??
        feed['language'],
    ),
  }
}

async function feedparser({ bytes }: Served): Promise<DocumentFacts> {
  const parser = new FeedParser({ feedurl: URL_OF_CASES })
  const failed = new Promise<never>((_, reject) => parser.on('error', reject))
  const read = (async () => {
    const items: ItemFacts[] = []
    for await (const item of Readable.from([bytes]).pipe(parser)) items.push(feedparserItem(fieldsOf(item)))
    return items
  })()
  return Promise.race([read, failed])
}

function feedparserItem(item: Fields): ItemFacts {
  return {
    titles: strings(item['title']),
    links: strings(item['origlink'] ?? item['link']),
    ...guidOf(item['guid']),
    texts: strings(item['description'], item['summary']),
    published: dates(item['pubdate']),
    updated: dates(item['date']),
    authors: strings(item['author']),
    keywords: strings(item['categories']),
    files: files(list(item['enclosures']).map(({ url, type, length }) => ({ url, type, bytes: length }))),
    images: strings(fieldsOf(item['image'])['url'], ...list(item['enclosures']).map(({ url }) => url)),
    ...languageOf(fieldsOf(item['meta'])['language']),
  }
}

async function rowanManning(served: Served): Promise<DocumentFacts> {
  const feed = fieldsOf(parseByRowanManning(textOf(served)).toJSON())
  return list(feed['items']).map((item) => {
    const media = list(item['media'])
    return {
      titles: strings(item['title']),
      links: strings(item['url']),
      ...guidOf(item['id']),
      texts: strings(item['content'], item['description']),
      published: dates(item['published']),
      updated: dates(item['updated']),
      authors: strings(...[...list(item['authors']), ...list(feed['authors'])].map(({ name }) => name)),
      keywords: strings(...list(item['categories']).map(({ label, term }) => label ?? term)),
      files: files(media.map(({ url, mimeType, length }) => ({ url, type: mimeType, bytes: length }))),
      images: strings(fieldsOf(item['image'])['url'], ...media.flatMap(({ url, image }) => [url, image])),
      ...languageOf(feed['language']),
    }
  })
}

type Fields = Record<string, unknown>

const present = (values: (string | undefined)[]): string[] => values.filter((value) => value !== undefined)

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])

const strings = (...values: unknown[]): string[] =>
  values.flat().flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []))

const guidOf = (value: unknown): { guid?: string } => (typeof value === 'string' ? { guid: value } : {})

const languageOf = (value: unknown): { language?: string } => (typeof value === 'string' ? { language: value } : {})

/** As JavaScript reads a date that the reader hands on as it stands. */
function dates(value: unknown): string[] {
  if (typeof value !== 'string' && !(value instanceof Date)) return []
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? [] : [date.toISOString()]
}

const files = (candidates: { url: unknown; type: unknown; bytes: unknown }[]): ItemFacts['files'] =>
  candidates.flatMap(({ url, type, bytes }) =>
    typeof url !== 'string'
      ? []
      : [{ url, ...(typeof type === 'string' && { type }), ...(Number(bytes) > 0 && { bytes: Number(bytes) }) }],
  )

/** Ours first, then the peers by their names in the registry. */
export const READERS: Record<string, ReadFacts> = {
  amtsticker: amtsticker,
  'rss-parser': rssParser,
  feedsmith: feedsmith,
  feedparser: feedparser,
  '@rowanmanning/feed-parser': rowanManning,
}
