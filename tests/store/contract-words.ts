import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { ArticleWords } from '../../src/store/word-store.ts'
import type { Subject } from './contract.ts'
import { article, change, commit, MINISTRY, PORTAL, release, singles } from './samples.ts'

const words = (articleId: string, list: string[], madeFrom = articleId): ArticleWords => ({
  articleId,
  words: list,
  madeFrom,
})

const releasesWith = async (store: Store, word: string): Promise<string[]> =>
  (await store.releasesWithArticles(await store.articlesWithWord(word))).sort()

export function wordTests(subject: () => Subject): void {
  describe('words of articles', () => {
    test('are found, and are replaced', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      await store.saveWords([
        words('a', ['deich', 'strasse', '2026']),
        words('b', ['deich'], 'first text'),
        words('c', []),
      ])
      expect(await store.vocabulary('', 10)).toEqual(['2026', 'deich', 'strasse'])
      expect(await store.vocabulary('2026', 1)).toEqual(['deich'])
      expect(await releasesWith(store, 'deich')).toEqual(['a', 'b'])
      expect(await store.wordsMadeFrom(['b', 'x'])).toEqual(new Map([['b', 'first text']]))
      await store.saveWords([words('a', ['strasse', 'or']), words('b', ['deich'], 'second text')])
      expect(await releasesWith(store, 'deich')).toEqual(['b'])
      expect(await releasesWith(store, 'or')).toEqual(['a'])
      expect(await releasesWith(store, 'and')).toEqual([])
      expect(await store.releasesWithArticles([])).toEqual([])
      expect(await store.wordsMadeFrom(['b'])).toEqual(new Map([['b', 'second text']]))
    })

    test('lead to the release an article is in now, once', async () => {
      const { store } = subject()
      const changes = ['a', 'b'].map((id) => change(id, { article: article(id), releaseKey: 'a' }))
      await store.commit(async () =>
        commit({ articles: changes, releases: [release('a', { articleIds: ['a', 'b'] })] }),
      )
      await store.saveWords([words('a', ['deich']), words('b', ['deich'])])
      expect(await releasesWith(store, 'deich')).toEqual(['a'])
    })

    test('cannot be those of an article that was never stored', async () => {
      const { store } = subject()
      await expect(store.saveWords([words('x', ['deich'])])).rejects.toThrow('never stored')
    })

    test('are no change to a release', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a'))
      const before = await store.revision()
      await store.saveWords([words('a', ['deich'])])
      expect(await store.revision()).toBe(before)
    })

    test('are not asked for where the latest of some releases are wanted', async () => {
      const { store } = subject()
      const stated = {
        a: { publishedAt: '2018-06-07T08:00:00Z' },
        b: { publishedAt: '2018-06-09T08:00:00Z' },
        c: { publishedAt: '2018-06-08T08:00:00Z', supersededBy: 'b' },
        d: { publishedAt: '2018-06-07T08:00:00Z' },
      }
      await store.commit(async () => ({
        ...singles('a', 'b', 'c', 'd'),
        releases: Object.entries(stated).map(([key, facts]) => release(key, facts)),
      }))
      expect(await store.newestFirst(['a', 'b', 'c', 'd', 'x'])).toEqual(['b', 'd', 'a'])
      expect(await store.newestFirst(['a'])).toEqual(['a'])
    })

    test('are not asked for where everything of a source is wanted', async () => {
      const { store } = subject()
      await store.saveSources([MINISTRY, PORTAL])
      await store.commit(async () => singles('a', 'b'))
      expect((await store.releasesOfSources([MINISTRY.id])).sort()).toEqual(['a', 'b'])
      expect(await store.releasesOfSources([PORTAL.id])).toEqual([])
    })
  })
}
