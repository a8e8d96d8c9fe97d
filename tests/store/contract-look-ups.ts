import { describe, expect, test } from 'vitest'
import type { StoredArticle } from '../../src/model/stored-article.ts'
import type { Store, StoreView } from '../../src/store/store.ts'
import type { Subject } from './contract.ts'
import { article, change, commit, MINISTRY, PORTAL, release } from './samples.ts'

/** What a decision is shown; the decision itself changes nothing. */
async function shown<T>(store: Store, look: (view: StoreView) => Promise<T>): Promise<T> {
  const answers: T[] = []
  await store.commit(async (view) => {
    answers.push(await look(view))
    return commit()
  })
  const [answer] = answers
  if (answer === undefined) throw new Error('the decision was not asked for')
  return answer
}

const ids = (found: StoredArticle[]): string[] => found.map((stored) => stored.article.id).sort()

export function lookUps(subject: () => Subject): void {
  describe('a decision is shown', () => {
    const aliases = ['https://finanzen.example.org/a', 'urn:uuid:1']
    const urlKey = 'finanzen.example.org/a'
    const a = change('a', { article: article('a', { aliases }), textHash: 't1' }, { urlKey })
    const copied = article('b', { aliases, sourceId: PORTAL.id })
    const b = change('b', { article: copied, textHash: '', releaseKey: 'a' }, { urlKey })
    const save = (store: Store) =>
      store.commit(async () =>
        commit({ articles: [a, b], releases: [release('a', { articleIds: ['a', 'b'] })], claims: [] }),
      )

    test.each<[string, (view: StoreView) => Promise<StoredArticle[]>, string[]]>([
      ['an alias', (view) => view.articlesByAlias(MINISTRY.id, ['urn:uuid:1']), ['a']],
      ['an alias in its own source only', (view) => view.articlesByAlias(PORTAL.id, ['urn:uuid:1']), ['b']],
      ['two of its aliases once', (view) => view.articlesByAlias(MINISTRY.id, ['x', ...aliases]), ['a']],
      ['a text hash', (view) => view.articlesByTextHash(['t1', 't1', 'x']), ['a']],
      ['no empty text hash', (view) => view.articlesByTextHash(['']), []],
      ['ids', (view) => view.articlesById(['b', 'a', 'b', 'x']), ['a', 'b']],
      ['nothing for nothing', (view) => view.articlesByAlias(MINISTRY.id, []), []],
    ])('what is found by %s', async (_, look, expected) => {
      const { store } = subject()
      await save(store)
      expect(ids(await shown(store, look))).toEqual(expected)
    })

    test('articles as they were stored', async () => {
      const { store } = subject()
      await save(store)
      const found = await shown(store, (view) => view.articlesById(['a', 'b']))
      expect(found).toEqual(expect.arrayContaining([a.stored, b.stored]))
    })

    test('an article under what was stored of it last', async () => {
      const { store } = subject()
      await save(store)
      const renamed = article('a', { aliases: ['urn:uuid:2'] })
      const moved = change('a', { article: renamed, textHash: 't2' }, { urlKey: 'new/a' })
      await store.commit(async () => commit({ articles: [moved] }))
      const found = await shown(store, async (view) => ({
        old: [...(await view.articlesByAlias(MINISTRY.id, aliases)), ...(await view.articlesByTextHash(['t1']))],
        new: [await view.articlesByAlias(MINISTRY.id, ['urn:uuid:2']), await view.articlesByTextHash(['t2'])],
      }))
      expect(found.old).toEqual([])
      expect(found.new).toEqual([[moved.stored], [moved.stored]])
    })

    test('two articles where a source used one alias twice', async () => {
      const { store } = subject()
      const twice = change('c', { article: article('c', { aliases: ['urn:uuid:1', 'urn:uuid:1'] }), releaseKey: 'a' })
      await save(store)
      await store.commit(async () => commit({ articles: [twice] }))
      expect(ids(await shown(store, (view) => view.articlesByAlias(MINISTRY.id, ['urn:uuid:1'])))).toEqual(['a', 'c'])
    })

    test('ids by headline, in its own source only, however it is spelled', async () => {
      const { store } = subject()
      await save(store)
      const spelled = change('c', {
        article: article('c', { title: 'Pressemitteilung: MITTEILUNG A' }),
        releaseKey: 'a',
      })
      await store.commit(async () => commit({ articles: [spelled] }))
      const found = await shown(store, (view) => view.idsByHeadline(MINISTRY.id, ['mitteilung a', 'mitteilung b']))
      expect([...found].map(([headline, named]) => [headline, named.toSorted()])).toEqual([
        ['mitteilung a', ['a', 'c']],
      ])
    })

    test.each([
      ['quotes \' and "', `it's "here"`],
      ['LIKE wildcards', '100%_'],
      ['a backslash', 'C:\\presse\\7'],
      ['an emoji and umlauts', '📰 Förderung'],
      ['a decomposed umlaut', 'Fo\u0308rderung'],
      ['a text of 10,000 characters', 'x'.repeat(10_000)],
      ['SQL', "'; DROP TABLE article; --"],
    ])('an alias with %s', async (_, alias) => {
      const { store } = subject()
      const odd = change('odd', { article: article('odd', { aliases: [alias], title: alias }), textHash: alias })
      await store.commit(async () => commit({ articles: [odd], releases: [release('odd')] }))
      expect(await shown(store, (view) => view.articlesByAlias(MINISTRY.id, [alias]))).toEqual([odd.stored])
      expect(await shown(store, (view) => view.articlesByAlias(MINISTRY.id, [`${alias} `]))).toEqual([])
      expect(await shown(store, (view) => view.articlesByTextHash([alias]))).toEqual([odd.stored])
    })

    test('releases by key, the superseded ones too', async () => {
      const { store } = subject()
      await save(store)
      await store.commit(async () => commit({ releases: [release('old', { leadId: 'a', supersededBy: 'a' })] }))
      const found = await shown(store, (view) => view.releasesByKey(['a', 'old', 'x', 'a']))
      expect(found).toHaveLength(2)
      expect(found).toEqual(
        expect.arrayContaining([
          release('a', { articleIds: ['a', 'b'], arrival: 1 }),
          release('old', { leadId: 'a', supersededBy: 'a', arrival: 2 }),
        ]),
      )
    })
  })
}
