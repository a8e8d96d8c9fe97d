import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pageRules } from '../../src/config/recipe-schema.ts'
import type { Preset } from '../../src/sources/presets/preset.ts'
import { PRESETS } from '../../src/sources/presets/registry.ts'
import { readDocument } from '../../src/sources/read-document.ts'
import { hasPage, normalised, PRESET_FIXTURES, readList, readPage } from './preset-fixture.ts'

const folder = join(import.meta.dirname, '../../src/sources/presets')
const fixtures = PRESET_FIXTURES.map((fixture) => {
  const recipe = PRESETS.find(({ name }) => name === fixture.preset)?.recipe
  return { ...fixture, recipe: recipe ?? { items: `no preset ${fixture.preset}` } }
})

describe.each(fixtures)('$folder', ({ recipe, expected, ...fixture }) => {
  const own = { ...fixture, expected }

  test('the list gives these items and no others', async () => {
    const { items, next, notes } = await readList(own, recipe)
    expect(items.map(normalised)).toMatchObject(expected.items)
    expect(items).toHaveLength(expected.items.length)
    expect(next).toBe(expected.next)
    expect(notes).toEqual([])
  })

  test.runIf(hasPage(own))('the page of the first gives what it says', async () => {
    const [item] = (await readList(own, recipe)).items
    if (item === undefined || expected.article === undefined) throw new Error('no item, or nothing expected of it')
    const { page, words, others } = expected.article
    const article = normalised(readPage(own, recipe, item))
    expect(article).toMatchObject(page)
    expect(words.filter((text) => !article.body?.includes(text))).toEqual([])
    expect(others.filter((text) => article.body?.includes(text))).toEqual([])
  })
})

test.each([
  ['thueringen', '/medieninformation/a', '/medieninformation/b'],
  ['kommune21', '/k21-meldungen/a/', '/meldung_4711'],
])('preset %s fails aloud where headings follow each other without a block for each', async (name, a, b) => {
  const page = PRESETS.find((preset) => preset.name === name)?.recipe ?? { items: '' }
  const one = (href: string): string => `<h3><a href="${href}">Titel</a></h3><p>[7.6.2018] Vorspann</p>`
  const text = `<main><div>${one(a)}${one(b)}</div></main>`
  const result = await readDocument({ document: { url: 'https://amt.example/', text }, page })
  expect(result).toMatchObject({ ok: false, error: { code: 'no-items' } })
})

const isPreset = (value: unknown): value is Preset => typeof value === 'object' && value !== null && 'recipe' in value

test.each(globSync('*.ts', { cwd: folder }))('every preset of %s is registered', async (file) => {
  const exported: unknown[] = Object.values(await import(join(folder, file)))
  expect(exported.filter(isPreset).filter((preset) => !PRESETS.includes(preset))).toEqual([])
})

test('names are given once', () => {
  const names = PRESETS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test.each(PRESETS)('preset $name has a list and a page as fixture', ({ name }) => {
  const own = fixtures.filter(({ preset }) => preset === name)
  expect(own.filter((fixture) => fixture.expected.items.length > 1 && hasPage(fixture))).not.toEqual([])
})

test.each(PRESETS)('preset $name is a recipe as a source could write it', ({ recipe }) => {
  expect(pageRules.safeParse(recipe).error).toBeUndefined()
})
