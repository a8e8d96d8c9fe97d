import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import type { ArticleWords } from './word-store.ts'

/** Words in one question to the index: its parser goes as deep as there are words. */
const AT_ONCE = 200

/** An article whose words are as before costs nothing: topics and sources touch releases more often than texts change. */
export function saveWords(db: Database, articles: ArticleWords[]): void {
  for (const { articleId, words } of articles) {
    const [arrival] = db.json<number>('SELECT arrival FROM article WHERE id = ?', articleId)
    if (arrival === undefined) throw new Error(`words of the article ${articleId}, which was never stored`)
    const text = words.join(' ')
    const hash = createHash('sha1').update(text).digest('base64')
    const [before] = db.texts('SELECT hash FROM article_words_hash WHERE arrival = ?', arrival)
    if (before === hash) continue
    db.run('INSERT OR REPLACE INTO article_words (rowid, words) VALUES (?, ?)', arrival, text)
    db.run('INSERT OR REPLACE INTO article_words_hash VALUES (?, ?)', arrival, hash)
  }
}

export function vocabulary(db: Database, after: string, limit: number): string[] {
  return db.texts('SELECT term FROM article_vocabulary WHERE term > ? ORDER BY term LIMIT ?', after, limit)
}

export function releasesWithWords(db: Database, words: string[]): string[] {
  const arrivals = new Set<number>()
  for (let start = 0; start < words.length; start += AT_ONCE) {
    const query = words.slice(start, start + AT_ONCE).map((word) => `"${word.replaceAll('"', '')}"`)
    const sql = 'SELECT rowid FROM article_words WHERE article_words MATCH ?'
    for (const arrival of db.json<number>(sql, query.join(' OR '))) arrivals.add(arrival)
  }
  return db.texts(
    'SELECT DISTINCT release_key FROM article WHERE arrival IN (SELECT value FROM json_each(?))',
    JSON.stringify([...arrivals]),
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
