import type { StoredArticle } from '../model/stored-article.ts'
import type { Database } from './database.ts'

export function addPending(db: Database, articleId: string): void {
  db.run(
    `INSERT OR REPLACE INTO pending
     SELECT id, coalesce(stored ->> '$.article.published.value', first_seen) FROM article WHERE id = ?`,
    articleId,
  )
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
  const ids = db.texts('SELECT article_id FROM pending ORDER BY stated, article_id LIMIT ?', limit)
  return ids.flatMap((id) => db.json<StoredArticle>('SELECT stored FROM article WHERE id = ?', id))
}
