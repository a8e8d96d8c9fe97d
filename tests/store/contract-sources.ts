import { describe, expect, test } from 'vitest'
import type { SourceState } from '../../src/model/health.ts'
import type { Store } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { article, change, claim, commit, MINISTRY, PORTAL, release, singles } from './samples.ts'

const FAILED: SourceState = {
  sourceId: PORTAL.id,
  recipeHash: 'r1',
  validators: {},
  failures: 3,
  error: { step: 'fetch', code: 'timeout', message: 'no answer within 30 s' },
  notBefore: '2018-06-07T09:00:00Z',
}

export function sources(subject: () => Subject): void {
  describe('of a source, the store keeps', () => {
    test('its facts, also when it left the configuration, and nothing else that is configured', async () => {
      const { store } = subject()
      const renamed = { ...PORTAL, name: 'Portal', schedule: '* * * * *', enabled: true }
      await store.saveSources([renamed])
      expect(await store.sources()).toEqual([MINISTRY, { ...PORTAL, name: 'Portal' }])
    })

    test('its latest state', async () => {
      const { store } = subject()
      expect(await store.sourceStates()).toEqual([])
      await store.commit(async () => commit())
      await store.commit(async () => commit({ state: { ...FAILED, failures: 2 } }))
      await store.commit(async () => commit({ state: FAILED }))
      expect(await store.sourceStates()).toEqual([commit().state, FAILED])
    })

    test('its polls that brought nothing, and changes no release', async () => {
      const { store } = subject()
      await store.commit(async () => singles('a'))
      const revision = await store.revision()
      const { state, record: first } = commit()
      const later = { ...state, lastPoll: '2018-06-07T08:15:00Z' }
      const polls = [
        { state: later, record: { ...first, ms: 7 } },
        { state: FAILED, record: record(PORTAL.id, 9) },
      ]
      await store.savePolls(polls)
      await store.savePolls([])
      expect(await store.sourceStates()).toEqual([later, FAILED])
      expect(await store.fetchLog(MINISTRY.id, 10)).toEqual([{ ...first, ms: 7 }, first])
      expect(await store.fetchLog(PORTAL.id, 10)).toEqual([record(PORTAL.id, 9)])
      expect(await store.revision()).toBe(revision)
    })

    test('what it said of each item last', async () => {
      const { store } = subject()
      const seen = claim('guid', { hash: 'h2', attempts: 2, validators: { etag: '"x"', lastModified: 'Thu' } })
      await store.commit(async () => commit({ claims: [claim('guid'), claim('other')] }))
      await store.commit(async () => commit({ claims: [seen] }))
      expect(await store.claims(MINISTRY.id, ['guid', 'x', 'guid'])).toEqual([seen])
      expect(await store.claims(MINISTRY.id, ['other'])).toEqual([claim('other')])
      expect(await store.claims(PORTAL.id, ['guid'])).toEqual([])
      expect(await store.claims(MINISTRY.id, [])).toEqual([])
    })

    test('its last 200 polls', async () => {
      const { store } = subject()
      const poll = (sourceId: string, ms: number) => store.commit(async () => commit({ record: record(sourceId, ms) }))
      await poll(PORTAL.id, 1)
      for (let ms = 1; ms <= 203; ms++) await poll(MINISTRY.id, ms)
      const log = await store.fetchLog(MINISTRY.id, 1000)
      expect(log.map(({ ms }) => ms)).toEqual(Array.from({ length: 200 }, (_, n) => 203 - n))
      expect(await store.fetchLog(MINISTRY.id, 2)).toEqual([record(MINISTRY.id, 203), record(MINISTRY.id, 202)])
      expect(await store.fetchLog(PORTAL.id, 5)).toEqual([record(PORTAL.id, 1)])
    })

    test('how many articles it gave, and the newest', async () => {
      const { store } = subject()
      expect(await store.articleCounts()).toEqual(new Map())
      await store.commit(async () => singles('a', 'b'))
      await store.commit(async () => commit({ articles: [change('a', { firstSeen: '2018-06-09T08:00:00Z' })] }))
      const other = change('c', { article: article('c', { sourceId: PORTAL.id }) })
      await store.commit(async () => commit({ articles: [other], releases: [release('c')] }))
      expect(await store.articleCounts()).toEqual(
        new Map([
          [MINISTRY.id, { articles: 2, lastFirstSeen: '2018-06-09T08:00:00Z' }],
          [PORTAL.id, { articles: 1, lastFirstSeen: '2018-06-07T08:00:00Z' }],
        ]),
      )
    })
  })

  describe('the store keeps', () => {
    test('the versions of an article', async () => {
      const { store } = subject()
      const first = version(1)
      const second = version(2)
      await store.commit(async () =>
        commit({ articles: [change('a', {}, { version: first })], releases: [release('a')] }),
      )
      await store.commit(async () => commit({ articles: [change('a')] }))
      await store.commit(async () => commit({ articles: [change('a', { version: 2 }, { version: second })] }))
      expect(await store.versions('a')).toEqual([first, second])
      expect(await store.versions('b')).toEqual([])
    })

    test('marks', async () => {
      const { store } = subject()
      expect(await store.mark('published')).toBeUndefined()
      await store.saveMark('published', '7')
      await store.saveMark('published', '')
      expect(await store.mark('published')).toBe('')
    })

    test('everything when it is closed and opened again', async () => {
      const { store, openAgain } = subject()
      const claims = [claim('guid')]
      await store.commit(async () => ({ ...singles('a', 'b', 'c'), claims }))
      await store.commit(async () => commit({ articles: [change('a', {}, { version: version(1) })] }))
      await store.commit(async () => commit({ releases: [release('b', { supersededBy: 'a' })], state: FAILED }))
      await store.saveTopics([{ releaseKey: 'c', topics: ['verkehr'] }])
      await store.saveMark('published', '3')
      const before = await everything(store)
      await store.close()
      expect(await everything(await openAgain())).toEqual(before)
    })
  })
}

const record = (sourceId: string, ms: number) => ({ ...commit().record, sourceId, ms })

function version(number: number) {
  const { id, sourceId, url, aliases, ...content } = article('a', { title: `Fassung ${number}` })
  return { articleId: 'a', number, seenAt: '2018-06-07T08:00:00Z', textHash: `t${number}`, content }
}

async function everything(store: Store) {
  return {
    sources: await store.sources(),
    states: await store.sourceStates(),
    claims: await store.claims(MINISTRY.id, ['guid']),
    log: await store.fetchLog(MINISTRY.id, 10),
    releases: await store.releases({ topic: 'all', limit: 10, order: 'newest' }),
    deleted: await store.deletedReleases(),
    members: await store.topicMembers('verkehr'),
    versions: await store.versions('a'),
    revision: await store.revision(),
    mark: await store.mark('published'),
  }
}
