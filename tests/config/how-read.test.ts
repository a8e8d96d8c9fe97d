import { expect, test } from 'vitest'
import { loadFiles } from './temporary-config.ts'

async function sourceOf(lines: string) {
  const { config, problems } = await loadFiles({
    'sources/a.yaml': `- id: a\n  name: A\n  url: https://a.example/\n${lines}`,
  })
  expect(problems).toEqual([])
  return config?.sources[0]
}

test('`page: auto` finds the list and reads the pages of the releases', async () => {
  expect(await sourceOf('  page: auto\n')).toMatchObject({ page: { items: 'auto', article: {} } })
})

test.each([
  ['auto', {}],
  ['{ body: .text, remove: [.teilen] }', { body: { select: '.text' }, remove: ['.teilen'] }],
])('a source of any kind can have `article: %s`', async (article, recipe) => {
  expect(await sourceOf(`  article: ${article}\n`)).toMatchObject({ article: recipe })
  expect(await sourceOf(`  page: auto\n  article: ${article}\n`)).toMatchObject({ article: recipe })
  expect(await sourceOf(`  json: { title: t }\n  article: ${article}\n`)).toMatchObject({ article: recipe })
})

test.each([
  ['news', { path: 'news' }],
  ['contentList[].title', { path: 'contentList[].title' }],
  ['data.0.attributes.title', { path: 'data.0.attributes.title' }],
  ['dc\\.title', { path: 'dc\\.title' }],
  ['_embedded.items[].headline', { path: '_embedded.items[].headline' }],
  ['https://a.example/{id}.html', { template: 'https://a.example/{id}.html' }],
  ['{sys.year}/{slug}', { template: '{sys.year}/{slug}' }],
])('the JSON rule %j is %j', async (text, rule) => {
  expect(await sourceOf(`  json: { link: '${text}', id: '${text}' }\n`)).toMatchObject({
    json: { link: rule, id: rule },
  })
})

test('HTML in JSON is read by a page recipe, a preset or without one', async () => {
  const json = { json: { html: 'teaser[]' } }
  expect(await sourceOf('  json: { html: "teaser[]" }\n  page: auto\n')).toMatchObject(json)
  expect(await sourceOf('  json: { html: "teaser[]" }\n  page: { items: article }\n')).toMatchObject(json)
  expect(await sourceOf('  json: { html: "teaser[]" }\n  preset: sachsen-medienservice\n')).toMatchObject(json)
})
