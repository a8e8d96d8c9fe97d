import { describe, expect, test } from 'vitest'
import { noWords } from '../../src/dedupe/word-counts.ts'
import type { Decision, Relation } from '../../src/model/relation.ts'
import type { SettlingView, Store } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { article, change, commit, DAY, indexed, PORTAL, release, settled, singles, traits } from './samples.ts'

/** What settling is shown; it changes nothing. */
async function shown<T>(store: Store, look: (view: SettlingView) => Promise<T>): Promise<T> {
  const answers: T[] = []
  await store.settle(async (view) => {
    answers.push(await look(view))
    return settled()
  })
  const [answer] = answers
  if (answer === undefined) throw new Error('settling was not asked for')
  return answer
}

const pendingIds = (store: Store, limit = 10): Promise<string[]> =>
  shown(store, async (view) => (await view.pendingArticles(limit)).map((stored) => stored.article.id))

/** A key needs more bits than a number of 32. */
const KEY = 5 * 2 ** 48 + 2 ** 40 + 77

const apart = (...reasons: string[]): Decision => ({ relation: 'apart', veto: true, reasons })
const relation = (a: string, b: string, decision: Decision = apart('days 05-07 ≠ 05-14')): Relation => ({
  a,
  b,
  decision,
})

export function settling(subject: () => Subject): void {
  describe('what a decision stored is pending', () => {
    test('until it is settled', async () => {
      const { store } = subject()
      expect(await store.countPending()).toBe(0)
      await store.commit(async () => singles('a', 'b', 'c'))
      expect(await store.countPending()).toBe(3)
      await store.settle(async () => settled({ settled: ['a', 'c'] }))
      expect([await store.countPending(), await pendingIds(store)]).toEqual([1, ['b']])
    })

    test('in the order of what articles state, whichever came first, and at most as many as asked for', async () => {
      const { store } = subject()
      const stating = (id: string, value: string, firstSeen: string) =>
        change(id, { article: article(id, { published: { value, precision: 'instant' } }), firstSeen })
      const { published: _none, ...undated } = article('undated')
      const articles = [
        stating('late', '2018-06-09T08:00:00Z', '2018-06-01T00:00:00Z'),
        stating('early', '2018-06-02T08:00:00Z', '2018-06-09T00:00:00Z'),
        change('undated', { article: undated, firstSeen: '2018-06-05T00:00:00Z' }),
        stating('b', '2018-06-03T08:00:00Z', '2018-06-09T00:00:00Z'),
        stating('a', '2018-06-03T08:00:00Z', '2018-06-09T00:00:00Z'),
      ]
      const releases = articles.map(({ stored }) => release(stored.article.id))
      await store.commit(async () => commit({ articles, releases }))
      expect(await pendingIds(store)).toEqual(['early', 'a', 'b', 'undated', 'late'])
      expect(await pendingIds(store, 2)).toEqual(['early', 'a'])
    })

    test('again when it changed, or when a curator spoke of it, and once', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      await store.settle(async () => settled({ settled: ['a', 'b', 'c'] }))
      await store.commit(async () => commit({ articles: [change('a', { version: 2 })] }))
      await store.addPending(['b', 'unknown', 'b', 'a'])
      expect((await pendingIds(store)).sort()).toEqual(['a', 'b'])
    })

    test('still, if settling fails, which stores nothing', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b'))
      const revision = await store.revision()
      await expect(store.settle(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
      const broken = settled({
        settled: ['a', 'b'],
        relations: [relation('a', 'b')],
        releases: [release('c', { leadId: 'nobody' })],
      })
      await expect(store.settle(async () => broken)).rejects.toThrow()
      expect(await store.countPending()).toBe(2)
      expect(await store.relations(['a'])).toEqual([])
      expect(await store.revision()).toBe(revision)
    })
  })

  describe('settling', () => {
    test('moves articles into another release, and removes one that nobody has seen', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      const before = await store.revision()
      const { stored } = change('b', { releaseKey: 'a' })
      const united = release('a', { articleIds: ['a', 'b'], arrival: 1 })
      const done = await store.settle(async () =>
        settled({ articles: [stored], releases: [united], removed: ['b'], settled: ['a', 'b', 'c'] }),
      )
      expect(done.releases).toEqual([united])
      expect(await store.articles(['b'])).toEqual([stored])
      expect((await store.releaseByKey('a'))?.copies.map((copy) => copy.article.id)).toEqual(['b'])
      expect(await store.releaseByKey('b')).toBeUndefined()
      expect(await store.releasesChangedSince(before)).toEqual(['a'])
      expect(await store.releaseKeys(0, 10)).toEqual(['a', 'c'])
    })

    test('gives a release that it mints the next place in the order of arrival', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b'))
      const { stored } = change('b', { releaseKey: 'new' })
      const minted = release('new', { leadId: 'b', articleIds: ['b'] })
      const done = await store.settle(async () => settled({ articles: [stored], releases: [minted] }))
      expect(done.releases.map(({ key, arrival }) => [key, arrival])).toEqual([['new', 3]])
    })

    test('changes no release if it finds nothing', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a'))
      const revision = await store.revision()
      await store.settle(async () => settled({ settled: ['a'], indexed: [indexed('a', [KEY])] }))
      expect(await store.revision()).toBe(revision)
    })

    test('sees releases that gave way to others', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      const old = [release('b', { supersededBy: 'a', arrival: 2 }), release('c', { supersededBy: 'a', arrival: 3 })]
      await store.commit(async () => commit({ releases: old }))
      expect(await shown(store, (view) => view.supersededBy(['a', 'x']))).toEqual(old)
      expect(await shown(store, (view) => view.supersededBy(['b']))).toEqual([])
    })

    test('waits for decisions before it, and those after it wait', async () => {
      const { store, openAgain } = subject()
      const other = await openAgain()
      const order: string[] = []
      await Promise.all([
        store.commit(async () => {
          order.push('commit')
          return singles('a')
        }),
        store.settle(async (view) => {
          order.push(...(await view.pendingArticles(5)).map((stored) => `settle ${stored.article.id}`))
          return settled({ settled: ['a'] })
        }),
        store.commit(async () => {
          order.push('commit again')
          return singles('b')
        }),
      ])
      expect(order).toEqual(['commit', 'settle a', 'commit again'])
      expect(await other.countPending()).toBe(1)
    })
  })

  describe('articles that are like one', () => {
    async function save(store: Store): Promise<void> {
      await store.commit(async () => singles('a', 'b', 'c'))
      await store.settle(async () =>
        settled({ indexed: [indexed('a', [KEY, 2]), indexed('b', [KEY, 3], DAY + 4), indexed('c', [3], DAY - 9)] }),
      )
    }
    const like = (store: Store, day: number, ...signatures: [key: number, days: number][]) =>
      shown(store, (view) =>
        view.similarArticles({ day, signatures: signatures.map(([key, days]) => ({ key, days })) }),
      )

    test.each<{ what: string; day?: number; signatures: [number, number][]; found: Record<string, number> }>([
      { what: 'share a signature', signatures: [[KEY, 4]], found: { a: 1, b: 1 } },
      { what: 'share another', signatures: [[2, 4]], found: { a: 1 } },
      {
        what: 'share several of them, and how many',
        signatures: [
          [KEY, 4],
          [3, 45],
        ],
        found: { a: 1, b: 2, c: 1 },
      },
      { what: 'are as near in time as that signature asks', signatures: [[KEY, 3]], found: { a: 1 } },
      { what: 'are near before and after', day: DAY - 5, signatures: [[3, 9]], found: { b: 1, c: 1 } },
      { what: 'share nothing', signatures: [[KEY + 1, 45]], found: {} },
      { what: 'are asked for by nothing', signatures: [], found: {} },
    ])('$what', async ({ day = DAY, signatures, found }) => {
      const { store } = subject()
      await save(store)
      expect(await like(store, day, ...signatures)).toEqual(new Map(Object.entries(found)))
    })

    test('are, of many, those that share the most', async () => {
      const { store } = subject()
      const keys = Array.from({ length: 9 }, (_, n) => KEY + n)
      const ids = keys.flatMap((_, n) => Array.from({ length: 9 }, (_unused, m) => `n${n}${m}`))
      await store.commit(async () => singles(...ids))
      await store.settle(async () =>
        settled({ indexed: ids.map((id) => indexed(id, keys.slice(0, Number(id[1]) + 1))) }),
      )
      const found = await like(store, DAY, ...keys.map((key): [number, number] => [key, 1]))
      expect(found.size).toBeLessThan(ids.length)
      expect(Math.min(...found.values())).toBeGreaterThanOrEqual(5)
    })

    test('are, of hundreds under one signature, the latest', async () => {
      const { store } = subject()
      const ids = Array.from({ length: 60 }, (_, n) => `n${String(n).padStart(2, '0')}`)
      await store.commit(async () => singles(...ids))
      await store.settle(async () => settled({ indexed: ids.map((id, n) => indexed(id, [KEY], DAY + n)) }))
      const found = await like(store, DAY + 60, [KEY, 90])
      expect(found.size).toBeGreaterThanOrEqual(10)
      expect(found.size).toBeLessThan(60)
      expect([...found.keys()].sort()).toEqual(ids.slice(-found.size))
    })

    test('are found by address and text over the whole archive', async () => {
      const { store } = subject()
      const copy = article('b', { sourceId: PORTAL.id })
      const articles = [
        change('a', { textHash: 't1' }, { urlKey: 'finanzen.example.org/a' }),
        change('b', { article: copy, textHash: 't1', releaseKey: 'a' }, { urlKey: 'finanzen.example.org/a' }),
        change('c', { textHash: '', releaseKey: 'a' }),
      ]
      const whole = release('a', { articleIds: ['a', 'b', 'c'] })
      await store.commit(async () => commit({ articles, releases: [whole] }))
      const ids = (look: (view: SettlingView) => Promise<string[]>) =>
        shown(store, async (view) => (await look(view)).sort())
      expect(await ids((view) => view.idsByUrlKey(['finanzen.example.org/a', 'x']))).toEqual(['a', 'b'])
      expect(await ids((view) => view.idsByTextHash(['t1', 't1', 'x']))).toEqual(['a', 'b'])
      expect(await ids((view) => view.idsByTextHash(['']))).toEqual([])
    })

    test('are kept with all that comparing needs', async () => {
      const { store, openAgain } = subject()
      const { published: _date, urlKey: _url, ...bare } = traits({ words: [], nouns: [], runs: new Uint32Array() })
      await store.commit(async () => singles('a', 'b'))
      await store.settle(async () =>
        settled({ indexed: [indexed('a', [KEY]), { articleId: 'b', traits: bare, signatures: [], day: DAY }] }),
      )
      const kept = await shown(await openAgain(), (view) => view.traits(['a', 'b', 'x']))
      expect(kept).toEqual(
        new Map([
          ['a', traits()],
          ['b', bare],
        ]),
      )
    })

    test('are known to be in the index, and to be read as they are read now', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b'))
      await store.settle(async () => settled({ indexed: [indexed('a', [KEY])] }))
      expect(await shown(store, (view) => view.indexedAmong(['a', 'b', 'x']))).toEqual(new Set(['a']))
      expect(await shown(store, (view) => view.outdatedArticles(5))).toEqual([])
    })

    test('are put into the index anew, and stand there no longer as before', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b'))
      await store.settle(async () => settled({ indexed: [indexed('a', [KEY, 2]), indexed('b', [KEY])] }))
      await store.settle(async () => settled({ indexed: [indexed('a', [3], DAY + 1)] }))
      const found = await Promise.all([KEY, 2, 3].map((key) => like(store, DAY, [key, 9])))
      expect(found.map((ids) => [...ids.keys()])).toEqual([['b'], [], ['a']])
    })

    test('are forgotten when no copy of them will come', async () => {
      const { store } = subject()
      const seen = (id: string, firstSeen: string) => change(id, { firstSeen })
      const articles = [seen('old', '2018-04-01T08:00:00Z'), seen('new', '2018-06-01T08:00:00Z')]
      await store.commit(async () => commit({ articles, releases: [release('old'), release('new')] }))
      await store.settle(async () => settled({ indexed: [indexed('old', [KEY]), indexed('new', [KEY])] }))
      await store.settle(async () => settled({ forgetBefore: '2018-05-01T00:00:00Z' }))
      expect([...(await like(store, DAY, [KEY, 45])).keys()]).toEqual(['new'])
      expect([...(await shown(store, (view) => view.traits(['old', 'new']))).keys()]).toEqual(['new'])
      await store.settle(async () => settled({ forgetBefore: '2018-07-01T00:00:00Z' }))
      expect((await like(store, DAY, [KEY, 45])).size).toBe(0)
      expect((await store.articles(['old', 'new'])).length).toBe(2)
    })
  })

  describe('counts of words', () => {
    test('are none before the first time, and then what was counted last', async () => {
      const { store, openAgain } = subject()
      const before = await shown(store, async (view) => [await view.wordCounts()])
      expect(before).toEqual([undefined])
      await store.commit(async () => singles('a'))
      const words = noWords()
      words.texts = 3
      words.counts[17] = 4_000_000_000
      await store.settle(async () => settled({ settled: ['a'], words }))
      const kept = await shown(await openAgain(), (view) => view.wordCounts())
      expect([kept?.texts, kept?.counts[17], kept?.counts.length]).toEqual([3, 4_000_000_000, words.counts.length])
    })
  })

  describe('what was found of two articles', () => {
    test('is kept as found last, in whichever order they are named', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      const last: Decision = { relation: 'same', layer: 'text', score: 0.98, reasons: ['text 98 % alike'] }
      await store.settle(async () => settled({ relations: [relation('a', 'b'), relation('c', 'a')] }))
      await store.settle(async () => settled({ relations: [relation('b', 'a', last)] }))
      expect(await store.relations(['a'])).toEqual([relation('b', 'a', last), relation('c', 'a')])
      expect(await store.relations(['b', 'a'])).toHaveLength(2)
      expect(await store.relations(['c', 'x'])).toEqual([relation('c', 'a')])
      expect(await store.relations([])).toEqual([])
      expect(await shown(store, (view) => view.relations(['c', 'x']))).toEqual([relation('c', 'a')])
    })

    test('is kept until it is true no longer, in whichever order they are named', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      await store.settle(async () => settled({ relations: [relation('a', 'b'), relation('c', 'a')] }))
      const unrelated: [string, string][] = [
        ['b', 'a'],
        ['b', 'c'],
      ]
      await store.settle(async () => settled({ unrelated }))
      expect(await store.relations(['a'])).toEqual([relation('c', 'a')])
    })
  })
}
