import { describe, expect, test } from 'vitest'
import { scoreOf, type Truth } from '../../bench/stream/score.ts'

/** Two releases of a series, one of them three times; a release and its rewrite; a digest. */
const TRUTHS: Truth[] = [
  { id: 'a1', cluster: 'a', kind: 'base', series: 'prices' },
  { id: 'a2', cluster: 'a', kind: 'wire', series: 'prices' },
  { id: 'a3', cluster: 'a', kind: 'teaser', series: 'prices' },
  { id: 'b1', cluster: 'b', kind: 'base', series: 'prices' },
  { id: 'c1', cluster: 'c', kind: 'base' },
  { id: 'c2', cluster: 'c', kind: 'rewrite' },
  { id: 'd1', cluster: 'd', kind: 'digest' },
]

const predicted = (...clusters: string[][]): Map<string, string> =>
  new Map(clusters.flatMap((ids, n) => ids.map((id) => [id, `p${n}`] as const)))

describe('the score of a prediction', () => {
  test('is full for the truth', () => {
    const score = scoreOf(TRUTHS, predicted(['a1', 'a2', 'a3'], ['b1'], ['c1', 'c2'], ['d1']))
    expect(score).toMatchObject({ found: 4, missed: 0, wrong: 0, precision: 1, recall: 1, f1: 1 })
    expect(score.seriesMerges.size).toBe(0)
  })

  test('takes what was not predicted to stand alone', () => {
    const score = scoreOf(TRUTHS, predicted(['a1', 'a2']))
    expect(score).toMatchObject({ found: 1, missed: 3, wrong: 0, precision: 1, recall: 0.25, f1: 0.4 })
    expect(score.missedPairs.map((pair) => pair.map(({ id }) => id))).toEqual([
      ['a1', 'a3'],
      ['a2', 'a3'],
      ['c1', 'c2'],
    ])
  })

  test('counts every wrong pair, and those of one series by its name', () => {
    const score = scoreOf(TRUTHS, predicted(['a1', 'a2', 'b1'], ['c1', 'c2', 'd1']))
    expect(score).toMatchObject({ found: 2, missed: 2, wrong: 4, precision: 1 / 3, recall: 0.5, f1: 0.4 })
    expect(Object.fromEntries(score.seriesMerges)).toEqual({ prices: 2 })
  })

  test('tells what was found, missed and wrong by kind', () => {
    const { byKind } = scoreOf(TRUTHS, predicted(['a1', 'a2', 'b1'], ['a3'], ['c1'], ['c2', 'd1']))
    expect(Object.fromEntries(byKind)).toEqual({
      wire: { found: 1, missed: 0, wrong: 1 },
      teaser: { found: 0, missed: 1, wrong: 0 },
      copies: { found: 0, missed: 1, wrong: 0 },
      rewrite: { found: 0, missed: 1, wrong: 1 },
      base: { found: 0, missed: 0, wrong: 2 },
      digest: { found: 0, missed: 0, wrong: 1 },
    })
  })

  test('of nothing is no error', () => {
    expect(scoreOf([], new Map())).toMatchObject({ precision: 1, recall: 1, wrong: 0 })
  })
})
