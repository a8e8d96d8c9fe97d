/** Which words stand in an article, each once and folded, so that a rule need not read every article. */
export interface ArticleWords {
  articleId: string
  words: string[]
}

/** Words beside the articles: a prefilter, and not what decides. */
export interface WordStore {
  /** Replaces the words of each named article. */
  saveWords(articles: ArticleWords[]): Promise<void>
  /** Distinct words of all articles after a given one, in one order, at most as many as said. */
  vocabulary(after: string, limit: number): Promise<string[]>
  /** Keys of the releases one of whose articles has one of the words, in any order. */
  releasesWithWords(words: string[]): Promise<string[]>
  /** Keys of the releases to which one of the sources gave an article, in any order. */
  releasesOfSources(sourceIds: string[]): Promise<string[]>
  /** The same keys, by `publishedAt` from the latest on, without unknown and superseded ones. */
  newestFirst(keys: string[]): Promise<string[]>
}
