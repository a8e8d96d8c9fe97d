import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { type DocumentToRead, readDocument } from '../../src/sources/read-document.ts'

const folder = join(import.meta.dirname, 'fixtures')
const documents = globSync('*.{xml,json,html}', { cwd: folder }).filter((name) => !name.endsWith('.expected.json'))

const expectedOf = (name: string): object =>
  JSON.parse(readFileSync(join(folder, `${basename(name).replace(/\.\w+$/, '')}.expected.json`), 'utf8'))

test.each(documents.toSorted())('%s', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const result = await readDocument({ document: { url: 'https://amt.example/feeds/doc', text } })
  expect(result).toMatchObject(expectedOf(name))
})

/** What no URL can be made of, or one that is no page's. */
const NO_ADDRESS = [
  'http://[bad',
  'http://',
  'https://%zz/',
  '//',
  'http://a b/',
  'x:',
  'javascript:a()',
  '\ud800://',
  '',
]
const each = (one: (address: string, index: number) => string): string =>
  [...NO_ADDRESS, '/m/1'].map((address, index) => one(address, index)).join('')
const list = (attributes: string): string =>
  `<html><head><base ${attributes}></head><body><ul>${each((href, n) => `<li><a href="${href}">Bericht ${n} der Landrätin</a> <time>0${n + 1}.03.2026</time></li>`)}</ul></body></html>`
const page = { items: 'li', title: { select: 'a' }, link: { select: 'a' } }
const json = { items: 'items', title: { path: 'title' }, link: { path: 'url' } }

test.each<[string, string, Omit<DocumentToRead, 'document'>]>([
  [
    'RSS',
    `<rss version="2.0"><channel>${each((url) => `<item><title>a</title><link>${url}</link></item>`)}</channel></rss>`,
    {},
  ],
  [
    'Atom under a base that is none',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://[bad">${each((url) => `<entry><title>a</title><link href="${url}"/></entry>`)}</feed>`,
    {},
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [...NO_ADDRESS, '/m/1'].map((url) => ({ id: url, title: 'a', url, external_url: url })),
    }),
    {},
  ],
  ['a sitemap', `<urlset>${each((url) => `<url><loc>${url}</loc></url>`)}</urlset>`, {}],
  ['a JSON document', JSON.stringify({ items: [...NO_ADDRESS, '/m/1'].map((url) => ({ title: 'a', url })) }), { json }],
  ['a list page', list('href="http://[bad"'), { page }],
  ['a list page without a recipe', list('href="/"'), { page: { items: 'auto' } }],
])('a link of %s is an address with its base, or none', async (_what, text, recipe) => {
  const read = await readDocument({ document: { url: 'https://amt.example/feeds/doc', text }, ...recipe })
  const items = read.ok ? read.value.items : []
  const addresses = items.flatMap(({ base, links }) => links.map(({ href }) => URL.parse(href, base)?.protocol))
  expect(new Set(addresses)).toEqual(new Set(['https:']))
})
