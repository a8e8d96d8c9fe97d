import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readArticlePage } from '../../src/extract/article-page.ts'
import { emptyItem } from '../../src/extract/item-draft.ts'
import { decodeBody } from '../../src/fetch/charset.ts'
import type { RawItem } from '../../src/model/raw-item.ts'
import { plainText } from '../../src/normalise/plain-text.ts'
import { safeHtml } from '../../src/normalise/safe-html.ts'
import { CORPORA, corpusText } from './corpora.ts'

/** As `ground-truth.json` has it: segments that the text must hold, and that it must not. */
interface Truth {
  file: string
  url: string
  with?: string[]
  without?: string[]
  title?: string
  author?: string
}

interface Score {
  wanted: number
  found: number
  unwanted: number
  absent: number
}

interface Corpus {
  name: string
  truth: string
  pages: string
  /** Balanced accuracy, below which the text is not found as well as it was. */
  least: number
}

const CORPORA_OF_PAGES: Corpus[] = [
  { name: 'pages of authorities', truth: 'gov-html-pages/ground-truth.json', pages: 'gov-html-pages', least: 0.94 },
  {
    name: 'German pages of trafilatura',
    truth: 'trafilatura-eval/ground-truth.json',
    pages: 'trafilatura-eval/html',
    least: 0.93,
  },
]
const TITLES = 0.84
const AUTHORS = 0.45

const isThere = CORPORA !== undefined && CORPORA_OF_PAGES.every(({ truth }) => existsSync(join(CORPORA ?? '', truth)))

describe.skipIf(!isThere)(`article pages without a recipe${isThere ? '' : ' (skipped: not there)'}`, () => {
  test.each(CORPORA_OF_PAGES)('the text of $name', ({ name, truth, pages, least }) => {
    const scores = readTruth(truth).map((page) => scoreOf(page, textOf(readPage(pages, page))))
    const { wanted, found, unwanted, absent } = scores.reduce(sum)
    const [recall, specificity] = [found / wanted, absent / unwanted]
    const balanced = (recall + specificity) / 2
    console.info(
      `${name}: ${found} of ${wanted} wanted segments, ${absent} of ${unwanted} unwanted absent, ` +
        `balanced accuracy ${balanced.toFixed(3)}`,
    )
    expect(balanced).toBeGreaterThanOrEqual(least)
  })

  test('title and authors of the German pages', () => {
    const read = readTruth('trafilatura-eval/ground-truth.json').map((truth) => ({
      truth,
      item: readPage('trafilatura-eval/html', truth),
    }))
    const titled = read.filter(({ truth }) => truth.title)
    const authored = read.filter(({ truth }) => truth.author)
    const titles = titled.filter(({ truth, item }) => bare(item.title?.value ?? '') === bare(truth.title ?? ''))
    const authors = authored.filter(
      ({ truth, item }) =>
        item.authors.length > 0 && item.authors.every(({ value }) => bare(truth.author ?? '').includes(bare(value))),
    )
    console.info(`titles: ${titles.length} of ${titled.length}, authors: ${authors.length} of ${authored.length}`)
    expect(titles.length / titled.length).toBeGreaterThanOrEqual(TITLES)
    expect(authors.length / authored.length).toBeGreaterThanOrEqual(AUTHORS)
  })
})

const readTruth = (file: string): Truth[] => JSON.parse(corpusText(file))

function readPage(folder: string, { file, url }: Truth): RawItem {
  const path = join(CORPORA ?? '', folder, file)
  const bytes = existsSync(path) ? readFileSync(path) : readFileSync(`${path}.gz`)
  const page = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  const base = URL.parse(url)?.protocol.startsWith('http') ? url : 'https://page.example/'
  const document = { url: base, text: decodeBody(page).text }
  const result = readArticlePage({ document, recipe: {}, item: emptyItem(base) })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** As it is published. */
const textOf = ({ body, base }: RawItem): string =>
  squeezed(plainText(body?.type === 'html' ? safeHtml(body.value, base) : (body?.value ?? '')))

function scoreOf(truth: Truth, text: string): Score {
  const [wanted, unwanted] = [truth.with ?? [], truth.without ?? []]
  return {
    wanted: wanted.length,
    found: wanted.filter((segment) => text.includes(squeezed(segment))).length,
    unwanted: unwanted.length,
    absent: unwanted.filter((segment) => !text.includes(squeezed(segment))).length,
  }
}

const sum = (a: Score, b: Score): Score => ({
  wanted: a.wanted + b.wanted,
  found: a.found + b.found,
  unwanted: a.unwanted + b.unwanted,
  absent: a.absent + b.absent,
})

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

const bare = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
