import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/relation.ts'
import type { Store } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { article, change, commit, MINISTRY, PORTAL, release, settled, singles } from './samples.ts'

const linked: Decision = { relation: 'linked', link: 'follow-up', reasons: ['a new lead'] }
const apart: Decision = { relation: 'apart', veto: true, reasons: ['days 12 ≠ 19'] }
const found = (store: Store, decision: Decision) =>
  store.settle(async () => settled({ relations: [{ a: 'b', b: 'a', decision }] }))

export function links(subject: () => Subject): void {
  describe('links', () => {
    async function saveThree(): Promise<Store> {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b', 'c'))
      return store
    }

    test('are seen from either side, with what the other is called', async () => {
      const store = await saveThree()
      await found(store, linked)
      const named = { link: 'follow-up', language: 'de', publisher: MINISTRY.name }
      expect(await store.links('a')).toEqual([{ ...named, by: 'other', key: 'b', title: 'Mitteilung b' }])
      expect(await store.links('b')).toEqual([{ ...named, by: 'this', key: 'a', title: 'Mitteilung a' }])
      expect(await store.links('c')).toEqual([])
      expect([await store.linkedWith(['a']), await store.linkedWith(['c', 'b'])]).toEqual([['b'], ['a']])
    })

    test('a new one, and one that goes, change both releases; one that stays changes none', async () => {
      const store = await saveThree()
      for (const [decision, changed] of [
        [linked, ['a', 'b']],
        [linked, []],
        [apart, ['a', 'b']],
      ] as const) {
        const before = await store.revision()
        await found(store, decision)
        expect((await store.releasesChangedSince(before)).toSorted()).toEqual(changed)
      }
      expect(await store.links('a')).toEqual([])
      await found(store, linked)
      const before = await store.revision()
      await store.settle(async () => settled({ unrelated: [['a', 'b']] }))
      expect((await store.releasesChangedSince(before)).toSorted()).toEqual(['a', 'b'])
      expect(await store.links('a')).toEqual([])
    })

    test('lead to the release an article is in now, and to none that was deleted', async () => {
      const store = await saveThree()
      await found(store, linked)
      const moved = change('b', { releaseKey: 'c' }).stored
      const gone = release('b', { supersededBy: 'c', articleIds: [] })
      await store.settle(async () =>
        settled({ articles: [moved], releases: [release('c', { articleIds: ['c', 'b'] }), gone] }),
      )
      expect((await store.links('a')).map(({ key }) => key)).toEqual(['c'])
      expect(await store.linkedWith(['c'])).toEqual(['a'])
    })
  })

  describe('articles are found under', () => {
    test.each([
      ['the address', 'https://finanzen.example.org/a', ['a', 'b']],
      ['another spelling of it', 'http://www.finanzen.example.org/a?utm_source=x#top', ['a', 'b']],
      ['one with a slash', 'https://finanzen.example.org/a/', ['a']],
      ['a GUID', 'urn:1', ['b']],
      ['nothing like it', 'https://finanzen.example.org/', []],
    ])('%s', async (_what, address, expected) => {
      const { store } = subject()
      const aliases = ['https://finanzen.example.org/a', 'urn:1']
      const copy = change('b', { article: article('b', { sourceId: PORTAL.id, aliases }) })
      await store.commit(async () =>
        commit({
          articles: [change('a', {}, { urlKey: 'finanzen.example.org/a' }), copy],
          releases: [release('a'), release('b')],
        }),
      )
      const articles = await store.articlesUnder(address)
      expect(articles.map((stored) => stored.article.id).toSorted()).toEqual(expected)
    })
  })
}
