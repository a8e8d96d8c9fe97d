import { linkedBy } from '../dedupe/link-direction.ts'
import type { Link } from '../model/relation.ts'
import type { ReleaseLink } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Database } from './database.ts'

/** Each linked pair of articles seen from either side: `own` and `other`. */
const LINKED = `
  SELECT a AS own_id, b AS other_id, decision ->> '$.link' AS link FROM article
  JOIN relation ON a = article.id WHERE release_key IN (SELECT value FROM json_each(?1)) AND link IS NOT NULL
  UNION
  SELECT b, a, decision ->> '$.link' AS link FROM article
  JOIN relation ON b = article.id WHERE release_key IN (SELECT value FROM json_each(?1)) AND link IS NOT NULL`

const OTHERS = `
  FROM (${LINKED}) JOIN article AS other ON other.id = other_id
  JOIN release ON release.key = other.release_key AND superseded_by IS NULL`

type Row = [Link, StoredArticle, StoredArticle, string, StoredArticle, string]

/** Each other release once, by what was found first. */
export function linksOf(db: Database, key: string): ReleaseLink[] {
  const rows = db.json<Row>(
    `SELECT json_array(link, json(own.stored), json(other.stored), release.key, json(lead.stored),
       source.facts ->> '$.name') ${OTHERS}
     JOIN article AS own ON own.id = own_id JOIN article AS lead ON lead.id = release.lead_id
     JOIN source ON source.id = lead.source_id
     WHERE release.key <> own.release_key ORDER BY release.arrival, link, own_id, other_id`,
    JSON.stringify([key]),
  )
  const links = new Map<string, ReleaseLink>()
  for (const [link, own, other, otherKey, { article }, publisher] of rows) {
    if (links.has(otherKey)) continue
    const { title, language } = article
    links.set(otherKey, { link, by: linkedBy(link, own, other), key: otherKey, title, language, publisher })
  }
  return [...links.values()]
}

export function linkedWith(db: Database, keys: string[]): string[] {
  return db.texts(`SELECT DISTINCT release.key ${OTHERS} ORDER BY release.arrival`, JSON.stringify(keys))
}
