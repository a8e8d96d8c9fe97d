import type { Article, Version } from './article.ts'
import type { Instant, Moment } from './moment.ts'

/** An article with what recognising it again needs. */
export interface StoredArticle {
  article: Article
  firstSeen: Instant
  /** Number of its latest version, from 1. */
  version: number
  /** Equal for articles with the same text, and of a few words the same headline; empty where there is neither. */
  textHash: string
  /** Key of the release it belongs to. */
  releaseKey: string
  /** The later date that its source gives the same text now, as after a relaunch; absent where it is `published`. */
  stamp?: Moment
}

/** An article to be inserted or replaced by its id; its aliases become those of `article`. */
export interface ArticleChange {
  stored: StoredArticle
  /** Canonical URL without scheme and `www.`; under it other sources find the article. */
  urlKey?: string
  /** Present when its text changed. */
  version?: Version
}
