import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openTicker } from '../cli/ticker.ts'
import { CORPORA, corpusText } from './corpora.ts'
import { LISTS } from './documents.ts'
import type { Stated } from './stated.ts'

const isThere = CORPORA !== undefined && existsSync(CORPORA)

const BASE = 'https://amt.example/presse/liste.html'
const SOURCES = `- { id: auto, name: Amt, url: "${BASE}", page: auto }\n`

interface Previewed {
  documents: {
    outcome: string
    error?: { message: string }
    articles: { title: string; url: string; published?: { value: string } }[]
  }[]
}

/** Share of list pages that are to be read whole and right, each release with its title, link and date. */
const GOAL = 0.8

describe.skipIf(!isThere)('list pages of authorities without a recipe', () => {
  test('are read as those who read them see them', async () => {
    const ticker = await openTicker({ sources: SOURCES })
    const files = LISTS.map(({ file }) => join(process.cwd(), CORPORA ?? '', file))
    const { stdout } = await ticker.amtsticker('preview', '--json', '--source', 'auto', '--url', BASE, ...files)
    const { documents }: Previewed = JSON.parse(stdout)
    const right = LISTS.map(({ file, stated }, index) => {
      const articles = documents[index]?.articles ?? []
      const found = articles.map(
        ({ title, url, published }): Stated => ({ title, link: url, ...day(published?.value) }),
      )
      const expected = stated(corpusText(file)).map(({ title, link, date }) => ({
        title,
        link: new URL(link, BASE).href,
        ...day(date),
      }))
      const isRight = JSON.stringify(found) === JSON.stringify(expected)
      const why = documents[index]?.error?.message ?? JSON.stringify(found)
      console.log(`${isRight ? 'right' : 'WRONG'} ${file}: ${expected.length} releases${isRight ? '' : `, ${why}`}`)
      return isRight
    })
    expect(right.filter(Boolean).length / LISTS.length).toBeGreaterThanOrEqual(GOAL)
  })
})

const day = (date: string | undefined): { date?: string } => (date === undefined ? {} : { date })
