import { atomEntry } from './atom-entry.ts'
import { completeAtom } from './extra-elements.ts'
import type { FeedDocument, FeedFormat, FeedLinks } from './feed-document.ts'
import { type AtomLink, writeAtom } from './feedsmith.ts'
import { toPublished } from './published-release.ts'
import { withSafeTexts } from './safe-text.ts'

const MEDIA_TYPE = 'application/atom+xml'

/** Atom 1.0 (RFC 4287), with archives (RFC 5005), deleted releases (RFC 6721) and Media RSS for images. */
export const ATOM: FeedFormat = { name: 'Atom', file: 'atom.xml', mediaType: MEDIA_TYPE, write }

function write(unsafe: FeedDocument): string {
  const document = withSafeTexts(unsafe)
  const { id, title, description, language, siteTitle, siteUrl, updated, links, releases } = document
  const xml = writeAtom({
    xml: { lang: language },
    id,
    title: { value: title, type: 'text' },
    ...(description.trim() !== '' && { subtitle: { value: description, type: 'text' } }),
    updated,
    authors: [{ name: siteTitle, uri: siteUrl }],
    links: feedLinks(links),
    generator: { text: 'Amtsticker' },
    entries: releases.map((release) => atomEntry(toPublished(release, siteUrl), language)),
  })
  return completeAtom(xml, document)
}

function feedLinks(links: FeedLinks): AtomLink[] {
  const named: [rel: string, href: string | undefined, type?: string][] = [
    ['self', links.self, MEDIA_TYPE],
    ['alternate', links.alternate, 'text/html'],
    ['current', links.current, MEDIA_TYPE],
    ['prev-archive', links.previousArchive, MEDIA_TYPE],
    ['next-archive', links.nextArchive, MEDIA_TYPE],
    ['hub', links.hub],
  ]
  return named.flatMap(([rel, href, type]) => (href === undefined ? [] : [{ rel, href, ...(type && { type }) }]))
}
