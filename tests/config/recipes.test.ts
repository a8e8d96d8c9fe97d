import { expect, test } from 'vitest'
import { loadFiles } from './temporary-config.ts'

async function pageOf(recipe: string) {
  const lines = recipe.split('\n').map((line) => `    ${line}`)
  const source = `- id: a\n  name: A\n  url: https://example.org/\n  page:\n${lines.join('\n')}\n`
  const { config, problems } = await loadFiles({ 'sources/a.yaml': source })
  expect(problems).toEqual([])
  return config?.sources[0]?.page
}

test.each([
  ['h3', { select: 'h3' }],
  ['a.mehr@href', { select: 'a.mehr', attribute: 'href' }],
  ['a.mehr @href', { select: 'a.mehr', attribute: 'href' }],
  ['@href', { attribute: 'href' }],
  ['@data-entities', { attribute: 'data-entities' }],
  ['use@xlink:href', { select: 'use', attribute: 'xlink:href' }],
  ['a[href^="x@y"]', { select: 'a[href^="x@y"]' }],
  ['a[href^="x@y"]@href', { select: 'a[href^="x@y"]', attribute: 'href' }],
  ['a[href*=\\@]', { select: 'a[href*=\\@]' }],
  ['h3:contains("a@b")', { select: 'h3:contains("a@b")' }],
  ['.w\\@x', { select: '.w\\@x' }],
  ['a[href*=@x]', { select: 'a[href*=@x]' }],
  ['p:contains(a@b)', { select: 'p:contains(a@b)' }],
  ['a, b@href', { select: 'a, b', attribute: 'href' }],
  ['> a:first@href', { select: '> a:first', attribute: 'href' }],
  [' h3 ', { select: 'h3' }],
])('the field rule %j is %j', async (text, rule) => {
  const page = await pageOf(`items: article\ntitle: '${text}'\nnext: '${text}'\narticle: { body: '${text}' }`)
  expect(page).toEqual({ items: 'article', title: rule, next: rule, article: { body: rule } })
})

test('a rule can say more than where', async () => {
  const page = await pageOf(`
items: article.teaser
keywords: { select: .worte, match: "Stichwörter: (.*)", split: ",", all: false }
date: { match: '\\[(.*?)\\]', format: dd.MM.yyyy }
image: { select: img, attribute: data-src }
article:
  remove: [.share, "div > .print"]
  rights: {}`)
  expect(page).toEqual({
    items: 'article.teaser',
    keywords: { select: '.worte', match: 'Stichwörter: (.*)', split: ',', all: false },
    date: { match: '\\[(.*?)\\]', format: 'dd.MM.yyyy' },
    image: { select: 'img', attribute: 'data-src' },
    article: { remove: ['.share', 'div > .print'], rights: {} },
  })
})

test('sources can share a recipe', async () => {
  const one = (id: string, page: string): string =>
    `- id: ${id}\n  name: A\n  url: https://example.org/${id}\n  page: ${page}\n`
  const many = Array.from({ length: 300 }, (_, index) => one(`b${index}`, '*typo3')).join('')
  const { config, problems } = await loadFiles({
    'sources/a.yaml': `${one('a', '&typo3 { items: article, title: h3@title }')}${many}`,
  })
  expect(problems).toEqual([])
  expect(config?.sources[300]?.page).toEqual({ items: 'article', title: { select: 'h3', attribute: 'title' } })
})
