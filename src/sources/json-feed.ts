import { claim, emptyItem, htmlClaim, present, put, textClaim } from '../extract/item-draft.ts'
import type { AttachmentClaim, ImageClaim, LinkClaim, RawItem, TextClaim } from '../model/raw-item.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { DocumentStart } from './document-start.ts'
import type { LooseJson, LooseJsonItem } from './feedsmith.ts'
import { keptItems } from './kept-items.ts'
import type { SourceType } from './source-type.ts'
import { unreadable } from './unreadable.ts'

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: SourceType = {
  format: 'json-feed',
  detect: ({ root, text }) =>
    root === 'json' && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//.test(text),
  read: readJsonFeed,
}

async function readJsonFeed({ url }: SourceDocument, { text }: DocumentStart): Promise<Result<Reading>> {
  const { parseJson } = await import('./feedsmith.ts')
  let feed: LooseJson
  try {
    JSON.parse(text)
    feed = parseJson(text)
  } catch (error) {
    return unreadable('This is a JSON Feed that cannot be read.', error)
  }
  const { title, language } = feed
  return {
    ok: true,
    value: {
      format: 'json-feed',
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language }),
      ...keptItems((feed.items ?? []).map((element) => jsonItem(element, { base: url, feed }))),
    },
  }
}

function jsonItem(element: LooseJsonItem, { base, feed }: { base: string; feed: LooseJson }): RawItem {
  const item = emptyItem(base)
  put(item, 'guid', claim(element.id, 'json-feed:id'))
  put(item, 'title', textClaim(element.title, 'json-feed:title'))
  put(item, 'summary', textClaim(element.summary, 'json-feed:summary'))
  put(item, 'body', htmlClaim(element.content_html, 'json-feed:content_html'))
  put(item, 'body', textClaim(element.content_text, 'json-feed:content_text'))
  put(item, 'language', claim(element.language, 'json-feed:language'))
  const own = people(element.authors, 'json-feed:authors')
  return {
    ...item,
    links: linksOf(element),
    published: present([claim(element.date_published, 'json-feed:date_published')]),
    updated: present([claim(element.date_modified, 'json-feed:date_modified')]),
    keywords: present((element.tags ?? []).map((tag) => textClaim(tag, 'json-feed:tags'))),
    authors: own.length > 0 ? own : people(feed.authors, 'json-feed:feed:authors'),
    images: imagesOf(element),
    attachments: attachmentsOf(element),
  }
}

const people = (authors: LooseJson['authors'], from: string): TextClaim[] =>
  present((authors ?? []).map(({ name }) => textClaim(name, from)))

/** Before `url` came to be required in practice, the id was the address; `external_url` is the page a link blog is about. */
function linksOf({ id, url, external_url: external }: LooseJsonItem): LinkClaim[] {
  const own: LinkClaim[] = url === undefined ? [] : [{ href: url, from: 'json-feed:url' }]
  const permalink =
    own.length === 0 && id !== undefined && /^https?:/i.test(id) ? [{ href: id, from: 'json-feed:id' }] : []
  const page = [...own, ...permalink]
  if (external === undefined || external === page[0]?.href) return page
  return [...page, { href: external, from: 'json-feed:external_url', ...(page.length > 0 && { rel: 'related' }) }]
}

const imagesOf = ({ image, banner_image: banner }: LooseJsonItem): ImageClaim[] =>
  [
    { url: image, from: 'json-feed:image' },
    { url: banner, from: 'json-feed:banner_image' },
  ].flatMap(({ url, from }) => (url === undefined ? [] : [{ url, from }]))

const attachmentsOf = ({ attachments = [] }: LooseJsonItem): AttachmentClaim[] =>
  attachments.flatMap(({ url, mime_type: type, size_in_bytes: bytes, title }): AttachmentClaim[] => {
    const facts = { ...(type && { type }), ...(bytes && { bytes }), ...(title && { title }) }
    return url === undefined ? [] : [{ url, from: 'json-feed:attachments', ...facts }]
  })
