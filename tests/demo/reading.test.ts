import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemoSources } from '../../src/commands/demo-sources.ts'
import { type Config, loadConfig } from '../../src/config/load-config.ts'
import { releaseTextHash } from '../../src/dedupe/article-text.ts'
import { readArticlePage } from '../../src/extract/article-page.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import type { Article } from '../../src/model/article.ts'
import type { SourceDocument } from '../../src/model/reading.ts'
import type { Result } from '../../src/model/result.ts'
import type { Source } from '../../src/model/source.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'
import { readDocument } from '../../src/sources/read-document.ts'
import { checkExamples } from '../../src/topics/check-examples.ts'
import { compileTopics } from '../../src/topics/compile-topics.ts'

const demo = (path: string): string => fileURLToPath(new URL(`../../demo/${path}`, import.meta.url))

let config: Config
let server: { url: string; close(): Promise<void> }
const articles = new Map<string, Article[]>()

function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(result.error.message)
}

async function documentAt(url: string): Promise<SourceDocument> {
  const address = new URL(url)
  address.port = new URL(server.url).port
  const response = await fetch(address)
  const contentType = response.headers.get('content-type') ?? ''
  const { text } = decodeBody(new Uint8Array(await response.arrayBuffer()), contentType)
  return { url: address.href, text, contentType: contentType.split(';')[0] ?? '' }
}

async function articlesOf(source: Source): Promise<Article[]> {
  const { page } = source
  const document = await documentAt(source.url)
  const reading = must(await readDocument(page === undefined ? { document } : { document, page }))
  const { language } = reading
  const articles = reading.items.map(async (listed) => {
    const own = page?.article && (await documentAt(listed.links[0]?.href ?? ''))
    const item =
      own && page.article ? must(readArticlePage({ document: own, recipe: page.article, item: listed })) : listed
    const input = { item, source, now: '2026-11-24T08:00:00Z' }
    return must(normaliseItem(language === undefined ? input : { ...input, language }))
  })
  return Promise.all(articles)
}

beforeAll(async () => {
  server = await startDemoSources({ folder: demo('sources'), port: 0 })
  const loaded = await loadConfig(demo('config'))
  if (loaded.config === undefined) throw new Error(JSON.stringify(loaded.problems))
  config = loaded.config
  for (const source of config.sources.filter(({ id }) => id !== 'kreis-birkenroda')) {
    articles.set(source.id, await articlesOf(source))
  }
})
afterAll(() => server.close())

test('every article is complete', () => {
  for (const article of [...articles.values()].flat()) {
    expect(article).toMatchObject({
      title: expect.stringMatching(/\S{3}/),
      url: expect.stringContaining(server.url),
      summary: expect.stringMatching(/.{60}/),
      published: { value: expect.stringMatching(/^2026-(09|10|11)-/) },
      language: expect.stringMatching(/^de/),
    })
  }
})

test('three of 44 articles are copies', () => {
  const texts = [...articles.values()].flat().map(releaseTextHash)
  expect([texts.length, new Set(texts).size]).toEqual([44, 41])
})

test('the topics have the releases they should', () => {
  expect(checkExamples(config.topics)).toEqual([])
  const matcher = compileTopics(config.topics)
  const found = config.sources
    .filter(({ role }) => role !== 'portal')
    .flatMap((source) => (articles.get(source.id) ?? []).map((article) => matcher.match({ article, source })))
  const count = (id: string): number => found.filter((matches) => matches.some(({ topicId }) => topicId === id)).length
  expect(config.topics.map(({ id }) => [id, count(id)])).toEqual([
    ['digitalisierung', 12],
    ['finanzen', 7],
    ['gesundheit', 6],
    ['umwelt', 6],
  ])
  expect(found.filter((matches) => matches.length === 0).length).toBeGreaterThanOrEqual(5)
})

test('the recipe takes every part of the reference page', () => {
  const [first, second] = articles.get('rathaus-und-netz') ?? []
  const host = `${server.url}rathaus-und-netz.example`
  expect(first).toMatchObject({
    kicker: expect.stringMatching(/^Auenmark:?$/),
    title: 'Digitalrat nimmt Arbeit auf',
    published: { value: '2026-11-16', precision: 'day' },
    summary: expect.stringMatching(/^Beim ersten Treffen .* IT-Fachkräften vor\.$/),
    body: expect.stringMatching(
      /^<p>Beim ersten .*<h2>Schnittstellen statt .*<h2>Fachkräfte aus .*abgeschaltet\.( \(ba\))?<\/p>$/,
    ),
    authors: ['ba'],
    section: 'Politik',
    keywords: ['Politik', 'Auenmark', 'Digitalisierung', 'Digitalrat'],
    references: [{ text: 'www.digitales.auenmark.example' }],
    attachments: [
      { url: `${host}/pdf/2026/digitalrat-nimmt-arbeit-auf.pdf`, type: 'application/pdf' },
      { url: `${host}/druck/2026/digitalrat-nimmt-arbeit-auf.html` },
    ],
    image: {
      url: `${host}/bilder/digitalrat.png`,
      alt: 'Gruppenbild vor dem Ministerium',
      caption: 'Zur ersten Sitzung trafen sich die elf Mitglieder des Digitalrats in Lindenfurt.',
      credit: 'Ministerium für Digitales und Verwaltung Auenmark',
    },
    rights: '© 2026 Verlag Rathaus & Netz, Lindenfurt',
  })
  expect(second).toMatchObject({ kicker: expect.stringMatching(/^Kreis Birkenroda:?$/), kind: 'Bericht' })
})

test('the list alone gives kicker, title, label, date, teaser and picture', async () => {
  const source = config.sources.find(({ id }) => id === 'rathaus-und-netz')
  const { article: _, ...list } = source?.page ?? { items: '' }
  const { items } = must(await readDocument({ document: await documentAt(source?.url ?? ''), page: list }))
  expect(items).toHaveLength(6)
  expect(items[1]).toMatchObject({
    kicker: { value: 'Kreis Birkenroda:' },
    title: { value: 'Bauantrag ohne Papier' },
    kind: { value: 'Bericht' },
    published: [{ value: '9.11.2026' }],
    summary: { value: expect.stringMatching(/^Seit einem Jahr .* war steinig\.$/) },
    images: [{ caption: 'Pläne und Bescheide liegen auf der Baustelle in derselben Fassung vor.' }],
  })
})
