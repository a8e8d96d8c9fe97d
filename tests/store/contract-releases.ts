import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { article, change, commit, MINISTRY, PORTAL, release, singles } from './samples.ts'

const keys = (found: { key: string }[]): string[] => found.map(({ key }) => key)

/** Arrived as a, b, c, d, e; c first was seen before the others, e stated an earlier date than d; b was superseded. */
async function saveFive(store: Store): Promise<void> {
  await store.commit(async () => {
    const five = singles('a', 'b', 'c', 'd', 'e')
    const stated = {
      a: { firstSeen: '2018-06-07T08:00:00Z' },
      b: { firstSeen: '2018-06-07T08:00:00Z', supersededBy: 'a' },
      c: { firstSeen: '2018-06-01T08:00:00Z' },
      d: { firstSeen: '2018-06-08T08:00:00Z', publishedAt: '2018-06-08T06:00:00Z' },
      e: { firstSeen: '2018-06-08T08:00:00Z', publishedAt: '2018-06-08T05:00:00Z' },
    }
    return { ...five, releases: Object.entries(stated).map(([key, facts]) => release(key, facts)) }
  })
  await store.saveTopics([
    { releaseKey: 'a', topics: ['verkehr', 'digitalisierung'] },
    { releaseKey: 'b', topics: ['digitalisierung'] },
    { releaseKey: 'c', topics: [] },
    { releaseKey: 'd', topics: ['digitalisierung', 'digitalisierung'] },
    { releaseKey: 'e', topics: ['verkehr'] },
  ])
}

export function releases(subject: () => Subject): void {
  describe('releases', () => {
    test.each([
      [{ topic: 'all', limit: 10, order: 'oldest' }, ['c', 'a', 'e', 'd']],
      [{ topic: 'all', limit: 10, order: 'newest' }, ['d', 'e', 'a', 'c']],
      [{ topic: 'all', limit: 2, order: 'newest' }, ['d', 'e']],
      [{ topic: 'all', limit: 2, order: 'newest', offset: 1 }, ['e', 'a']],
      [{ topic: 'all', limit: 2, order: 'oldest', offset: 3 }, ['d']],
      [{ topic: 'all', limit: 2, order: 'oldest', offset: 4 }, []],
      [{ topic: 'digitalisierung', limit: 10, order: 'newest' }, ['d', 'a']],
      [{ topic: 'digitalisierung', limit: 1, order: 'oldest' }, ['a']],
      [{ topic: 'verkehr', limit: 10, order: 'oldest', offset: 1 }, ['e']],
      [{ topic: 'unknown', limit: 10, order: 'newest' }, []],
    ] as const)('are found by %o', async (query, expected) => {
      const { store } = subject()
      await saveFive(store)
      expect(keys(await store.releases(query))).toEqual(expected)
    })

    test.each([
      ['all', ['c', 'a', 'e', 'd']],
      ['digitalisierung', ['a', 'd']],
      ['unknown', []],
    ])('of the topic %s are listed and counted', async (topic, expected) => {
      const { store } = subject()
      await saveFive(store)
      expect(keys(await store.topicMembers(topic))).toEqual(expected)
      expect(await store.countReleases(topic)).toBe(expected.length)
    })

    test('come with their articles, sources and topics', async () => {
      const { store } = subject()
      const lead = change('m', { firstSeen: '2018-06-07T09:00:00Z', releaseKey: 'r' })
      const portal = article('p', { sourceId: PORTAL.id })
      const copy = change('p', { article: portal, firstSeen: '2018-06-07T08:30:00Z', releaseKey: 'r' })
      const late = change('l', { article: article('l'), firstSeen: '2018-06-09T08:00:00Z', releaseKey: 'r' })
      const whole = release('r', { leadId: 'm', articleIds: ['l', 'm', 'p'] })
      await store.commit(async () => commit({ articles: [copy, lead, late], releases: [whole] }))
      await store.saveTopics([{ releaseKey: 'r', topics: ['verkehr', 'digitalisierung'] }])
      const expected = {
        ...whole,
        arrival: 1,
        lead: { article: lead.stored.article, source: MINISTRY, firstSeen: lead.stored.firstSeen },
        copies: [
          { article: portal, source: PORTAL, firstSeen: copy.stored.firstSeen },
          { article: late.stored.article, source: MINISTRY, firstSeen: late.stored.firstSeen },
        ],
        topics: ['digitalisierung', 'verkehr'],
      }
      expect(await store.releaseByKey('r')).toEqual(expected)
      expect(await store.releases({ topic: 'all', limit: 1, order: 'newest' })).toEqual([expected])
      expect(await store.fullReleases(['x', 'r'])).toEqual([expected])
    })

    test('come in the order of the keys, the superseded ones too', async () => {
      const { store } = subject()
      await saveFive(store)
      expect(keys(await store.fullReleases(['d', 'b', 'x', 'a']))).toEqual(['d', 'b', 'a'])
    })

    test('that are unknown are undefined', async () => {
      expect(await subject().store.releaseByKey('x')).toBeUndefined()
    })

    test('that were superseded are listed as deleted and found by their key', async () => {
      const { store } = subject()
      await saveFive(store)
      await store.commit(async () => commit({ releases: [release('a', { supersededBy: 'c' })] }))
      expect(await store.deletedReleases()).toEqual([
        release('a', { supersededBy: 'c', arrival: 1 }),
        release('b', { supersededBy: 'a', arrival: 2 }),
      ])
      expect((await store.releaseByKey('b'))?.supersededBy).toBe('a')
      expect(await store.releaseKeys(0, 10)).toEqual(['c', 'd', 'e'])
      expect(keys(await store.topicMembers('verkehr'))).toEqual(['e'])
    })

    test('keep their place in the order of arrival', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a', 'b'))
      const again = await store.commit(async () =>
        commit({ releases: [release('a', { updatedAt: '2018-06-09T00:00:00Z' })] }),
      )
      expect(again.releases[0]?.arrival).toBe(1)
      await store.commit(async () => singles('c'))
      expect(await store.releaseKeys(0, 2)).toEqual(['a', 'b'])
      expect(await store.releaseKeys(2, 2)).toEqual(['c'])
      expect((await store.releaseByKey('a'))?.updatedAt).toBe('2018-06-09T00:00:00Z')
    })

    test('get the topics named last', async () => {
      const { store } = subject()
      await saveFive(store)
      await store.saveTopics([{ releaseKey: 'a', topics: ['umwelt'] }])
      expect((await store.releaseByKey('a'))?.topics).toEqual(['umwelt'])
      expect((await store.releaseByKey('d'))?.topics).toEqual(['digitalisierung'])
      expect(keys(await store.topicMembers('digitalisierung'))).toEqual(['d'])
    })

    test('that are unknown get no topics', async () => {
      const { store } = subject()
      await saveFive(store)
      const assignments = [
        { releaseKey: 'a', topics: ['umwelt'] },
        { releaseKey: 'x', topics: ['umwelt'] },
      ]
      await expect(store.saveTopics(assignments)).rejects.toThrow('x')
      expect(await store.countReleases('umwelt')).toBe(0)
    })
  })
}
