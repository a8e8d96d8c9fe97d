import { expect, test } from 'vitest'
import { PRESETS } from '../../src/sources/presets/registry.ts'
import { loadFiles } from './temporary-config.ts'

async function pageOf(lines: string) {
  const { config, problems } = await loadFiles({
    'sources/a.yaml': `- id: a\n  name: A\n  url: https://a.example/\n${lines}`,
  })
  expect(problems).toEqual([])
  expect(config?.sources[0]).not.toHaveProperty('preset')
  return config?.sources[0]?.page
}

test.each(PRESETS)('preset $name and a URL are a source', async ({ name, recipe }) => {
  expect(await pageOf(`  preset: ${name}\n`)).toEqual(recipe)
})

test('what stands beside a preset replaces single fields of it, on the list and on the page', async () => {
  const [gsb] = PRESETS.map(({ recipe }) => recipe)
  const page = await pageOf(
    '  preset: gsb\n  page: { items: .meldung, kicker: .dachzeile, article: { body: .text, remove: [.teilen] } }\n',
  )
  expect(page).toEqual({
    ...gsb,
    items: '.meldung',
    kicker: { select: '.dachzeile' },
    article: { ...gsb?.article, body: { select: '.text' }, remove: ['.teilen'] },
  })
})
