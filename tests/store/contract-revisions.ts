import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { article, change, claim, commit, MINISTRY, PORTAL, release, singles } from './samples.ts'

/** `a` and `b` from the ministry, `c` from the portal; `a` has the topic `verkehr`. */
async function saveThree(store: Store): Promise<number> {
  await store.commit(async () => singles('a', 'b'))
  const c = change('c', { article: article('c', { sourceId: PORTAL.id }) })
  await store.commit(async () => commit({ articles: [c], releases: [release('c')] }))
  await store.saveTopics([{ releaseKey: 'a', topics: ['verkehr'] }])
  return store.revision()
}

export function revisions(subject: () => Subject): void {
  describe('the revision', () => {
    test('is 0 while there is no release', async () => {
      expect(await subject().store.revision()).toBe(0)
    })

    test.each<[string, string[], (store: Store) => Promise<unknown>]>([
      ['a new release', ['d'], (store) => store.commit(async () => singles('d'))],
      ['a release replaced', ['b'], (store) => store.commit(async () => commit({ releases: [release('b')] }))],
      [
        'a release superseded',
        ['a', 'b'],
        (store) => store.commit(async () => commit({ releases: [release('a'), release('b', { supersededBy: 'a' })] })),
      ],
      ['an article changed', ['b'], (store) => store.commit(async () => commit({ articles: [change('b')] }))],
      ['other topics', ['a'], (store) => store.saveTopics([{ releaseKey: 'a', topics: ['umwelt'] }])],
      ['no topics any more', ['a'], (store) => store.saveTopics([{ releaseKey: 'a', topics: [] }])],
      ['another name of a source', ['c'], (store) => store.saveSources([MINISTRY, { ...PORTAL, name: 'Portal' }])],
    ])('rises with %s', async (what, expected, act) => {
      const { store } = subject()
      const before = await saveThree(store)
      await act(store)
      const changed = (await store.topicMembers('all')).filter((member) => member.changed > before)
      const isLeft = what === 'a release superseded' ? ['a'] : expected
      expect(changed.map(({ key }) => key)).toEqual(what.includes('topics') ? [] : isLeft)
      expect(await store.revision()).toBeGreaterThan(before)
      expect((await store.releasesChangedSince(before)).sort()).toEqual(expected)
      expect(await store.releasesChangedSince(await store.revision())).toEqual([])
    })

    test.each<[string, (store: Store) => Promise<unknown>]>([
      ['a poll that brought nothing', (store) => store.commit(async () => commit({ claims: [claim('guid')] }))],
      ['the same topics', (store) => store.saveTopics([{ releaseKey: 'a', topics: ['verkehr'] }])],
      ['the same facts', (store) => store.saveSources([MINISTRY, { ...PORTAL, ...{ schedule: '* * * * *' } }])],
      ['a source without articles', (store) => store.saveSources([{ ...PORTAL, id: 'new' }])],
      ['a mark', (store) => store.saveMark('published', '3')],
    ])('stays with %s', async (_, act) => {
      const { store } = subject()
      const before = await saveThree(store)
      await act(store)
      expect(await store.revision()).toBe(before)
      expect(await store.releasesChangedSince(before)).toEqual([])
    })

    test('is told for each member of a topic', async () => {
      const { store } = subject()
      await saveThree(store)
      const before = await store.topicMembers('all')
      await store.saveTopics([{ releaseKey: 'b', topics: ['verkehr'] }])
      const now = await store.revision()
      expect(await store.topicMembers('all')).toEqual(
        before.map((member) => (member.key === 'b' ? { ...member, revision: now } : member)),
      )
      expect((await store.releasesChangedSince(0)).sort()).toEqual(['a', 'b', 'c'])
    })
  })
}
