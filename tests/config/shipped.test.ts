import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../src/config/json-schemas.ts'
import { loadCatalogue } from '../../src/config/load-catalogue.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { checkExamples } from '../../src/topics/check-examples.ts'
import { loadFiles } from './temporary-config.ts'

const { config, problems } = await loadConfig('config')
const catalogue = config === undefined ? undefined : await loadCatalogue('config', config)
const offered = catalogue?.sources ?? []

test('the shipped configuration has no problem', () => {
  expect(problems).toEqual([])
  expect(config?.sources.length).toBeGreaterThan(10)
  expect(config?.topics.map(({ id }) => id)).toEqual([
    'digitalisierung',
    'finanzen',
    'gesundheit',
    'umwelt',
    'verkehr',
    'bildung',
    'inneres',
    'justiz',
    'wirtschaft',
    'landwirtschaft',
    'wohnen',
    'kultur',
  ])
})

test('the sources include thueringen.de, and enough others that are asked', () => {
  const enabled = config?.sources.filter((source) => source.enabled) ?? []
  expect(enabled.length).toBeGreaterThanOrEqual(12)
  expect(enabled.find(({ url }) => url.startsWith('https://thueringen.de/'))?.page?.items).toBeDefined()
})

describe('the shipped catalogue', () => {
  test('has no problem and at least 150 sources, each address once', () => {
    expect(catalogue?.problems).toEqual([])
    expect(offered.length).toBeGreaterThanOrEqual(150)
    expect(new Set(offered.map(({ url }) => url)).size).toBe(offered.length)
    expect(offered.filter(({ jurisdiction }) => jurisdiction === undefined)).toEqual([])
  })

  test('has every source that is configured', () => {
    const ids = new Set(offered.map(({ id }) => id))
    expect(config?.sources.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([])
  })

  test.each('BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH'.split(' '))('has sources of DE-%s', (land) => {
    expect(offered.filter(({ jurisdiction }) => jurisdiction === `DE-${land}`)).not.toEqual([])
  })

  test.each(['DE', 'AT', 'CH', 'EU'])('has sources of %s', (jurisdiction) => {
    expect(offered.filter((source) => source.jurisdiction === jurisdiction)).not.toEqual([])
  })

  test('enables no page without a word on how to find its list', () => {
    const pages = offered.filter(({ enabled, page, json, url }) => enabled && !(page ?? json) && !isFeed(url))
    expect(pages.map(({ id }) => id)).toEqual([])
  })

  test.each(readdirSync('config/catalogue'))('%s says of each source when it was seen', (file) => {
    const lines = readFileSync(`config/catalogue/${file}`, 'utf8').split('\n')
    const first = lines.filter((line) => line.startsWith('- id:'))
    expect(first.filter((line) => !/^- id: \S+ # (20[12]\d|year not known)(;|$)/.test(line))).toEqual([])
    const off = lines.filter((line) => line.includes('enabled:'))
    expect(off.filter((line) => !/^ {2}enabled: false # \S/.test(line))).toEqual([])
  })
})

/** Feeds whose address does not say so. */
const PLAIN = ['index.php?id=57455', 'news.asp?news_action=201', '/render?guid=&lang=de']
const isFeed = (url: string): boolean => /rss|feed|atom|\.xml/i.test(url) || PLAIN.some((end) => url.endsWith(end))

test('the examples of the shipped topics are as they say', () => {
  expect(checkExamples(config?.topics ?? [])).toEqual([])
})

test('the shipped settings are the defaults', async () => {
  const { config: plain } = await loadFiles({})
  expect(config?.settings).toEqual(plain?.settings)
})

test.each([...jsonSchemas()])('config/schema/%s is current; `npm run schema` writes it', (name, text) => {
  expect(readFileSync(`config/schema/${name}`, 'utf8')).toBe(text)
})

test.each([
  ['config/settings.yaml', 'schema/settings'],
  ['config/topics.yaml', 'schema/topics'],
  ...['sources', 'catalogue'].flatMap((folder) =>
    readdirSync(`config/${folder}`).map((name) => [`config/${folder}/${name}`, '../schema/sources']),
  ),
])('%s names its schema in the first line', (file, schema) => {
  const [line] = readFileSync(file, 'utf8').split('\n')
  expect(line).toBe(`# yaml-language-server: $schema=${schema}.schema.json`)
})
