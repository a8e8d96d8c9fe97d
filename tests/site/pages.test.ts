import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SITE_ASSETS } from '../../src/site/assets.ts'
import { renderIndex } from '../../src/site/index-page.ts'
import { renderStatus } from '../../src/site/status-page.ts'
import { renderTopic } from '../../src/site/topic-page.ts'
import { everyPage } from './every-page.ts'
import { type Element, elementsOf } from './outline.ts'
import { release, SITE, sourced, TOPICS } from './samples.ts'

/** What the other rooms write beside the pages. */
const OTHERS = [
  'feeds.opml',
  'status/status.json',
  'status/atom.xml',
  ...SITE_ASSETS.map(({ path }) => path),
  ...TOPICS.flatMap(({ id }) => ['atom.xml', 'rss.xml', 'feed.json'].map((file) => `${id}/${file}`)),
]

const EMPTY = new Map([
  ['empty/index.html', renderIndex({ site: SITE, topics: [], newest: [] })],
  [
    'empty/wald/index.html',
    renderTopic({ site: SITE, topic: { id: 'wald', title: 'Wald', count: 0 }, topics: [], releases: [] }),
  ],
  ['empty/status/index.html', renderStatus({ site: SITE, rows: [], now: '2018-06-07T09:20:00Z' })],
])

/** Where the links of a page lead inside the output. */
function linksOf(path: string, page: string): { file: string; part: string | undefined }[] {
  const addresses = elementsOf(page).flatMap(({ attributes }) => attributes['href'] ?? attributes['src'] ?? [])
  return addresses
    .filter((address) => !address.startsWith('https:'))
    .map((address) => {
      const [file = '', part] = address.split('#')
      return { file: file === '' ? path : posix.join(posix.dirname(path), file), part }
    })
}

describe.each(['de', 'en', 'fr'])('in %s', (language) => {
  const pages = everyPage({ ...SITE, language })

  test.each([...pages, ...EMPTY])('%s is a sound document', (_path, page) => {
    const elements = elementsOf(page)
    const named = (name: string): Element[] => elements.filter((element) => element.name === name)
    expect(page).toMatch(/^<!doctype html>\n<html lang="(de|en)">/)
    for (const once of ['h1', 'title', 'main', 'head', 'body']) expect(named(once)).toHaveLength(1)
    expect(named('title')[0]?.text).not.toBe('')
    expect(named('h1')[0]?.text.trim()).not.toBe('')
    for (const link of named('a')) expect(link.text.trim(), JSON.stringify(link.attributes)).not.toBe('')
    for (const picture of named('img')) expect(picture.attributes).toHaveProperty('alt')
    expect(named('script')).toEqual([])
    expect(elements.filter(({ attributes }) => 'style' in attributes)).toEqual([])
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of elements) {
      const target = attributes['aria-labelledby']
      if (target !== undefined) expect(ids).toContain(target)
    }
  })

  test.each([...pages])('%s has headings that skip no level', (_path, page) => {
    const levels = elementsOf(page).flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  })

  test.each([...pages])('%s leads only to what exists, and with relative links', (path, page) => {
    const known = new Set([...pages.keys(), ...OTHERS])
    for (const { file, part } of linksOf(path, page)) {
      expect(known).toContain(file)
      if (part !== undefined) expect(pages.get(file)).toContain(`id="${part}"`)
    }
  })

  test('our own addresses are absolute in discovery alone', () => {
    for (const [, page] of pages) {
      const ours = elementsOf(page).filter(({ attributes }) => attributes['href']?.startsWith(SITE.url))
      expect(new Set(ours.map(({ name }) => name))).not.toContain('a')
    }
  })

  test('same input, same bytes', () => {
    expect(everyPage({ ...SITE, language })).toEqual(pages)
  })
})

test('a topic names its three feeds to the browser, the front page those of all topics', () => {
  const pages = everyPage()
  const found = (path: string): string[] =>
    elementsOf(pages.get(path) ?? '')
      .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'alternate')
      .map(({ attributes }) => `${attributes['type']} ${attributes['href']}`)
  expect(found('wald/index.html')).toEqual([
    'application/atom+xml https://ticker.example.org/amt/wald/atom.xml',
    'application/rss+xml https://ticker.example.org/amt/wald/rss.xml',
    'application/feed+json https://ticker.example.org/amt/wald/feed.json',
  ])
  expect(found('index.html')).toHaveLength(3 * TOPICS.length)
})

test('texts in another language than the page say so, and ours among them do not', () => {
  const page = everyPage().get('index.html') ?? ''
  const item = page.slice(page.indexOf('<li lang="en">'))
  expect(item).toMatch(/^<li lang="en">\n<h3>/)
  expect(item).toContain('<p class="meta also" lang="de">Auch veröffentlicht von')
  expect(page.match(/<li lang=/g)).toHaveLength(1)
  const unknown = release({ lead: sourced({ language: 'deutsch (Deutschland)' }) })
  expect(renderIndex({ site: SITE, topics: [], newest: [unknown] })).not.toContain('<li lang')
})

test('a topic that is described by its title is not shown twice', () => {
  const topic = { id: 'wald', title: 'Wald', description: 'Wald', count: 0 }
  for (const page of [
    renderTopic({ site: SITE, topic, topics: [], releases: [] }),
    renderIndex({ site: SITE, topics: [topic], newest: [] }),
  ]) {
    expect(page).not.toMatch(/<p[^>]*>Wald</)
  }
})

test('the style sheet needs nothing from elsewhere', () => {
  for (const { content } of SITE_ASSETS) expect(content).not.toMatch(/@import|url\(|<script|@font-face/)
})
