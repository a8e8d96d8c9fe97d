import { moveArticle } from './article-tables.ts'
import type { Database } from './database.ts'
import { removePending } from './pending-tables.ts'
import { removeRelation, saveRelation } from './relation-tables.ts'
import { nextRevision, removeRelease, saveRelease, touchRelease, touchReleasesOf } from './release-tables.ts'
import { forgetIndexed, saveIndexed, saveWordCounts } from './similarity-index.ts'
import type { Settled } from './store.ts'

/** Writes what settling came to, within a transaction; returns it with the places of new releases. */
export function saveSettled(db: Database, settled: Settled): Settled {
  const revision = nextRevision(db)
  const releases = settled.releases.map((release) => saveRelease(db, release, revision))
  for (const stored of settled.articles) {
    moveArticle(db, stored)
    touchRelease(db, stored.releaseKey, revision)
  }
  for (const key of settled.removed) removeRelease(db, key)
  for (const relation of settled.relations) {
    if (saveRelation(db, relation)) touchReleasesOf(db, [relation.a, relation.b], revision)
  }
  for (const pair of settled.unrelated) {
    if (removeRelation(db, pair)) touchReleasesOf(db, pair, revision)
  }
  for (const article of settled.indexed) saveIndexed(db, article)
  for (const id of settled.settled) removePending(db, id)
  if (settled.words !== undefined) saveWordCounts(db, settled.words)
  if (settled.forgetBefore !== undefined) forgetIndexed(db, settled.forgetBefore)
  return { ...settled, releases }
}
