import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bySource, casesNamed, sourcesOf } from './documents.ts'
import type { HardDocument } from './hard-cases.ts'
import { withTicker } from './ticker.ts'

/** Cases in which several documents stand close to each other: copies, corrections, rewrites, and a series. */
const SETS: [what: string, documents: HardDocument[]][] = [
  [
    'copies and corrections',
    casesNamed('correction-with-marker', 'joint-release-of-two-ministries', 'wire-version-with-prefix-and-contact'),
  ],
  [
    'rewrites and teasers',
    casesNamed('rewritten-by-the-trade-press', 'teaser-on-a-portal', 'shortened-by-a-newsroom', 'empty-texts'),
  ],
  [
    'one template again and again',
    casesNamed('speed-checks-by-week', 'invitation-with-changed-date', 'guid-used-again', 'very-short-notices'),
  ],
]

/** All that readers are shown, in an order of its own. */
const published = (documents: readonly HardDocument[]) =>
  withTicker(
    async (ticker) => {
      for (const given of bySource(documents)) await ticker.poll(given, '2026-11-25T08:00:00Z')
      await ticker.settle('2026-11-25T08:00:00Z')
      const live = await ticker.live()
      return live
        .map(({ id, leadId, articleIds, published: date, publishedAt, updatedAt }) => ({
          id,
          leadId,
          articleIds: articleIds.toSorted(),
          date,
          publishedAt,
          updatedAt,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    sourcesOf([...documents]),
  )

test.each(SETS)('within one cycle the order of sources and documents does not matter: %s', async (_what, documents) => {
  const expected = await published(documents)
  const shuffled = fc.shuffledSubarray(documents, { minLength: documents.length, maxLength: documents.length })
  await fc.assert(
    fc.asyncProperty(shuffled, async (order) => {
      expect(await published(order)).toEqual(expected)
    }),
    { numRuns: 3 },
  )
})
