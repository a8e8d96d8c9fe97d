import { expect, test } from 'vitest'
import { loadFiles } from './temporary-config.ts'

const SETTINGS = {
  title: 'Amtsticker',
  url: 'http://localhost:8080/',
  language: 'de',
  timezone: 'Europe/Berlin',
  schedule: '*/15 * * * *',
  feed: { items: 50 },
  fetch: {
    timeout: 30_000,
    maxBytes: 10_000_000,
    concurrency: 32,
    perHost: 1,
    hostInterval: 1000,
    allowPrivate: [],
  },
  duplicates: { window: 45 * 24 * 3_600_000 },
  websub: { hub: null },
}

const SOURCE = '- { id: a, name: A, url: https://example.org/rss }'
const AS_READ = {
  id: 'a',
  name: 'A',
  url: 'https://example.org/rss',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  schedule: '*/15 * * * *',
  republish: 'full',
  tags: [],
  enabled: true,
}

test.each([
  ['an empty folder', {}],
  ['empty files', { 'settings.yaml': '', 'topics.yaml': '', 'sources/a.yaml': '' }],
  ['comments alone', { 'settings.yaml': '# title: x\n', 'topics.yaml': '# none\n', 'sources/a.yaml': '---\n# none\n' }],
  ['other files', { 'sources/.a.yaml': 'x: [', 'sources/notes.txt': 'x: [', 'schema/topics.schema.json': '{}' }],
])('%s gives the defaults', async (_, files) => {
  const { config, problems } = await loadFiles(files)
  expect(problems).toEqual([])
  expect(config).toEqual({ settings: SETTINGS, sources: [], topics: [], verdicts: [] })
})

test('a source needs an id, a name and a URL', async () => {
  const { config } = await loadFiles({ 'sources/a.yaml': SOURCE })
  expect(config?.sources).toEqual([AS_READ])
})

test('a source takes its language, zone and schedule from the settings', async () => {
  const settings = 'language: de-at\ntimezone: Europe/Vienna\nschedule: 0 6 * * 1-5\n'
  const { config } = await loadFiles({ 'settings.yaml': settings, 'sources/a.yaml': SOURCE })
  const own = { language: 'de-AT', timezone: 'Europe/Vienna', schedule: '0 6 * * 1-5' }
  expect(config?.sources).toEqual([{ ...AS_READ, ...own }])
})

test('what a source says itself stands', async () => {
  const text = `
- id: a
  name: "  A  "
  url: https://example.org/rss
  jurisdiction: DE-TH
  role: press
  language: en
  timezone: UTC
  schedule: "*/30 6-20 * * *"
  republish: link
  rights: © A
  tags: [x, y]
  expect: { every: 5d }
  enabled: false
`
  const { config, problems } = await loadFiles({ 'sources/a.yaml': text })
  expect(problems).toEqual([])
  expect(config?.sources).toEqual([
    {
      id: 'a',
      name: 'A',
      url: 'https://example.org/rss',
      jurisdiction: 'DE-TH',
      role: 'press',
      language: 'en',
      timezone: 'UTC',
      schedule: '*/30 6-20 * * *',
      republish: 'link',
      rights: '© A',
      tags: ['x', 'y'],
      expectEvery: 432_000_000,
      enabled: false,
    },
  ])
})

test.each([
  ['issuer', 'full'],
  ['portal', 'full'],
  ['wire', 'summary'],
  ['press', 'summary'],
])('a source of role %s republishes %s', async (role, republish) => {
  const { config } = await loadFiles({ 'sources/a.yaml': `${SOURCE.replace('}', `, role: ${role} }`)}` })
  expect(config?.sources[0]?.republish).toBe(republish)
})

test('sources come in the order of their files by name', async () => {
  const one = (id: string): string => `- { id: ${id}, name: A, url: https://example.org/${id} }`
  const files = { 'sources/b.yaml': one('first-b'), 'sources/a.yaml': one('second-a') }
  const { config } = await loadFiles(files)
  expect(config?.sources.map(({ id }) => id)).toEqual(['second-a', 'first-b'])
})

test('a topic needs an id and a title', async () => {
  const { config } = await loadFiles({ 'topics.yaml': '- { id: t, title: T }' })
  expect(config?.topics).toEqual([
    {
      id: 't',
      title: 'T',
      any: [],
      all: [],
      none: [],
      in: ['title', 'summary', 'keywords', 'body'],
      threshold: 3,
      from: { jurisdictions: [], sources: [], roles: [], tags: [], languages: [] },
      prefer: { sources: [], tags: [], sections: [] },
      include: [],
      order: 'published',
      examples: { match: [], skip: [] },
    },
  ])
})

test.each([
  ['https://feeds.example.org', 'https://feeds.example.org/'],
  ['https://feeds.example.org/', 'https://feeds.example.org/'],
  ['HTTPS://Feeds.Example.org:443/a', 'https://feeds.example.org/a/'],
  ['http://localhost:8080/a/', 'http://localhost:8080/a/'],
])('the address %s of the site is %s', async (written, url) => {
  const { config } = await loadFiles({ 'settings.yaml': `url: ${written}` })
  expect(config?.settings.url).toBe(url)
})
