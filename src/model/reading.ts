import type { RawItem } from './raw-item.ts'

/** A decoded document, as it was fetched or given. */
export interface SourceDocument {
  /** Where it was found, after redirects: the base of its relative URLs. */
  url: string
  text: string
  /** Media type as served, without parameters; a hint and no more. */
  contentType?: string
  /** Content-Language as served, where it is one: believed where the document itself names none. */
  language?: string
}

export const FORMATS = ['rss', 'rdf', 'atom', 'json-feed', 'sitemap', 'json', 'page'] as const
export type Format = (typeof FORMATS)[number]

/** What a document said as a whole. */
export interface Reading {
  format: Format
  /** As stated; it may hold markup. */
  title?: string
  language?: string
  items: RawItem[]
  /** False where the document breaks off, and items may be missing at its end. */
  complete?: false
  /** What was mended or left out, for the operator: "item 3: no title and no link". */
  notes: string[]
  /** The next list page, for a backfill. */
  next?: string
}
