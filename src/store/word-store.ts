/** Which words stand in an article, as keys of an index, so that a rule need not read every article. */
export interface ArticleWords {
  articleId: string
  words: string[]
  /** By what it is known whether the words have to be listed anew. */
  madeFrom: string
}

/** Words beside the articles: a prefilter, and not what decides. */
export interface WordStore {
  /** Replaces the words of each named article. */
  saveWords(articles: ArticleWords[]): Promise<void>
  /** By article what its words were made from; without those whose words are not known. */
  wordsMadeFrom(articleIds: string[]): Promise<Map<string, string>>
  /** Distinct words of all articles after a given one, in one order, at most as many as said. */
  vocabulary(after: string, limit: number): Promise<string[]>
  /** Numbers of the articles that have the word, by which `releasesWithArticles` knows them. */
  articlesWithWord(word: string): Promise<number[]>
  /** Keys of the releases that the articles are in, each once, in any order. */
  releasesWithArticles(articles: number[]): Promise<string[]>
  /** Keys of the releases to which one of the sources gave an article, in any order. */
  releasesOfSources(sourceIds: string[]): Promise<string[]>
  /** The same keys, by `publishedAt` from the latest on, without unknown and superseded ones. */
  newestFirst(keys: string[]): Promise<string[]>
}
