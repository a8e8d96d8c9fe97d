import { articleTraits } from '../dedupe/describe.ts'
import { signaturesOf } from '../dedupe/signatures.ts'
import { type Subject, subjectOf } from '../dedupe/subject.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { IndexedArticle } from '../store/store.ts'

/** An article as it is compared, and how it is put into the index once it is known which words are telling. */
export interface DescribedArticle {
  articleId: string
  subject: Subject
  signed: (weigh: (word: string) => number) => IndexedArticle
}

const DAY = 86_400_000

export function indexArticles(articles: StoredArticle[]): DescribedArticle[] {
  return articles.map(({ article, firstSeen }) => {
    const traits = articleTraits(article)
    const day = Math.floor((traits.published ?? Date.parse(firstSeen)) / DAY)
    return {
      articleId: article.id,
      subject: subjectOf(article.id, traits),
      signed: (weigh) => ({ articleId: article.id, traits, signatures: signaturesOf(traits, weigh), day }),
    }
  })
}
