import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { releaseTextHash, tellsAlone } from './article-text.ts'
import { comparedArticles } from './same-article.ts'

const DAY = 86_400_000

/**
 * Whether an article whose addresses are all new continues a stored one of its source, as after a relaunch of the
 * site: the text is the same word for word, and it is of the same day, or of no stated one. A notice of a few words
 * has to state the same date: an office sends it again and again.
 */
export function isContinued(fresh: Article, stored: StoredArticle): boolean {
  if (stored.textHash === '' || stored.textHash !== releaseTextHash(fresh)) return false
  const [one, other] = [fresh.published, stored.article.published]
  if (!tellsAlone(stored.textHash)) return one !== undefined && one.value === other?.value
  if (one !== undefined && other !== undefined && Math.abs(Date.parse(one.value) - Date.parse(other.value)) > DAY) {
    return false
  }
  return comparedArticles(fresh, stored.article).conflicts.length === 0
}
