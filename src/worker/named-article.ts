import type { StoredArticle } from '../model/stored-article.ts'

/** An article of another release, as it is named. */
export interface NamedArticle {
  article: string
  /** Key of its release. */
  release: string
  source: string
  title: string
  url?: string
}

export const namedArticle = ({ article, releaseKey }: StoredArticle): NamedArticle => ({
  article: article.id,
  release: releaseKey,
  source: article.sourceId,
  title: article.title,
  ...(article.url !== undefined && { url: article.url }),
})
