import type { Fetcher } from '../fetch/fetcher.ts'
import type { Reader } from '../isolate/reader.ts'
import type { Article } from '../model/article.ts'
import type { Outcome } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { Format, SourceDocument } from '../model/reading.ts'
import type { Result, SourceError } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { inlineText } from '../normalise/plain-text.ts'
import { itemNotes } from './hold-back.ts'
import { articleRecipe, isPage, readJob } from './how-read.ts'

/** What a preview needs: no store, no publisher. */
export interface PreviewHouse {
  fetcher: Fetcher
  reader: Reader
  signal: AbortSignal
  now: () => Instant
}

/** A document to look at: at hand, or to be fetched from its source's URL. */
export interface PreviewSubject {
  /** As given on the command line. */
  input: string
  source: Source
  document?: SourceDocument
}

/** `preview --json`, one of its `documents`. */
export interface PreviewedDocument {
  input: string
  format?: Format
  outcome: Outcome
  error?: SourceError
  title?: string
  language?: string
  /** What a cycle would store; with an empty title what it would leave out, having neither title nor text. */
  articles: Article[]
  /** What was mended or left out. */
  notes: string[]
}

/** Reads one document as a cycle would, without asking or telling the store. */
export async function previewDocument(house: PreviewHouse, subject: PreviewSubject): Promise<PreviewedDocument> {
  const { input, source } = subject
  const failed = (error: SourceError): PreviewedDocument => ({
    input,
    outcome: 'failed',
    error,
    articles: [],
    notes: [],
  })
  const document = await documentOf(house, subject)
  if (!document.ok) return failed(document.error)
  const read = await house.reader.read(readJob(source, document.value))
  if (!read.ok) return failed(read.error)
  const { format, title, language, items, notes } = read.value
  const completed = await Promise.all(items.map((item) => withPage(house, subject, item)))
  const normalised = await house.reader.normalise({
    items: completed.map(({ item }) => item),
    source,
    ...(language === undefined ? {} : { language }),
    now: house.now(),
  })
  if (!normalised.ok) return failed(normalised.error)
  return {
    input,
    format,
    outcome: 'ok',
    ...(title === undefined ? {} : { title: inlineText(title) }),
    ...(language === undefined ? {} : { language }),
    articles: normalised.value.flatMap((one) => (one.ok ? [one.value] : (one.untitled ?? []))),
    notes: [
      ...notes,
      ...completed.flatMap(({ note }) => (note === undefined ? [] : [note])),
      ...normalised.value.flatMap((one) => itemNotes(one, house.now())),
    ],
  }
}

async function documentOf(house: PreviewHouse, subject: PreviewSubject): Promise<Result<SourceDocument>> {
  if (subject.document !== undefined) return { ok: true, value: subject.document }
  const answer = await house.fetcher.fetch({ url: subject.source.url, signal: house.signal })
  if (answer.kind === 'document') return { ok: true, value: answer.document }
  const error: SourceError =
    answer.kind === 'failed'
      ? answer.error
      : { step: 'fetch', code: 'http-status', message: 'answered 304 although nothing was asked conditionally' }
  return { ok: false, error }
}

/** The release's own page, where the recipe reads it; a document at hand is shown alone, without asking anybody. */
async function withPage(
  house: PreviewHouse,
  { source, document: atHand }: PreviewSubject,
  item: RawItem,
): Promise<{ item: RawItem; note?: string }> {
  const recipe = articleRecipe(source)
  const [link] = item.links
  if (recipe === undefined || link === undefined || atHand !== undefined) return { item }
  // It is one: what is none, no reader of a source lets through.
  const url = new URL(link.href, item.base).href
  const answer = await house.fetcher.fetch({ url, signal: house.signal })
  if (answer.kind !== 'document') {
    return { item, note: `${url}: ${answer.kind === 'failed' ? answer.error.message : 'not modified'}` }
  }
  if (!isPage(answer.document)) return { item, note: `${url}: a file, not a page` }
  const page = await house.reader.readPage({ document: answer.document, recipe, item })
  return page.ok ? { item: page.value } : { item, note: `${url}: ${page.error.message}` }
}
