import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the documents, which are read where they lie: absolute, or relative to the project. */
export const CORPORA = process.env['CORPORA']

export const corpusText = (file: string): string => readFileSync(join(CORPORA ?? '', file), 'utf8')

export interface PublishedItem {
  title: string
  url: string
  content_html?: string
  _amtsticker: { published: { value: string }; publisher: { name: string }; copies?: { publisher: string }[] }
}

/** The releases that the feed of all releases has. */
export async function publishedItems(ticker: { read(path: string): Promise<string> }): Promise<PublishedItem[]> {
  const feed: { items: PublishedItem[] } = JSON.parse(await ticker.read('output/all/feed.json'))
  return feed.items
}
