import { attribute, findAll, openPage, resolveUrl } from '../extract/html.ts'
import { pageTitle } from '../extract/meta.ts'
import { isBarrier } from '../extract/stand-in.ts'
import type { SourceDocument } from '../model/reading.ts'
import type { SourceError } from '../model/result.ts'
import type { DocumentStart } from './document-start.ts'

const FEED_LINKS =
  'link[rel~="alternate"][type*="rss"], link[rel~="alternate"][type*="atom"], link[rel~="alternate"][type*="feed+json"]'

/** What a document looks like that is no feed, and what to do about it. */
export function notAFeed(document: SourceDocument, start: DocumentStart): SourceError {
  return { step: 'read', code: 'not-a-feed', message: `This is no feed but ${looks(document, start)}` }
}

function looks(document: SourceDocument, { root, text }: DocumentStart): string {
  if (text.trim() === '') return 'an empty document.'
  if (root === 'html') return htmlPage(document)
  if (root === 'json') return 'JSON that is no JSON Feed. A `json:` recipe in the source says what is where.'
  if (text.startsWith('%PDF')) return 'a PDF file.'
  if (root !== '') return `a document that begins with <${root}>. For an HTML page add \`page: auto\` to the source.`
  return `plain text that begins "${text.replace(/\s+/g, ' ').slice(0, 60)}".`
}

function htmlPage(document: SourceDocument): string {
  const page = openPage(document)
  const title = pageTitle(page)
  const named = title === undefined ? 'an HTML page without a title' : `an HTML page titled "${title.slice(0, 120)}"`
  const feeds = findAll(page, page.root, FEED_LINKS).map((link) => resolveUrl(attribute(link, 'href'), page.base))
  const feed = feeds.find((url) => url !== undefined)
  if (feed !== undefined) return `${named}. It names a feed: ${feed}`
  if (isBarrier(document.text)) return `${named}, which asks whether a browser reads it.`
  if (findAll(page, page.root, 'input[type="password"]').length > 0) return `${named}, which asks for a login.`
  return `${named}. \`page: auto\` in the source reads it as a list.`
}
