import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { article, change, commit, MINISTRY, release } from './samples.ts'
import { sqlitePlace } from './sqlite-place.ts'

const ARTICLES = 20_000
const PER_COMMIT = 200

function batch(start: number) {
  const numbers = Array.from({ length: PER_COMMIT }, (_, n) => start + n)
  const body = `<p>${'Das Kabinett hat beschlossen, die Verwaltung zu erneuern. '.repeat(40)}</p>`
  return commit({
    articles: numbers.map((n) => {
      const id = `article-${n}`
      const aliases = [`https://finanzen.example.org/${n}`, `urn:${n}`]
      const stated = { article: article(id, { aliases, body }), releaseKey: `r${n}` }
      return change(id, stated, { urlKey: `finanzen.example.org/${n}` })
    }),
    releases: numbers.map((n) => release(`r${n}`, { leadId: `article-${n}`, articleIds: [`article-${n}`] })),
  })
}

async function fill(store: Store): Promise<void> {
  for (let start = 0; start < ARTICLES; start += PER_COMMIT) {
    await store.commit(async () => batch(start))
    const topics = Array.from({ length: PER_COMMIT }, (_, n) => ({ releaseKey: `r${start + n}`, topics: ['verkehr'] }))
    await store.saveTopics(topics)
  }
}

test(`${ARTICLES} articles are stored and found`, async ({ annotate }) => {
  const place = await sqlitePlace()
  const store = await place.open()
  await store.saveSources([MINISTRY])
  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const began = performance.now()
    await work()
    await annotate(`${what}: ${(performance.now() - began).toFixed(1)} ms`)
  }
  await timed('insert', () => fill(store))
  await timed('1,000 look-ups by alias and hash, in one decision', () =>
    store.commit(async (view) => {
      const numbers = Array.from({ length: 1000 }, (_, n) => (n * 7919) % ARTICLES)
      const aliases = numbers.map((n) => `urn:${n}`)
      expect(await view.articlesByAlias(MINISTRY.id, aliases)).toHaveLength(1000)
      expect(await view.articlesByTextHash(numbers.map((n) => `hash of article-${n}`))).toHaveLength(1000)
      return commit()
    }),
  )
  for (const topic of ['all', 'verkehr']) {
    await timed(`newest 50 of ${topic}`, () => store.releases({ topic, limit: 50, order: 'newest' }))
    await timed(`members of ${topic}`, async () => expect(await store.topicMembers(topic)).toHaveLength(ARTICLES))
    await timed(`count of ${topic}`, () => store.countReleases(topic))
  }
  await timed('articles of each source', () => store.articleCounts())
  await store.close()
  await place.remove()
}, 60_000)
