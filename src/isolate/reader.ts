import type { Instant } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { ArticleRecipe, JsonRecipe, PageRecipe, SourceFacts } from '../model/source.ts'
import type { NormalisedItem } from '../normalise/normalise-item.ts'

export interface ReadJob {
  document: SourceDocument
  /** Present for a web page, absent for a feed. */
  page?: PageRecipe
  /** Present for a JSON document that is no feed; `page` beside it reads the HTML inside. */
  json?: JsonRecipe
  /** Nobody has said what it is: a web page may be a list, or a release. */
  isUnknown?: boolean
}

export interface ReadPageJob {
  document: SourceDocument
  recipe: ArticleRecipe
  /** What the list said of the release; the page's own claims go before it. */
  item: RawItem
}

export interface NormaliseJob {
  items: RawItem[]
  source: SourceFacts
  /** Language the document as a whole states. */
  language?: string
  now: Instant
}

/** Reads foreign bytes in threads, under a deadline and a heap limit. What breaks is a value. */
export interface Reader {
  read(job: ReadJob): Promise<Result<Reading>>
  readPage(job: ReadPageJob): Promise<Result<RawItem>>
  /** One result for each item, in the same order. */
  normalise(job: NormaliseJob): Promise<Result<NormalisedItem[]>>
  close(): Promise<void>
}
