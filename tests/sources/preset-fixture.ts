import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readArticlePage } from '../../src/extract/article-page.ts'
import type { Article } from '../../src/model/article.ts'
import type { RawItem } from '../../src/model/raw-item.ts'
import type { PageRecipe, SourceFacts } from '../../src/model/source.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'
import { readDocument } from '../../src/sources/read-document.ts'

const FOLDER = join(import.meta.dirname, 'presets')

/** What a fixture must give: parts of articles, in the order of the list, and of the first one's own page. */
export interface ExpectedOfPreset {
  url: string
  next?: string
  items: Partial<Article>[]
  /** `words` stand in the body of the page, `others` do not. */
  article?: { page: Partial<Article>; words: string[]; others: string[] }
}

/** A folder `<preset>` or `<preset>.<variant>` with `list.html`, `expected.json` and, if there is one, `article.html`. */
export interface PresetFixture {
  folder: string
  preset: string
  expected: ExpectedOfPreset
}

const textOf = (folder: string, file: string): string => readFileSync(join(FOLDER, folder, file), 'utf8')

export const PRESET_FIXTURES: PresetFixture[] = globSync('*/expected.json', { cwd: FOLDER })
  .toSorted()
  .map((path) => {
    const folder = basename(dirname(path))
    const [preset = folder] = folder.split('.')
    return { folder, preset, expected: JSON.parse(textOf(folder, 'expected.json')) }
  })

export const hasPage = ({ folder }: PresetFixture): boolean => existsSync(join(FOLDER, folder, 'article.html'))

export async function readList({ folder, expected: { url } }: PresetFixture, page: PageRecipe) {
  const result = await readDocument({ document: { url, text: textOf(folder, 'list.html') }, page })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

export function readPage({ folder }: PresetFixture, { article: recipe = {} }: PageRecipe, item: RawItem): RawItem {
  const url = item.links[0]?.href ?? ''
  const result = readArticlePage({ document: { url, text: textOf(folder, 'article.html') }, recipe, item })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const SOURCE: SourceFacts = {
  id: 'amt',
  name: 'Amt',
  url: 'https://amt.example/',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
}

export function normalised(item: RawItem): Article {
  const result = normaliseItem({ item, source: SOURCE, now: '2027-01-01T00:00:00Z' })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
