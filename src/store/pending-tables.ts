import type { StoredArticle } from '../model/stored-article.ts'
import type { Database } from './database.ts'

export function addPending(db: Database, articleId: string): void {
  db.run('INSERT OR IGNORE INTO pending SELECT id FROM article WHERE id = ?', articleId)
}

export function addAllPending(db: Database, articleIds: string[]): void {
  for (const id of articleIds) addPending(db, id)
}

export function removePending(db: Database, articleId: string): void {
  db.run('DELETE FROM pending WHERE article_id = ?', articleId)
}

/**
 * The first of the articles that are still to be compared, by what they state and not by when they came, so that it
 * does not matter which source was read first.
 */
export function pendingArticles(db: Database, limit: number): StoredArticle[] {
  return db.json(
    `SELECT stored FROM pending JOIN article ON article.id = article_id
     ORDER BY coalesce(stored ->> '$.article.published.value', first_seen), article_id LIMIT ?`,
    limit,
  )
}
