import { describe, expect, test } from 'vitest'
import { jaccard, minHashClusters, shinglesOf } from '../../bench/minhash.ts'

/** `count` different words, from the `from`-th on: two such texts share exactly the shingles of their overlap. */
const words = (from: number, count: number): string => Array.from({ length: count }, (_, n) => `w${from + n}`).join(' ')

const clustersOf = (texts: string[]): (string | undefined)[] => {
  const documents = texts.map((text, n) => ({ id: `d${n}`, text }))
  const { clusters } = minHashClusters(documents)
  return documents.map(({ id }) => clusters.get(id))
}

describe('shingles', () => {
  test.each([
    ['', 0],
    ['eins', 1],
    ['eins zwei drei vier fünf', 1],
    ['eins zwei drei vier fünf sechs', 2],
    [`${words(0, 5)} ${words(0, 5)} ${words(0, 5)}`, 5],
  ])('of %j are distinct', (text, count) => {
    expect(shinglesOf(text)).toHaveLength(count)
  })

  test('take no notice of case and punctuation', () => {
    expect(shinglesOf('Das Land, die Stadt – und wir!')).toEqual(shinglesOf('das land die stadt und wir'))
  })

  test.each([
    [words(0, 104), words(0, 104), 1],
    [words(0, 104), words(50, 104), 50 / 150],
    [words(0, 104), words(200, 104), 0],
    ['', '', 0],
  ])('are compared exactly', (a, b, expected) => {
    expect(jaccard(shinglesOf(a), shinglesOf(b))).toBeCloseTo(expected, 10)
  })
})

describe('MinHash', () => {
  test('joins what shares seven tenths of its shingles, and no less', () => {
    const near = words(0, 204)
    expect(clustersOf([near, words(10, 204), words(5000, 204)])).toEqual(['d0', 'd0', 'd2'])
    expect(clustersOf([near, words(60, 204)])).toEqual(['d0', 'd1'])
  })

  test('joins through a document in the middle', () => {
    expect(clustersOf([words(0, 204), words(40, 204), words(20, 204)])).toEqual(['d0', 'd0', 'd0'])
  })

  test('leaves empty texts alone', () => {
    expect(clustersOf(['', '', 'Terminhinweis', 'Terminhinweis'])).toEqual(['d0', 'd1', 'd2', 'd2'])
  })

  test('finds nearly all pairs at Jaccard 0.8', () => {
    const texts = Array.from({ length: 200 }, (_, n) => [words(n * 1000, 204), words(n * 1000 + 22, 204)]).flat()
    const clusters = clustersOf(texts)
    const found = clusters.filter((cluster, n) => n % 2 === 1 && cluster === clusters[n - 1]).length
    expect(found).toBeGreaterThan(195)
  })
})
