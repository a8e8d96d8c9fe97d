import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { atomItem } from './atom-item.ts'
import { BROKEN_OFF, closedAfterLastItem } from './broken-off.ts'
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
  const closed = closedAfterLastItem(start.text)
  const parsed = await parse(closed ?? start.text)
  if (!parsed.ok) return parsed
  const feed = parsed.value
  const base = URL.parse(feed.xml?.base ?? '', document.url)?.href ?? document.url
  const inherited = { base, authors: feed.authors ?? [], ...(feed.rights && { rights: feed.rights }) }
  const language = feed.xml?.lang ?? rootAttribute(start, 'xml:lang') ?? feed.dc?.languages?.[0]
  const { items, notes } = keptItems((feed.entries ?? []).map((element) => atomItem(element, inherited)))
  return {
    ok: true,
    value: {
      format: 'atom',
      ...(feed.title?.value && { title: feed.title.value }),
      ...(language !== undefined && { language }),
      items,
      notes: closed === undefined ? notes : [BROKEN_OFF, ...notes],
    },
  }
}

/** feedsmith finds no feed in one that says nothing; that is an empty feed all the same. */
async function parse(text: string): Promise<Result<LooseAtom>> {
  const { parseAtom } = await import('./feedsmith.ts')
  try {
    return { ok: true, value: parseAtom(text) }
  } catch (error) {
    const isEmpty = !/<(?:[\w.-]+:)?entry[\s>]/i.test(text)
    return isEmpty ? { ok: true, value: {} } : unreadable('This is Atom that cannot be read.', error)
  }
}
