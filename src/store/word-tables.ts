import type { Database } from './database.ts'
import type { ArticleWords } from './word-store.ts'

export function saveWords(db: Database, articles: ArticleWords[]): void {
  for (const { articleId, words, madeFrom } of articles) {
    const [arrival] = db.json<number>('SELECT arrival FROM article WHERE id = ?', articleId)
    if (arrival === undefined) throw new Error(`words of the article ${articleId}, which was never stored`)
    db.run('INSERT OR REPLACE INTO article_words (rowid, words) VALUES (?, ?)', arrival, words.join(' '))
    db.run('INSERT OR REPLACE INTO article_words_hash VALUES (?, ?)', arrival, madeFrom)
  }
}

export function wordsMadeFrom(db: Database, articleIds: string[]): Map<string, string> {
  const rows = db.rows(
    `SELECT id, hash FROM article JOIN article_words_hash USING (arrival)
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(articleIds),
  )
  return new Map(rows.map(([id, hash]) => [String(id), String(hash)]))
}

export function vocabulary(db: Database, after: string, limit: number): string[] {
  return db.texts('SELECT term FROM article_vocabulary WHERE term > ? ORDER BY term LIMIT ?', after, limit)
}

export function articlesWithWord(db: Database, word: string): number[] {
  const sql = 'SELECT rowid FROM article_words WHERE article_words MATCH ?'
  return db.rows(sql, `"${word.replaceAll('"', '')}"`).map(([arrival]) => Number(arrival))
}

export function releasesWithArticles(db: Database, articles: number[]): string[] {
  return db.texts(
    'SELECT DISTINCT release_key FROM article WHERE arrival IN (SELECT value FROM json_each(?))',
    JSON.stringify(articles),
  )
}

export function releasesOfSources(db: Database, sourceIds: string[]): string[] {
  return db.texts(
    'SELECT DISTINCT release_key FROM article WHERE source_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(sourceIds),
  )
}

export function newestFirst(db: Database, keys: string[]): string[] {
  return db.texts(
    `SELECT key FROM release WHERE superseded_by IS NULL AND key IN (SELECT value FROM json_each(?))
     ORDER BY published_at DESC, arrival DESC`,
    JSON.stringify(keys),
  )
}
