import { isDeepStrictEqual } from 'node:util'
import type { Release } from '../model/release.ts'
import type { Database } from './database.ts'
import type { ReleaseQuery, TopicAssignment, TopicMember } from './store.ts'

/** Number of the latest change to a release; 0 while there is none. */
export function revision(db: Database): number {
  return db.number('SELECT max(revision) FROM release')
}

export function nextRevision(db: Database): number {
  return revision(db) + 1
}

/** Returns it with its place in the order of arrival; once given, that place stays. */
export function saveRelease(db: Database, release: Release, changedAt: number): Release {
  const kept = db.number('SELECT arrival FROM release WHERE key = ?', release.key)
  const arrival = kept || release.arrival || db.number('SELECT max(arrival) FROM release') + 1
  const saved = { ...release, arrival }
  db.run(
    `INSERT INTO release (arrival, key, lead_id, superseded_by, first_seen, published_at, revision, changed, release)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8)
     ON CONFLICT (key) DO UPDATE SET lead_id = excluded.lead_id, superseded_by = excluded.superseded_by,
       first_seen = excluded.first_seen, published_at = excluded.published_at, revision = excluded.revision,
       changed = excluded.changed, release = excluded.release`,
    arrival,
    saved.key,
    saved.leadId,
    saved.supersededBy ?? null,
    saved.firstSeen,
    saved.publishedAt,
    changedAt,
    JSON.stringify(saved),
  )
  return saved
}

/** Of a release that nobody has seen, and which turned out to be another one. */
export function removeRelease(db: Database, key: string): void {
  db.run('DELETE FROM release WHERE key = ?', key)
}

export function supersededBy(db: Database, keys: string[]): Release[] {
  return db.json(
    'SELECT release FROM release WHERE superseded_by IN (SELECT value FROM json_each(?)) ORDER BY arrival',
    JSON.stringify(keys),
  )
}

export function touchRelease(db: Database, key: string, changedAt: number): void {
  db.run('UPDATE release SET revision = ?1, changed = ?1 WHERE key = ?2', changedAt, key)
}

export function touchReleasesOf(db: Database, articleIds: string[], changedAt: number): void {
  const sql =
    'UPDATE release SET revision = ?1, changed = ?1 WHERE key = (SELECT release_key FROM article WHERE id = ?2)'
  for (const id of articleIds) db.run(sql, changedAt, id)
}

export function releasesByKey(db: Database, keys: string[]): Release[] {
  return db.json('SELECT release FROM release WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(keys))
}

export function releaseKeys(db: Database, offset: number, limit: number): string[] {
  const sql = 'SELECT key FROM release WHERE superseded_by IS NULL ORDER BY arrival LIMIT ? OFFSET ?'
  return db.texts(sql, limit, offset)
}

export function releasesChangedSince(db: Database, since: number): string[] {
  return db.texts('SELECT key FROM release WHERE revision > ? ORDER BY revision, arrival', since)
}

export function deletedReleases(db: Database): Release[] {
  return db.json('SELECT release FROM release WHERE superseded_by IS NOT NULL ORDER BY arrival')
}

const OF_TOPIC = 'release_topic JOIN release USING (arrival) WHERE topic = ? AND superseded_by IS NULL'
const OF_ALL = 'release WHERE superseded_by IS NULL'
const OLDEST_FIRST = 'ORDER BY first_seen, published_at, arrival'
const NEWEST_FIRST = 'ORDER BY first_seen DESC, published_at DESC, arrival DESC'

/** Keys of one page of a topic. */
export function findReleases(db: Database, { topic, limit, order, offset = 0 }: ReleaseQuery): string[] {
  const paged = `${order === 'newest' ? NEWEST_FIRST : OLDEST_FIRST} LIMIT ? OFFSET ?`
  if (topic === 'all') return db.texts(`SELECT key FROM ${OF_ALL} ${paged}`, limit, offset)
  return db.texts(`SELECT key FROM ${OF_TOPIC} ${paged}`, topic, limit, offset)
}

export function topicMembers(db: Database, topic: string): TopicMember[] {
  const member = "SELECT json_object('key', key, 'revision', revision, 'changed', changed)"
  if (topic === 'all') return db.json(`${member} FROM ${OF_ALL} ${OLDEST_FIRST}`)
  return db.json(`${member} FROM ${OF_TOPIC} ${OLDEST_FIRST}`, topic)
}

export function countReleases(db: Database, topic: string): number {
  if (topic === 'all') return db.number(`SELECT count(*) FROM ${OF_ALL}`)
  return db.number(`SELECT count(*) FROM ${OF_TOPIC}`, topic)
}

/** An assignment that changes nothing is none. */
export function saveTopics(db: Database, assignments: TopicAssignment[]): void {
  const changedAt = nextRevision(db)
  for (const { releaseKey, topics } of assignments) {
    const [arrival] = db.json<number>('SELECT arrival FROM release WHERE key = ?', releaseKey)
    if (arrival === undefined) throw new Error(`topics for the release ${releaseKey}, which was never stored`)
    if (!replaceTopics(db, arrival, new Set(topics))) continue
    db.run('UPDATE release SET revision = ? WHERE arrival = ?', changedAt, arrival)
  }
}

/** False if they are those it had. */
function replaceTopics(db: Database, arrival: number, topics: Set<string>): boolean {
  const before = db.texts('SELECT topic FROM release_topic WHERE arrival = ?', arrival)
  if (isDeepStrictEqual(new Set(before), topics)) return false
  db.run('DELETE FROM release_topic WHERE arrival = ?', arrival)
  for (const topic of topics) db.run('INSERT INTO release_topic VALUES (?, ?)', topic, arrival)
  return true
}
