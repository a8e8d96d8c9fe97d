import type { Release } from '../model/release.ts'
import type { FeedDocument } from './feed-document.ts'
import { releasePage } from './published-release.ts'
import { escapeMarkup } from './safe-text.ts'

const HISTORY = 'http://purl.org/syndication/history/1.0'
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'

const RSS_NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}

/** Adds to RSS what `feed` cannot write: the namespaces of its extensions, and the mark of an archive (RFC 5005, appendix B). */
export function completeRss(xml: string, { archive }: FeedDocument): string {
  const namespaces = Object.entries(archive ? { ...RSS_NAMESPACES, fh: HISTORY } : RSS_NAMESPACES)
  const root = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')
  const mark = archive ? '\n        <fh:archive/>' : ''
  return xml.replace(/<rss [^>]*>(\s*)<channel>/, (_tags, gap) => `<rss version="2.0"${root}>${gap}<channel>${mark}`)
}

/** Adds to Atom what feedsmith cannot write: the mark of an archive (RFC 5005, section 4) and deleted releases (RFC 6721). */
export function completeAtom(xml: string, document: FeedDocument): string {
  const tombstones = document.deleted.map((release) => tombstone(release, document.siteUrl)).join('')
  const namespaces = [
    document.archive ? ` xmlns:fh="${HISTORY}"` : '',
    tombstones === '' ? '' : ` xmlns:at="${TOMBSTONES}"`,
  ]
  const mark = document.archive ? '\n  <fh:archive/>' : ''
  const opened = xml.replace(
    /<feed ([^>]*)>/,
    (_tag, attributes) => `<feed${namespaces.join('')} ${attributes}>${mark}`,
  )
  const end = opened.lastIndexOf('</feed>')
  return `${opened.slice(0, end)}${tombstones}${opened.slice(end)}`
}

/** A reader ignores a tombstone older than what it knows of the entry, so it is dated after both dates of the release. */
function tombstone({ id, updatedAt, firstSeen, supersededBy }: Release, siteUrl: string): string {
  const when = updatedAt > firstSeen ? updatedAt : firstSeen
  const opening = `  <at:deleted-entry ref="${escapeMarkup(id)}" when="${escapeMarkup(when)}"`
  if (supersededBy === undefined) return `${opening}/>\n`
  const successor = escapeMarkup(releasePage(siteUrl, supersededBy))
  return `${opening}>
    <at:comment xml:lang="en">The same press release as ${successor}</at:comment>
    <link rel="related" type="text/html" href="${successor}"/>
  </at:deleted-entry>
`
}
