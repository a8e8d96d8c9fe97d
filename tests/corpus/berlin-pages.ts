import type { Page } from '../cli/ticker.ts'
import { corpusText } from './corpora.ts'
import type { Stated } from './stated.ts'

/** As `expected.json` has it, with what matters here. */
interface ExpectedRelease {
  title: string
  url: string
  /** Below `berlin-presse`. */
  file: string
  publishedAt: string
  streets: string[]
  places: string[]
}

/** Of `page.article`; the date is found in the head of the page. */
export const BERLIN_PAGES_RECIPE = '{ title: h1, body: .article > .body, remove: [.pressnumber] }'

const expectedReleases = (): ExpectedRelease[] => JSON.parse(corpusText('berlin-presse/expected.json'))

export const berlinReleases = (): { stated: Stated; words: string[] }[] =>
  expectedReleases().map(({ title, url, publishedAt, streets, places }) => ({
    stated: { title, link: url, date: publishedAt },
    words: [...streets, ...places],
  }))

/** The release pages under the paths of their addresses, and a list that says nothing but where they are. */
export function berlinPages(): Record<string, Page> {
  const releases = expectedReleases().map(({ url, file }) => ({ path: new URL(url).pathname, file }))
  const list = releases.map(({ path }) => `<li><a href="${path}">mehr</a></li>`).join('')
  const pages = releases.map(({ path, file }) => [path, html(corpusText(`berlin-presse/${file}`))])
  return { '/list': html(`<html lang="de"><ul>${list}</ul></html>`), ...Object.fromEntries(pages) }
}

const html = (body: string): Page => ({ body, type: 'text/html' })
