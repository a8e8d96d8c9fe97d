import { writeOutlines } from './feedsmith.ts'
import { withSafeTexts } from './safe-text.ts'

export interface OutlinedFeed {
  title: string
  description?: string
  xmlUrl: string
  htmlUrl: string
  /** BCP 47. */
  language?: string
}

/** OPML 2.0, one outline for each feed; it takes at least one. Says no date, so that it changes only with its feeds. */
export function writeOpml(list: { title: string; feeds: OutlinedFeed[] }): string {
  const { title, feeds } = withSafeTexts(list)
  const outlines = feeds.map((feed) => ({ type: 'rss', text: feed.title, ...feed }))
  return writeOutlines({ head: { title }, body: { outlines } })
}
