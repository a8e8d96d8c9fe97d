import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { atomItem } from './atom-item.ts'
import { type DocumentStart, rootAttribute } from './document-start.ts'
import type { LooseAtom } from './feedsmith.ts'
import { keptItems } from './kept-items.ts'
import type { SourceType } from './source-type.ts'
import { unreadable } from './unreadable.ts'

/** Atom 0.3 and 1.0 (RFC 4287). */
export const atom: SourceType = {
  format: 'atom',
  detect: ({ root }) => root === 'feed',
  read: readAtom,
}

async function readAtom(document: SourceDocument, start: DocumentStart): Promise<Result<Reading>> {
  const { parseAtom } = await import('./feedsmith.ts')
  let feed: LooseAtom
  try {
    feed = parseAtom(start.text)
  } catch (error) {
    return unreadable('This is Atom that cannot be read.', error)
  }
  const base = URL.parse(feed.xml?.base ?? '', document.url)?.href ?? document.url
  const inherited = { base, authors: feed.authors ?? [], ...(feed.rights && { rights: feed.rights }) }
  const language = feed.xml?.lang ?? rootAttribute(start, 'xml:lang') ?? feed.dc?.languages?.[0]
  return {
    ok: true,
    value: {
      format: 'atom',
      ...(feed.title?.value && { title: feed.title.value }),
      ...(language !== undefined && { language }),
      ...keptItems((feed.entries ?? []).map((element) => atomItem(element, inherited))),
    },
  }
}
