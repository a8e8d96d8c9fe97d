import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/config/load-catalogue.ts'
import { formatProblem, loadConfig } from '../../src/config/load-config.ts'
import { withFiles } from './temporary-config.ts'

const one = (id: string, url = `https://${id}.example/rss`): string => `- { id: ${id}, name: A, url: "${url}" }\n`

async function catalogueOf(files: Record<string, string>, known: [id: string, url: string][] = []) {
  const dir = await withFiles(files)
  const { config } = await loadConfig(dir)
  if (config === undefined) throw new Error('the configuration has a problem')
  expect(config.sources.map(({ id, url }) => [id, url])).toEqual(known)
  const { sources, problems } = await loadCatalogue(dir, config)
  return { sources, problems: problems.map((problem) => formatProblem(problem).replace(/^.*?(?=catalogue\/)/, '')) }
}

test('a folder without a catalogue has none', async () => {
  expect(await catalogueOf({ 'topics.yaml': '' })).toEqual({ sources: [], problems: [] })
})

test('its sources are read as sources are, and are no part of the configuration', async () => {
  const files = { 'settings.yaml': 'language: de-AT', 'catalogue/b.yaml': one('b'), 'catalogue/a.yaml': one('a') }
  const { sources, problems } = await catalogueOf(files)
  expect(problems).toEqual([])
  expect(sources).toMatchObject([
    { id: 'a', language: 'de-AT', role: 'issuer', republish: 'full' },
    { id: 'b', url: 'https://b.example/rss' },
  ])
})

test.each<[string, Record<string, string>, string[]]>([
  [
    'mistakes have their place',
    { 'catalogue/a.yaml': '- id: a\n  name: A\n  url: https://a.example/\n  preset: gbs\n' },
    ['catalogue/a.yaml:4:11 sources[0].preset: expected one of '],
  ],
  [
    'an id stands in it once',
    { 'catalogue/a.yaml': one('a'), 'catalogue/b.yaml': one('b') + one('a', 'https://b.example/') },
    ['catalogue/b.yaml:2:9 sources[1].id: expected an id of its own, found "a", '],
  ],
  [
    'a file that would not be read',
    { 'catalogue/a.yml': one('a') },
    ['catalogue/a.yml: expected the ending .yaml, found .yml'],
  ],
])('%s', async (_, files, expected) => {
  const { problems } = await catalogueOf(files)
  expect(problems).toEqual(expected.map((beginning) => expect.stringContaining(beginning)))
})

test('an id of the configuration stands for the same URL', async () => {
  const [same, other] = [one('a'), one('a', 'https://a.example/atom')]
  const known: [string, string][] = [['a', 'https://a.example/rss']]
  const files = { 'sources/a.yaml': same, 'catalogue/a.yaml': same }
  expect(await catalogueOf(files, known)).toMatchObject({ problems: [], sources: [{ id: 'a' }] })
  const { problems } = await catalogueOf({ ...files, 'catalogue/a.yaml': other }, known)
  expect(problems).toEqual([
    'catalogue/a.yaml:1:26 sources[0].url: expected "https://a.example/rss" as in the source with the id "a", found "https://a.example/atom"',
  ])
})
