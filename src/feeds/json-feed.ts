import type { FeedDocument, FeedFormat } from './feed-document.ts'
import { type JsonDocument, writeJson } from './feedsmith.ts'
import { jsonItem } from './json-item.ts'
import { toPublished } from './published-release.ts'
import { withSafeTexts } from './safe-text.ts'

/** JSON Feed 1.1; what it has no name for stands under `_amtsticker`. */
export const JSON_FEED: FeedFormat = {
  name: 'JSON Feed',
  file: 'feed.json',
  mediaType: 'application/feed+json',
  write: (document) => writeJson(toJson(withSafeTexts(document))),
}

function toJson(document: FeedDocument): JsonDocument {
  const { id, title, description, language, siteTitle, siteUrl, updated, links, releases, archive } = document
  const { current, nextArchive } = links
  const ours = { id, updated, archive, ...(current && { current }), ...(nextArchive && { next_archive: nextArchive }) }
  const feed = {
    title,
    home_page_url: links.alternate,
    feed_url: links.self,
    ...(description.trim() !== '' && { description }),
    ...(links.previousArchive !== undefined && { next_url: links.previousArchive }),
    language,
    authors: [{ name: siteTitle, url: siteUrl }],
    ...(links.hub !== undefined && { hubs: [{ type: 'WebSub', url: links.hub }] }),
    _amtsticker: ours,
    items: releases.map((release) => jsonItem(toPublished(release, siteUrl), language)),
  }
  return feed
}
