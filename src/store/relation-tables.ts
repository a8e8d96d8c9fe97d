import type { Decision, Link, Relation } from '../model/relation.ts'
import type { Database } from './database.ts'

/**
 * What was found of two articles last; in whichever order they are named.
 * @returns whether another link than before stands between them now
 */
export function saveRelation(db: Database, { a, b, decision }: Relation): boolean {
  const before = decisionOn(db, [a, b])
  db.run('DELETE FROM relation WHERE a = ? AND b = ?', b, a)
  db.run(
    'INSERT INTO relation VALUES (?, ?, ?) ON CONFLICT (a, b) DO UPDATE SET decision = excluded.decision',
    a,
    b,
    JSON.stringify(decision),
  )
  return linkIn(before) !== linkIn(decision)
}

/** @returns whether a link stood between them */
export function removeRelation(db: Database, [a, b]: [string, string]): boolean {
  const before = decisionOn(db, [a, b])
  db.run('DELETE FROM relation WHERE (a = ?1 AND b = ?2) OR (a = ?2 AND b = ?1)', a, b)
  return linkIn(before) !== undefined
}

const decisionOn = (db: Database, [a, b]: [string, string]): Decision | undefined =>
  db.json<Decision>('SELECT decision FROM relation WHERE (a = ?1 AND b = ?2) OR (a = ?2 AND b = ?1)', a, b)[0]

const linkIn = (decision: Decision | undefined): Link | undefined =>
  decision?.relation === 'linked' ? decision.link : undefined

/** All in which one of the articles has a part, in a fixed order. */
export function relationsOf(db: Database, articleIds: string[]): Relation[] {
  const found = new Map<string, Relation>()
  for (const id of articleIds) {
    for (const [a, b, decision] of db.rows(
      'SELECT a, b, decision FROM relation WHERE a = ?1 UNION SELECT a, b, decision FROM relation WHERE b = ?1 ORDER BY 1, 2',
      id,
    )) {
      found.set(`${a} ${b}`, { a: String(a), b: String(b), decision: JSON.parse(String(decision)) })
    }
  }
  return [...found.values()]
}
