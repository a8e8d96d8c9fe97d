import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { noWords } from '../../src/dedupe/word-counts.ts'
import type { Relation } from '../../src/model/relation.ts'
import { change, claim, commit, indexed, MINISTRY, release, settled, singles } from './samples.ts'
import { sqlitePlace } from './sqlite-place.ts'

/** Where a whole table is asked for, or an index is read from one end; all else has to be looked up. */
const WALKS: [about: string, step: RegExp][] = [
  ['the list of values that is looked up', /^SCAN json_each/],
  ['all sources are wanted', /^SCAN (source|source_state)$/],
  ['articles of each source are counted in their index', /^SCAN article USING COVERING INDEX article_by_source$/],
  ['releases in order, as many as wanted', /^SCAN release USING (COVERING )?INDEX release_(in_order|by_arrival)$/],
  ['deleted releases, in an index of them alone', /^SCAN release USING INDEX release_superseded$/],
  [
    'all that is pending is counted, or the first of it taken in order',
    /^SCAN pending( USING COVERING INDEX pending_in_order)?$/,
  ],
  ['there is one row', /^SCAN word_counts$/],
  ['all that is old is forgotten', /^SCAN (signature|traits)$/],
  ['the highest number of what is indexed', /^SEARCH traits$/],
  ['the highest number', /^SEARCH release( USING (COVERING INDEX release_by_revision|INTEGER PRIMARY KEY))?$/],
  ['the index of words, which is one', /^SCAN article_(words|vocabulary) VIRTUAL TABLE INDEX \d+:\S*$/],
  ['the few links of the releases that were asked for', /^SCAN \(subquery-\d+\)$/],
  ['the one constant row of an insert', /^SCAN (\d+ )?CONSTANT ROWS?$/],
]

const place = await sqlitePlace()
const issued = new Set<string>()

beforeAll(async () => {
  const prepare = DatabaseSync.prototype.prepare
  const watched = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, sql) {
    issued.add(sql)
    return prepare.call(this, sql)
  })
  await useEverything()
  watched.mockRestore()
})
afterAll(() => place.remove())

async function useEverything(): Promise<void> {
  const store = await place.open()
  await store.saveSources([MINISTRY])
  await store.commit(async (view) => {
    await view.articlesByAlias(MINISTRY.id, ['a'])
    await view.articlesByTextHash(['a'])
    await view.idsByHeadline(MINISTRY.id, ['a'])
    await view.articlesById(['a'])
    await view.releasesByKey(['a'])
    const { article, ...rest } = change('a').stored
    const version = { articleId: 'a', number: 1, seenAt: rest.firstSeen, textHash: 'x', content: article }
    return { ...singles('a'), articles: [change('a', {}, { version, urlKey: 'a' })], claims: [claim('a')] }
  })
  await store.commit(async () => commit())
  await store.settle(async (view) => {
    await view.pendingArticles(5)
    await view.similarArticles({ signatures: [{ key: 1, days: 2 }], day: 3 })
    await view.traits(['a'])
    await view.indexedAmong(['a'])
    await view.outdatedArticles(5)
    await view.relations(['a'])
    await view.wordCounts()
    await view.supersededBy(['a'])
    await view.idsByUrlKey(['a'])
    await view.idsByTextHash(['a'])
    const relations: Relation[] = [{ a: 'a', b: 'b', decision: { relation: 'apart', veto: true, reasons: [] } }]
    return settled({
      ...{ articles: [change('a').stored], releases: [release('a')], removed: ['x'], settled: ['a'], relations },
      ...{ indexed: [indexed('a', [1])], unrelated: [['a', 'b']], words: noWords() },
    })
  })
  await store.settle(async () => settled({ indexed: [indexed('a', [2])] }))
  await store.settle(async () => settled({ forgetBefore: '2018-06-07T08:00:00Z' }))
  await Promise.all([store.addPending(['a']), store.countPending(), store.relations(['a']), store.articlesUnder('a')])
  await Promise.all([store.links('a'), store.linkedWith(['a'])])
  await store.saveSources([{ ...MINISTRY, name: 'renamed' }])
  await store.saveTopics([{ releaseKey: 'a', topics: ['verkehr'] }])
  await store.saveMark('published', '1')
  await store.saveWords([{ articleId: 'a', words: ['deich'], madeFrom: 'text' }])
  await store.vocabulary('', 5)
  await Promise.all([
    store.releasesWithArticles(await store.articlesWithWord('deich')),
    store.wordsMadeFrom(['a']),
    store.releasesOfSources([MINISTRY.id]),
  ])
  await store.newestFirst(['a'])
  for (const topic of ['all', 'verkehr']) {
    for (const order of ['newest', 'oldest'] as const) await store.releases({ topic, order, limit: 5, offset: 0 })
    await store.topicMembers(topic)
    await store.countReleases(topic)
  }
  await Promise.all([store.sources(), store.sourceStates(), store.claims(MINISTRY.id, ['a'])])
  await Promise.all([store.fetchLog(MINISTRY.id, 5), store.articleCounts(), store.versions('a'), store.mark('x')])
  await Promise.all([store.links('a'), store.linkedWith(['a']), store.articlesUnder('https://a.example/')])
  await Promise.all([
    store.relations(['a']),
    store.deletedReleases(),
    store.releasesChangedSince(0),
    store.releaseKeys(0, 5),
  ])
  await store.close()
}

describe('every query of the store', () => {
  test('finds what it wants by an index', () => {
    const db = new DatabaseSync(place.file)
    const queries = [...issued].filter((sql) => /^(SELECT|UPDATE|DELETE|INSERT)\b/.test(sql) && !/sqlite_/.test(sql))
    expect(queries.length).toBeGreaterThan(30)
    const walks = queries.flatMap((sql) =>
      stepsOf(db, sql)
        .filter((step) => /^SCAN|^SEARCH \w+$/.test(step) && !WALKS.some(([, allowed]) => allowed.test(step)))
        .map((step) => `${step}: ${sql}`),
    )
    db.close()
    expect(walks).toEqual([])
  })

  test('is seen by this test if it does not', () => {
    const db = new DatabaseSync(place.file)
    const [step = ''] = stepsOf(db, "SELECT id FROM article WHERE first_seen = 'x'")
    db.close()
    expect(step).toMatch(/^SCAN article/)
    expect(WALKS.some(([, allowed]) => allowed.test(step))).toBe(false)
  })
})

function stepsOf(db: DatabaseSync, sql: string): string[] {
  return db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => String(row['detail']))
}
