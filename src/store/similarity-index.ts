import type { Traits } from '../dedupe/traits.ts'
import type { WordCounts } from '../dedupe/word-counts.ts'
import type { Database, Value } from './database.ts'
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
    for (const [article] of rows) found.set(Number(article), (found.get(Number(article)) ?? 0) + 1)
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
  for (const id of ids) {
    const sql = 'SELECT traits, runs FROM traits WHERE article = (SELECT arrival FROM article WHERE id = ?)'
    for (const [traits, runs] of db.rows(sql, id)) found.set(id, unpacked(String(traits), runs))
  }
  return found
}

export function saveIndexed(db: Database, { articleId, traits, signatures, day }: IndexedArticle): void {
  const arrival = db.number('SELECT arrival FROM article WHERE id = ?', articleId)
  const { runs, words, nouns, ...others } = traits
  const packed: Packed = { ...others, words: words.join(' '), nouns: nouns.join(' ') }
  db.run('INSERT OR REPLACE INTO traits VALUES (?, ?, ?)', arrival, JSON.stringify(packed), bytesOf(runs))
  for (const key of signatures) db.run('INSERT OR IGNORE INTO signature VALUES (?, ?, ?)', key, day, arrival)
}

/** Traits as they are kept: long lists of words as one text, which is read several times as fast. */
type Packed = Omit<Traits, 'runs' | 'words' | 'nouns'> & { words: string; nouns: string }

function unpacked(traits: string, runs: Value | undefined): Traits {
  const packed: Packed = JSON.parse(traits)
  return { ...packed, words: listOf(packed.words), nouns: listOf(packed.nouns), runs: numbersOf(runs) }
}

const listOf = (text: string): string[] => (text === '' ? [] : text.split(' '))

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
const numbersOf = (bytes: Value | undefined): Uint32Array =>
  bytes instanceof Uint8Array ? new Uint32Array(bytes.slice().buffer) : new Uint32Array()

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
