import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openSite, openTicker } from '../cli/ticker.ts'
import { BERLIN_PAGES_RECIPE, berlinPages, berlinReleases } from './berlin-pages.ts'
import { CORPORA, corpusText, type PublishedItem, publishedItems } from './corpora.ts'
import { BERLIN_FEED, DOCUMENTS, type GovernmentDocument, UNREAD } from './documents.ts'
import type { Stated } from './stated.ts'

const isThere = CORPORA !== undefined && existsSync(CORPORA)
const missing = isThere
  ? ''
  : ` (skipped: ${CORPORA === undefined ? 'npm run test:corpus reads them' : `no ${CORPORA}`})`

const WHEN_SEEN = 'when it was first seen'

describe.skipIf(!isThere)(`documents of authorities${missing}`, () => {
  test('every release of a feed or a list is published with its title, link and date', async () => {
    const site = await openSite(
      Object.fromEntries(DOCUMENTS.map(({ file }) => [`/${file}`, { body: corpusText(file) }])),
    )
    const ticker = await openTicker({ sources: DOCUMENTS.map((document) => source(site.url, document)).join('') })
    const start = new Date().toISOString().slice(0, 19)
    const report = JSON.parse((await ticker.amtsticker('run', '--all', '--json')).stdout)
    const items = await publishedItems(ticker)
    for (const [index, { file, count, stated }] of DOCUMENTS.entries()) {
      const poll = { outcome: 'ok', items: count, new: count, duplicates: 0, notes: [] }
      expect.soft(report.sources[index], file).toMatchObject(poll)
      const expected = stated(corpusText(file)).map((release) => absolute(release, `${site.url}/${file}`))
      expect.soft(expected, file).toHaveLength(count)
      const published = items.filter(({ _amtsticker }) => _amtsticker.publisher.name === file)
      expect.soft(byLink(published.map((item) => facts(item, start))), file).toEqual(byLink(expected))
    }
    expect(items).toHaveLength(44)
  })

  test.each([
    ['by a recipe', BERLIN_PAGES_RECIPE],
    ['without one', '{}'],
  ])('release pages of berlin.de are read %s', async (_, article) => {
    const site = await openSite(berlinPages())
    const ticker = await openTicker({ sources: berlinSource(site.url, article) })
    await ticker.amtsticker('run', '--all', '--json')
    const items = await publishedItems(ticker)
    expect(byLink(items.map((item) => facts(item)))).toEqual(byLink(berlinReleases().map(({ stated }) => stated)))
    for (const { stated, words } of berlinReleases()) {
      const text = items.find(({ url }) => url === stated.link)?.content_html ?? ''
      expect(words.filter((word) => !text.includes(word))).toEqual([])
      if (article === BERLIN_PAGES_RECIPE) expect(text).not.toContain('Pressemitteilung')
    }
  })

  test('what the feed and the release pages of berlin.de say is one release', async () => {
    const site = await openSite({ ...berlinPages(), [`/${BERLIN_FEED.file}`]: { body: corpusText(BERLIN_FEED.file) } })
    const sources = source(site.url, BERLIN_FEED) + berlinSource(site.url, BERLIN_PAGES_RECIPE)
    const ticker = await openTicker({ sources })
    const report = JSON.parse((await ticker.amtsticker('run', '--all', '--json')).stdout)
    expect(report).toMatchObject({ releases: { new: 2, total: 2 } })
    const items = await publishedItems(ticker)
    expect(items.map(({ _amtsticker }) => _amtsticker.copies?.length)).toEqual([1, 1])
  })

  test.for(UNREAD)('%s: %s', ([, reason], { skip }) => skip(reason))
})

const source = (url: string, { file, page, json }: GovernmentDocument): string => {
  const recipe = [
    ...(page === undefined ? [] : [`, page: ${page}`]),
    ...(json === undefined ? [] : [`, json: ${json}`]),
  ]
  return `- { id: "${idOf(file)}", name: "${file}", url: "${url}/${file}"${recipe.join('')} }\n`
}

const idOf = (file: string): string => file.replace(/[^a-z0-9]+/g, '-')

const berlinSource = (url: string, article: string): string =>
  `- { id: berlin, name: Berlin, url: "${url}/list", page: { items: li, article: ${article} } }\n`

const absolute = ({ title, link, date = WHEN_SEEN }: Stated, base: string): Stated => ({
  title,
  link: new URL(link, base).href,
  date,
})

/** What is published of a release; what its source did not date has the time of the run. */
function facts({ title, url, _amtsticker }: PublishedItem, start?: string): Stated {
  const { value } = _amtsticker.published
  return { title, link: url, date: start !== undefined && value >= start ? WHEN_SEEN : value }
}

const byLink = (releases: Stated[]): Stated[] => releases.toSorted((a, b) => a.link.localeCompare(b.link))
