import type { Link } from '../model/relation.ts'
import type { ReleaseLink } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { articleText } from './article-text.ts'

/** Which of two linked articles is the follow-up, the digest or the reaction: a digest is longer, the others come later. */
export function linkedBy(link: Link, one: StoredArticle, other: StoredArticle): ReleaseLink['by'] {
  const order = link === 'digest' ? lengthOf(one) - lengthOf(other) : 0
  return (order || laterFirst(one, other)) > 0 ? 'this' : 'other'
}

const lengthOf = ({ article }: StoredArticle): number => articleText(article).length

function laterFirst(one: StoredArticle, other: StoredArticle): number {
  const [a, b] = [one, other].map(({ article, firstSeen }) => [
    article.published?.value ?? firstSeen,
    firstSeen,
    article.id,
  ])
  return String(a) < String(b) ? -1 : 1
}
