import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../src/config/json-schemas.ts'
import { loadConfig } from '../../src/config/load-config.ts'
import { checkExamples } from '../../src/topics/check-examples.ts'
import { loadFiles } from './temporary-config.ts'

const { config, problems } = await loadConfig('config')

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
  ])
})

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
  ...readdirSync('config/sources').map((name) => [`config/sources/${name}`, '../schema/sources']),
])('%s names its schema in the first line', (file, schema) => {
  const [line] = readFileSync(file, 'utf8').split('\n')
  expect(line).toBe(`# yaml-language-server: $schema=${schema}.schema.json`)
})
