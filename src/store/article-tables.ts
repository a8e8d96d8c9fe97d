import { headlineKey } from '../dedupe/headline.ts'
import { aliasSpellings, identityKey } from '../dedupe/identity-key.ts'
import type { Version } from '../model/article.ts'
import type { ArticleChange, StoredArticle } from '../model/stored-article.ts'
import { canonicalUrl } from '../normalise/canonical-url.ts'
import type { Database } from './database.ts'

/** Latest articles taken of those under one address or text: what hundreds share tells nothing of one of them. */
const MOST_OF_ONE = 40
/** Latest taken of a source's own under one alias: a page may give one address to all that stands on it. */
const MOST_OF_OWN = 200
/** Latest taken of a source's own under one headline: "Polizeibericht". */
const MOST_OF_HEADLINE = 20

export function saveArticle(db: Database, change: ArticleChange): void {
  const { stored, urlKey, version } = change
  const { article } = stored
  const arrival = db.number(
    `INSERT INTO article (id, source_id, release_key, url_key, text_hash, headline, first_seen, stored)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET release_key = excluded.release_key, url_key = excluded.url_key,
       text_hash = excluded.text_hash, headline = excluded.headline, first_seen = excluded.first_seen, stored = excluded.stored
     RETURNING arrival`,
    article.id,
    article.sourceId,
    stored.releaseKey,
    urlKey ?? null,
    stored.textHash || null,
    headlineKey(article.title),
    stored.firstSeen,
    JSON.stringify(stored),
  )
  db.run('DELETE FROM alias WHERE article = ?', arrival)
  for (const alias of new Set(article.aliases)) {
    db.run('INSERT INTO alias VALUES (?, ?, ?)', article.sourceId, alias, arrival)
  }
  if (version) saveVersion(db, version)
}

function saveVersion(db: Database, version: Version): void {
  db.run(
    'INSERT INTO version VALUES (?, ?, ?) ON CONFLICT (article_id, number) DO UPDATE SET version = excluded.version',
    version.articleId,
    version.number,
    JSON.stringify(version),
  )
}

export function versions(db: Database, articleId: string): Version[] {
  return db.json('SELECT version FROM version WHERE article_id = ? ORDER BY number', articleId)
}

// One look-up for each key and not one with a list of them in JSON: SQLite's json_each cuts a text at U+0000 and reads
// a lone surrogate as another text than a bound parameter, and a source may put both into its GUIDs.

export function articlesByAlias(db: Database, sourceId: string, aliases: string[]): StoredArticle[] {
  const arrivals = aliases.flatMap((alias) =>
    db.rows(
      `SELECT article FROM alias WHERE source_id = ? AND alias = ? ORDER BY article DESC LIMIT ${MOST_OF_OWN}`,
      sourceId,
      alias,
    ),
  )
  return articlesThatArrived(db, arrivals.flat().map(Number))
}

export function articlesById(db: Database, ids: string[]): StoredArticle[] {
  return [...new Set(ids)].flatMap((id) => db.json<StoredArticle>('SELECT stored FROM article WHERE id = ?', id))
}

export function articlesUnder(db: Database, address: string): StoredArticle[] {
  const spellings = [address, canonicalUrl(address) ?? address].flatMap(aliasSpellings)
  const arrivals = [...new Set(spellings)].flatMap((alias) =>
    db.rows('SELECT article FROM alias WHERE alias = ?', alias).flat().map(Number),
  )
  const found = [...articlesThatArrived(db, arrivals), ...articlesById(db, idsByUrlKey(db, [identityKey(address)]))]
  return [...new Map(found.map((stored) => [stored.article.id, stored])).values()]
}

function articlesThatArrived(db: Database, arrivals: number[]): StoredArticle[] {
  return [...new Set(arrivals)].flatMap((arrival) =>
    db.json<StoredArticle>('SELECT stored FROM article WHERE arrival = ?', arrival),
  )
}

/** The release an article is in, and nothing else of it, changed. */
export function moveArticle(db: Database, stored: StoredArticle): void {
  db.run(
    'UPDATE article SET release_key = ?, stored = ? WHERE id = ?',
    stored.releaseKey,
    JSON.stringify(stored),
    stored.article.id,
  )
}

export function articlesByTextHash(db: Database, textHashes: string[]): StoredArticle[] {
  return articlesById(db, idsByTextHash(db, textHashes))
}

export function idsByHeadline(db: Database, sourceId: string, headlines: string[]): Map<string, string[]> {
  const sql = `SELECT id FROM article WHERE source_id = ? AND headline = ? ORDER BY arrival DESC LIMIT ${MOST_OF_HEADLINE}`
  const found = headlines.map((headline): [string, string[]] => [headline, db.texts(sql, sourceId, headline)])
  return new Map(found.filter(([, ids]) => ids.length > 0))
}

export function idsByUrlKey(db: Database, urlKeys: string[]): string[] {
  return idsWhere(db, 'url_key', urlKeys)
}

export function idsByTextHash(db: Database, textHashes: string[]): string[] {
  return idsWhere(db, 'text_hash', textHashes)
}

function idsWhere(db: Database, column: 'url_key' | 'text_hash', values: string[]): string[] {
  const sql = `SELECT id FROM article WHERE ${column} = ? ORDER BY arrival DESC LIMIT ${MOST_OF_ONE}`
  return [...new Set(values)].flatMap((value) => db.texts(sql, value))
}
