import type { Traits } from '../dedupe/traits.ts'
import type { WordCounts } from '../dedupe/word-counts.ts'
import type { Database } from './database.ts'
import type { IndexedArticle, Likeness } from './store.ts'

/** Latest articles taken of those under one signature: a phrase that hundreds share says nothing. */
const MOST_OF_ONE = 40

/** Ids of articles that share a signature, each once. */
export function similarArticles(db: Database, { signatures, day }: Likeness): string[] {
  const found = new Set<number>()
  for (const { key, days } of signatures) {
    const rows = db.rows(
      `SELECT article FROM signature WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day DESC LIMIT ${MOST_OF_ONE}`,
      key,
      day - days,
      day + days,
    )
    for (const [article] of rows) found.add(Number(article))
  }
  return [...found].flatMap((arrival) => db.texts('SELECT id FROM article WHERE arrival = ?', arrival))
}

export function traitsOfArticles(db: Database, ids: string[]): Map<string, Traits> {
  return new Map(
    ids.flatMap((id) =>
      db
        .json<Traits>('SELECT traits FROM traits WHERE article = (SELECT arrival FROM article WHERE id = ?)', id)
        .map((traits) => [id, traits] as const),
    ),
  )
}

export function saveIndexed(db: Database, { articleId, traits, signatures, day }: IndexedArticle): void {
  const arrival = db.number('SELECT arrival FROM article WHERE id = ?', articleId)
  db.run('INSERT OR REPLACE INTO traits VALUES (?, ?)', arrival, JSON.stringify(traits))
  for (const key of signatures) db.run('INSERT OR IGNORE INTO signature VALUES (?, ?, ?)', key, day, arrival)
}

/** Forgets what was seen before an instant: no copy of it will come. Reads the whole index. */
export function forgetIndexed(db: Database, before: string): void {
  const oldest = db.number('SELECT min(arrival) FROM article WHERE first_seen >= ?', before)
  const newest = db.number('SELECT max(arrival) FROM article')
  const kept = oldest || newest + 1
  db.run('DELETE FROM signature WHERE article < ?', kept)
  db.run('DELETE FROM traits WHERE article < ?', kept)
}

export function wordCounts(db: Database): WordCounts | undefined {
  const [row] = db.rows('SELECT texts, counts FROM word_counts')
  const [texts, blob] = row ?? []
  if (!(blob instanceof Uint8Array)) return undefined
  return { texts: Number(texts), counts: new Uint32Array(blob.slice().buffer) }
}

export function saveWordCounts(db: Database, { texts, counts }: WordCounts): void {
  const bytes = new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength)
  db.run('INSERT OR REPLACE INTO word_counts VALUES (1, ?, ?)', texts, bytes)
}
