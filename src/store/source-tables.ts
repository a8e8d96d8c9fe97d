import type { FetchRecord, SourceState } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { SourceFacts } from '../model/source.ts'
import type { Database } from './database.ts'
import { nextRevision } from './release-tables.ts'
import type { ItemClaim } from './store.ts'

/** Polls kept for each source. */
const LOG_LENGTH = 200

export function saveSources(db: Database, sources: SourceFacts[]): void {
  for (const source of sources) saveSource(db, source)
}

export function allSources(db: Database): SourceFacts[] {
  return db.json('SELECT facts FROM source ORDER BY id')
}

/** A source whose facts changed changes every release it has a part in. */
function saveSource(db: Database, source: SourceFacts): void {
  const facts = JSON.stringify(factsOf(source))
  const [before] = db.texts('SELECT facts FROM source WHERE id = ?', source.id)
  if (facts === before) return
  db.run('INSERT INTO source VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET facts = excluded.facts', source.id, facts)
  db.run(
    'UPDATE release SET revision = ?1, changed = ?1 WHERE key IN (SELECT release_key FROM article WHERE source_id = ?2)',
    nextRevision(db),
    source.id,
  )
}

/** The facts alone, in one order: a configured source has a schedule and a recipe besides. */
function factsOf(source: SourceFacts): SourceFacts {
  const { id, name, url, role, language, timezone, republish, tags, jurisdiction, rights } = source
  return {
    id,
    name,
    url,
    role,
    language,
    timezone,
    republish,
    tags,
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(rights !== undefined && { rights }),
  }
}

export function saveState(db: Database, state: SourceState): void {
  db.run(
    'INSERT INTO source_state VALUES (?, ?) ON CONFLICT (source_id) DO UPDATE SET state = excluded.state',
    state.sourceId,
    JSON.stringify(state),
  )
}

export function sourceStates(db: Database): SourceState[] {
  return db.json('SELECT state FROM source_state ORDER BY source_id')
}

export function saveRecord(db: Database, record: FetchRecord): void {
  db.run('INSERT INTO fetch_log (source_id, record) VALUES (?, ?)', record.sourceId, JSON.stringify(record))
  db.run(
    `DELETE FROM fetch_log WHERE source_id = ?1 AND number <=
       (SELECT number FROM fetch_log WHERE source_id = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)`,
    record.sourceId,
    LOG_LENGTH,
  )
}

export function fetchLog(db: Database, sourceId: string, limit: number): FetchRecord[] {
  return db.json('SELECT record FROM fetch_log WHERE source_id = ? ORDER BY number DESC LIMIT ?', sourceId, limit)
}

export function saveClaim(db: Database, sourceId: string, claim: ItemClaim): void {
  db.run(
    'INSERT INTO claim VALUES (?, ?, ?) ON CONFLICT (source_id, key) DO UPDATE SET claim = excluded.claim',
    sourceId,
    claim.key,
    JSON.stringify(claim),
  )
}

export function claims(db: Database, sourceId: string, keys: string[]): ItemClaim[] {
  const found = [...new Set(keys)].map((key) =>
    db.json<ItemClaim>('SELECT claim FROM claim WHERE source_id = ? AND key = ?', sourceId, key),
  )
  return found.flat()
}

export function articleCounts(db: Database): Map<string, { articles: number; lastFirstSeen: Instant }> {
  const rows = db.json<[string, number, Instant]>(
    'SELECT json_array(source_id, count(*), max(first_seen)) FROM article GROUP BY source_id',
  )
  return new Map(rows.map(([sourceId, articles, lastFirstSeen]) => [sourceId, { articles, lastFirstSeen }]))
}
