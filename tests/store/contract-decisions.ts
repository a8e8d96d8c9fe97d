import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Commit, StoreView } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { change, commit, MINISTRY, release, singles } from './samples.ts'

/** Reads a number, lets others have their turn, and writes the next: miscounts if a decision comes between. */
async function countUp(view: StoreView): Promise<Commit> {
  const [before] = await view.articlesByAlias(MINISTRY.id, ['https://finanzen.example.org/a'])
  await turn()
  const counted = change('a')
  counted.stored.version = (before?.version ?? 0) + 1
  return commit({ articles: [counted], releases: [release('a')] })
}

export function decisions(subject: () => Subject): void {
  describe('a decision', () => {
    test('is stored, and comes back with its place in the order of arrival', async () => {
      const { store } = subject()
      const stored = await store.commit(async () => singles('a', 'b'))
      expect(stored.releases.map(({ key, arrival }) => [key, arrival])).toEqual([
        ['a', 1],
        ['b', 2],
      ])
      expect(stored.articles).toEqual(singles('a', 'b').articles)
      expect(await store.releaseKeys(0, 10)).toEqual(['a', 'b'])
    })

    test('that fails stores nothing, gives its error out and holds up nobody', async () => {
      const { store } = subject()
      const failure = new Error('the page was not readable')
      await expect(store.commit(() => Promise.reject(failure))).rejects.toBe(failure)
      await store.commit(async () => singles('a'))
      expect(await store.countReleases('all')).toBe(1)
    })

    test.each([
      ['whose release is led by an article that is not there', commit({ releases: [release('b')] })],
      ['whose article is in a release that is not there', commit({ articles: [change('b')] })],
      [
        'whose article is from a source that is not there',
        commit({
          articles: [change('b', { article: { ...change('b').stored.article, sourceId: 'unknown' } })],
          releases: [release('b')],
        }),
      ],
    ])('%s is refused as a whole', async (_, broken) => {
      const { store } = subject()
      await store.commit(async () => singles('a'))
      const good = singles('c')
      const both = commit({
        articles: [...good.articles, ...broken.articles],
        releases: [...good.releases, ...broken.releases],
      })
      const revision = await store.revision()
      await expect(store.commit(async () => both)).rejects.toThrow()
      expect(await store.releaseKeys(0, 10)).toEqual(['a'])
      expect(await store.releaseByKey('c')).toBeUndefined()
      expect(await store.fetchLog(MINISTRY.id, 10)).toHaveLength(1)
      expect(await store.revision()).toBe(revision)
    })

    test('sees what the decision before it stored, however many are asked for at once', async () => {
      const { store, openAgain } = subject()
      const other = await openAgain()
      await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? store : other).commit(countUp)))
      const { articles } = await store.commit(countUp)
      expect(articles.map(({ stored }) => stored.version)).toEqual([21])
    })

    test('comes after those asked for before it', async () => {
      const { store } = subject()
      const order: string[] = []
      const decide = (key: string, turns: number) =>
        store.commit(async () => {
          for (let n = 0; n < turns; n++) await turn()
          order.push(key)
          return singles(key)
        })
      await Promise.all([decide('slow', 5), decide('quick', 0), decide('last', 1)])
      expect(order).toEqual(['slow', 'quick', 'last'])
      expect(await store.releaseKeys(0, 10)).toEqual(order)
    })

    test('is seen by nobody before it is stored', async () => {
      const { store, openAgain } = subject()
      const other = await openAgain()
      const seen: number[] = []
      const storing = store.commit(async () => {
        await turn()
        seen.push(await store.countReleases('all'), await other.countReleases('all'))
        return singles('a')
      })
      await storing
      expect(seen).toEqual([0, 0])
      expect([await store.countReleases('all'), await other.countReleases('all')]).toEqual([1, 1])
    })

    test('that is refused was seen by nobody', async () => {
      const { store } = subject()
      const broken = commit({ articles: [change('a'), change('b', { releaseKey: 'x' })], releases: [release('a')] })
      const counts = new Set<number>()
      const storing = store
        .commit(async () => broken)
        .then(
          () => 'stored',
          () => 'refused',
        )
      const watching = { on: true }
      const end = storing.finally(() => {
        watching.on = false
      })
      while (watching.on) {
        counts.add(await store.countReleases('all'))
        await turn()
      }
      expect(await end).toBe('refused')
      expect([...counts]).toEqual([0])
    })

    test('that fails takes nothing with it that was written beside it', async () => {
      const { store } = subject()
      const failing = store.commit(async () => {
        await turn()
        throw new Error('no')
      })
      const marking = store.saveMark('published', '7')
      await expect(failing).rejects.toThrow('no')
      await marking
      expect(await store.mark('published')).toBe('7')
    })
  })
}
