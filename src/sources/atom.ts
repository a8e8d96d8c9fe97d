import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { atomItem } from './atom-item.ts'
import { BROKEN_OFF, closedAfterLastItem, oneItemEach } from './document-parts.ts'
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
  const broken: string[] = []
  const parsed = await parseAll(start.text, broken)
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
      notes: [...broken, ...notes],
    },
  }
}

/** The whole document; where that cannot be had, item by item. */
async function parseAll(text: string, notes: string[]): Promise<Result<LooseAtom>> {
  const closed = closedAfterLastItem(text)
  if (closed !== undefined) notes.push(BROKEN_OFF)
  const whole = await parse(closed ?? text)
  if (whole.ok) return whole
  const parts = await Promise.all(oneItemEach(closed ?? text).map(parse))
  const read = parts.flatMap((part) => (part.ok ? [part.value] : []))
  if (read.length === 0) return whole
  notes.push(...parts.flatMap((part, index) => (part.ok ? [] : [`item ${index + 1}: left out, ${part.error.message}`])))
  return { ok: true, value: { ...read[0], entries: read.flatMap(({ entries = [] }) => entries) } }
}

/** feedsmith finds no feed in one that says nothing; that is an empty feed all the same. */
async function parse(text: string): Promise<Result<LooseAtom>> {
  const { parseAtom } = await import('./feedsmith.ts')
  try {
    return { ok: true, value: parseAtom(text) }
  } catch (error) {
    const isEmpty = !/<(?:[\w.-]+:)?entry[\s>]/i.test(text)
    return isEmpty ? { ok: true, value: {} } : unreadable('this is Atom that cannot be read.', error)
  }
}
