import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { settingsSchema } from '../../src/config/settings-schema.ts'
import type { Release } from '../../src/model/release.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { MIGRATIONS } from '../../src/store/migrations.ts'
import type { Store } from '../../src/store/store.ts'
import { settleArticles } from '../../src/worker/settle-articles.ts'
import { article, change, commit, MINISTRY, PORTAL, release, settled as unchanged } from './samples.ts'
import { sqlitePlace } from './sqlite-place.ts'

const TEXT =
  'Das Kabinett hat beschlossen, dass Bürgerinnen und Bürger vom kommenden Jahr an ihre Anträge auf allen Ämtern des Landes auch über das Netz stellen können.'
const stating = (id: string, sourceId: string, body: string) =>
  change(id, {
    article: article(id, { sourceId, title: 'Digitalisierungskabinett tagt in Erfurt', body: `<p>${body}</p>` }),
  }).stored

/** As the first version wrote it. */
function save(db: Database, stored: ReturnType<typeof stating>, arrival: number): void {
  const { id, sourceId, aliases } = stored.article
  const written: Release = release(id, { arrival })
  db.run(
    'INSERT INTO article (id, source_id, release_key, url_key, text_hash, first_seen, stored) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    sourceId,
    id,
    `finanzen.example.org/${id}`,
    null,
    stored.firstSeen,
    JSON.stringify(stored),
  )
  for (const alias of aliases) db.run('INSERT INTO alias VALUES (?, ?, ?)', sourceId, alias, id)
  db.run(
    'INSERT INTO release (arrival, key, lead_id, first_seen, published_at, revision, release) VALUES (?, ?, ?, ?, ?, ?, ?)',
    arrival,
    id,
    id,
    written.firstSeen,
    written.publishedAt,
    arrival,
    JSON.stringify(written),
  )
}

/** A database of the first version that knows two sources. */
async function firstDatabase() {
  const place = await sqlitePlace()
  onTestFinished(() => place.remove())
  await mkdir(dirname(place.file))
  const db = openDatabase(place.file)
  await migrate(db, 1000, MIGRATIONS.slice(0, 1))
  for (const source of [MINISTRY, PORTAL]) db.run('INSERT INTO source VALUES (?, ?)', source.id, JSON.stringify(source))
  return { place, db }
}

async function settled(store: Store): Promise<void> {
  const settings = settingsSchema.parse({ url: 'https://ticker.example/' })
  await settleArticles({ store, config: { settings }, signal: new AbortController().signal }, '2018-06-08T08:00:00Z')
  expect(await store.countPending()).toBe(0)
}

test('a database of the first version is compared as a whole, and keeps what it holds', async () => {
  const { place, db } = await firstDatabase()
  db.execute('BEGIN')
  save(db, stating('a', MINISTRY.id, TEXT), 1)
  save(db, stating('b', PORTAL.id, TEXT), 2)
  save(db, stating('c', PORTAL.id, 'Die Wasserwacht sucht für den Sommer Helferinnen und Helfer am Stausee.'), 3)
  db.execute('COMMIT')
  db.close()

  const store = await place.open()
  expect(await store.countPending()).toBe(3)
  expect((await store.articlesUnder('https://finanzen.example.org/b')).map((stored) => stored.article.id)).toEqual([
    'b',
  ])
  await store.commit(async (view) => {
    expect(await view.articlesByAlias(MINISTRY.id, ['https://finanzen.example.org/a'])).toHaveLength(1)
    const headline = 'digitalisierungskabinett tagt in erfurt'
    expect(await view.idsByHeadline(MINISTRY.id, [headline])).toEqual(new Map([[headline, ['a']]]))
    return commit()
  })
  await settled(store)
  const live = await store.releases({ topic: 'all', limit: 10, order: 'oldest' })
  expect(live.map(({ key, articleIds }) => [key, articleIds])).toEqual([
    ['a', ['a', 'b']],
    ['c', ['c']],
  ])
  expect((await store.deletedReleases()).map(({ key, supersededBy }) => [key, supersededBy])).toEqual([['b', 'a']])
  expect(live.map(({ updatedAt }) => updatedAt)).toEqual([release('a').updatedAt, release('c').updatedAt])
  await store.close()
})

test('a database whose index does not say how articles were read is read anew', async () => {
  const { place, db } = await firstDatabase()
  db.execute('BEGIN')
  save(db, stating('a', MINISTRY.id, TEXT), 1)
  db.execute('COMMIT')
  await migrate(db, 1000, MIGRATIONS.slice(0, 3))
  db.run("INSERT INTO traits VALUES (1, '{}', x'')")
  db.run('INSERT INTO signature VALUES (1, 17689, 1)')
  db.run("UPDATE article SET text_hash = 'cabinet'")
  db.run('DELETE FROM pending')
  db.close()

  const store = await place.open()
  const copy = { stored: { ...stating('b', PORTAL.id, TEXT), textHash: 'cabinet' }, urlKey: 'portal.example.org/b' }
  await store.commit(async () => commit({ articles: [copy], releases: [release('b')] }))
  await settled(store)
  expect((await store.releaseByKey('a'))?.articleIds).toEqual(['a', 'b'])
  await store.settle(async (view) => {
    expect([...(await view.traits(['a', 'b'])).keys()]).toEqual(['a', 'b'])
    expect(await view.outdatedArticles(5)).toEqual([])
    return unchanged()
  })
  await store.close()
})
