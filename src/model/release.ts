import type { Article } from './article.ts'
import type { Instant, Moment } from './moment.ts'
import type { Link } from './relation.ts'
import type { SourceFacts } from './source.ts'

/** The set of articles that are the same press release. It becomes one entry in a feed. */
export interface Release {
  /** `tag:` URI (RFC 4151), minted at first sight, never changed. */
  id: string
  /** The last part of `id`: short and safe in a URL. */
  key: string
  /** The article that speaks for the release. */
  leadId: string
  articleIds: string[]
  /** What the first article stated, else first-seen; never moves. */
  published: Moment
  /** `published` as an instant: a day is midnight in the zone of the source that stated it. */
  publishedAt: Instant
  /** Moves only when the lead's text materially changed. */
  updatedAt: Instant
  /** When the first of its articles came to us. */
  firstSeen: Instant
  /** Order of arrival over the whole store, from 1. */
  arrival: number
  /** Key of the release that took its place; then this one is deleted. */
  supersededBy?: string
  /** Minted in this cycle, and not yet compared with others: nobody has seen it. */
  unsettled?: true
  /** Hash over the text that readers are shown: `updatedAt` moves with it. */
  leadHash?: string
}

/** An article beside the source it came from and what the store knows of it. */
export interface SourcedArticle {
  article: Article
  source: SourceFacts
  /** When it came to us; kept apart from what it states itself. */
  firstSeen: Instant
}

/** Another release that belongs to this one, and yet is another. */
export interface ReleaseLink {
  link: Link
  /** Which of the two is the follow-up, the digest or the reaction. */
  by: 'this' | 'other'
  /** Of the other one. */
  key: string
  title: string
  /** Of its title, BCP 47. */
  language: string
  publisher: string
}

/** A release with its articles at hand, as it is published. */
export interface FullRelease extends Release {
  lead: SourcedArticle
  /** The other articles, in order of arrival. */
  copies: SourcedArticle[]
  /** Ids of the topics it belongs to, without `all`. */
  topics: string[]
}
