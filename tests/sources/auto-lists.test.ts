import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'
import { readAutoList } from '../../src/sources/auto-list.ts'

const folder = join(import.meta.dirname, 'fixtures/auto-lists')

interface Expected {
  url: string
  next?: string
  error?: string
  articles: { title: string; url: string; date?: string; image?: string }[]
}

const source = {
  id: 'amt',
  name: 'Amt',
  url: 'https://amt.example/',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
} as const

test.each(globSync('*/', { cwd: folder }).toSorted())('%s', (name) => {
  const { url, next, error, articles }: Expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))
  const result = readAutoList({ url, text: readFileSync(join(folder, name, 'page.html'), 'utf8') })
  if (error !== undefined) {
    expect(result).toMatchObject({ ok: false, error: { code: 'no-items', message: expect.stringContaining(error) } })
    return
  }
  if (!result.ok) throw new Error(result.error.message)
  const read = result.value.items.flatMap((item) => {
    const normalised = normaliseItem({ item, source: { ...source, tags: [] }, now: '2026-11-20T12:00:00Z' })
    return normalised.ok ? [normalised.value] : []
  })
  const facts = read.map(({ published, image, ...article }) => ({
    ...article,
    ...(published && { date: published.value }),
    ...(image && { image: image.url }),
  }))
  expect(facts.map(({ title, url }) => ({ title, url }))).toEqual(articles.map(({ title, url }) => ({ title, url })))
  expect(facts.map(({ date }) => date)).toEqual(articles.map(({ date }) => date))
  expect(facts).toMatchObject(articles)
  expect(result.value.next).toBe(next)
})
