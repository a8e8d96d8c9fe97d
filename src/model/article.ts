import type { Instant, Moment } from './moment.ts'
import type { Republish } from './source.ts'

export interface ArticleImage {
  url: string
  alt?: string
  caption?: string
  credit?: string
  /** Pixels. */
  width?: number
  height?: number
}

export interface Attachment {
  url: string
  /** Media type, such as `application/pdf`. */
  type?: string
  bytes?: number
  title?: string
}

/** What the text names as its source, or a related item. */
export interface Reference {
  text: string
  url?: string
}

/** The same release in another language, as its source says. */
export interface Translation {
  url: string
  /** BCP 47. */
  language: string
}

/** What can change from one version of an article to the next. */
export interface ArticleContent {
  kicker?: string
  /** Plain text. */
  title: string
  /** The lead paragraph, plain text. */
  summary?: string
  /** Safe HTML: allow-listed elements, absolute URLs. */
  body?: string
  published?: Moment
  updated?: Moment
  /** The release is held back until then ("Sperrfrist"). */
  embargo?: Instant
  /** BCP 47, such as `de`. */
  language: string
  section?: string
  kind?: string
  keywords: string[]
  authors: string[]
  image?: ArticleImage
  attachments: Attachment[]
  references: Reference[]
  translations?: Translation[]
  rights?: string
  republish: Republish
  /** For each field, where it was taken from. */
  provenance: Record<string, string>
}

/** One source's publication, normalised: what we vouch for. */
export interface Article extends ArticleContent {
  id: string
  sourceId: string
  /** Canonical and absolute; absent where the source gives no link. */
  url?: string
  /** Every URL and GUID it was ever seen under. */
  aliases: string[]
}

/** One state of an article's text. */
export interface Version {
  articleId: string
  /** Counts from 1. */
  number: number
  seenAt: Instant
  /** Hash over what a reader would notice: title, kicker, summary, body text. */
  textHash: string
  content: ArticleContent
}
