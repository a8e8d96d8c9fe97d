import { Feed } from 'feed'
import { completeRss } from './extra-elements.ts'
import type { FeedDocument, FeedFormat, FeedLinks } from './feed-document.ts'
import { toPublished } from './published-release.ts'
import { rssItem } from './rss-item.ts'
import { elementText, emptyElement, extension } from './rss-text.ts'
import { withSafeTexts } from './safe-text.ts'

const MEDIA_TYPE = 'application/rss+xml'

/** RSS 2.0.11 by the Best Practices Profile, with Dublin Core, Media RSS, `content:encoded`, and links as in Atom. */
export const RSS: FeedFormat = { name: 'RSS', file: 'rss.xml', mediaType: MEDIA_TYPE, write }

function write(unsafe: FeedDocument): string {
  const document = withSafeTexts(unsafe)
  const { id, title, description, language, updated, links, releases, siteUrl } = document
  const feed = new Feed({
    id,
    title: elementText(title),
    description: elementText(description.trim() || title),
    link: links.alternate,
    language: elementText(language),
    updated: new Date(updated),
    generator: 'Amtsticker',
    docs: 'https://www.rssboard.org/rss-specification',
    // Keeps the place of `atom:link` before the items; what stands there is replaced by the extension.
    feed: links.self,
  })
  feed.addExtension(extension('atom:link', channelLinks(links)))
  for (const release of releases) feed.addItem(rssItem(toPublished(release, siteUrl), language))
  return `${completeRss(feed.rss2(), document)}\n`
}

function channelLinks(links: FeedLinks): object[] {
  const named: [rel: string, href: string | undefined][] = [
    ['self', links.self],
    ['current', links.current],
    ['prev-archive', links.previousArchive],
    ['next-archive', links.nextArchive],
  ]
  return [
    ...named.flatMap(([rel, href]) => (href === undefined ? [] : [emptyElement({ rel, href, type: MEDIA_TYPE })])),
    ...(links.hub === undefined ? [] : [emptyElement({ rel: 'hub', href: links.hub })]),
  ]
}
