import type { Traits } from '../dedupe/traits.ts'
import { traitsFormat } from '../dedupe/traits-format.ts'
import type { WordCounts } from '../dedupe/word-counts.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Database } from './database.ts'
import { bytesOf, numbersOf, packed, packedSignatures, unpacked, unpackedSignatures } from './packed-traits.ts'
import type { IndexedArticle, Likeness } from './store.ts'

/** Latest articles taken of those under one signature: a phrase that hundreds share says nothing. */
const MOST_OF_ONE = 20
/** Articles returned: those that share the most. */
const MOST = 20

/** By id of the articles that share the most signatures: how many. */
export function similarArticles(db: Database, { signatures, day }: Likeness): Map<string, number> {
  const found = new Map<number, number>()
  for (const { key, days } of signatures) {
    const rows = db.rows(
      `SELECT article FROM signature WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day DESC LIMIT ${MOST_OF_ONE}`,
      key,
      day - days,
      day + days,
    )
    for (const row of rows) {
      const article = Number(row[0])
      found.set(article, (found.get(article) ?? 0) + 1)
    }
  }
  const strongest = [...found].sort(([, many], [, more]) => more - many).slice(0, MOST)
  return new Map(
    strongest.flatMap(([arrival, shared]) =>
      db.texts('SELECT id FROM article WHERE arrival = ?', arrival).map((id) => [id, shared] as const),
    ),
  )
}

export function traitsOfArticles(db: Database, ids: string[]): Map<string, Traits> {
  const found = new Map<string, Traits>()
  const sql =
    'SELECT traits, runs FROM traits WHERE article = (SELECT arrival FROM article WHERE id = ?) AND format = ?'
  for (const id of ids) {
    for (const [traits, runs] of db.rows(sql, id, traitsFormat())) found.set(id, unpacked(traits, runs))
  }
  return found
}

/** Those that are in the index, however they were read. */
export function indexedAmong(db: Database, ids: string[]): Set<string> {
  const sql = 'SELECT id FROM article JOIN traits ON article = arrival WHERE id = ?'
  return new Set(ids.flatMap((id) => db.texts(sql, id)))
}

/** Articles of the index that another program read, the latest first. */
export function outdatedArticles(db: Database, limit: number): StoredArticle[] {
  const other = (sign: '<' | '>'): StoredArticle[] =>
    db.json(
      `SELECT stored FROM traits JOIN article ON arrival = article WHERE format ${sign} ?
       ORDER BY format DESC, article DESC LIMIT ?`,
      traitsFormat(),
      limit,
    )
  return [...other('<'), ...other('>')].slice(0, limit)
}

export function saveIndexed(db: Database, { articleId, traits, signatures, day }: IndexedArticle): void {
  const arrival = db.number('SELECT arrival FROM article WHERE id = ?', articleId)
  removeSignatures(db, arrival)
  db.run(
    'INSERT OR REPLACE INTO traits (article, traits, runs, format, day, signatures) VALUES (?, ?, ?, ?, ?, ?)',
    arrival,
    ...packed(traits),
    traitsFormat(),
    day,
    packedSignatures(signatures),
  )
  for (const key of signatures) db.run('INSERT OR IGNORE INTO signature VALUES (?, ?, ?)', key, day, arrival)
}

/** An index of signatures by article would cost more with each article than these few look-ups. */
function removeSignatures(db: Database, arrival: number): void {
  for (const [day, signatures] of db.rows('SELECT day, signatures FROM traits WHERE article = ?', arrival)) {
    for (const key of unpackedSignatures(signatures)) {
      db.run('DELETE FROM signature WHERE key = ? AND day = ? AND article = ?', key, Number(day), arrival)
    }
  }
}

/** Forgets what was seen before an instant: no copy of it will come. Reads the whole index. */
export function forgetIndexed(db: Database, before: string): void {
  const [oldest] = db.rows(
    'SELECT article FROM traits JOIN article ON arrival = article WHERE first_seen >= ? ORDER BY article LIMIT 1',
    before,
  )
  const kept = oldest === undefined ? db.number('SELECT max(article) FROM traits') + 1 : Number(oldest[0])
  db.run('DELETE FROM signature WHERE article < ?', kept)
  db.run('DELETE FROM traits WHERE article < ?', kept)
}

export function wordCounts(db: Database): WordCounts | undefined {
  const [row] = db.rows('SELECT texts, counts FROM word_counts')
  const [texts, blob] = row ?? []
  return row === undefined ? undefined : { texts: Number(texts), counts: numbersOf(blob) }
}

export function saveWordCounts(db: Database, { texts, counts }: WordCounts): void {
  db.run('INSERT OR REPLACE INTO word_counts VALUES (1, ?, ?)', texts, bytesOf(counts))
}
