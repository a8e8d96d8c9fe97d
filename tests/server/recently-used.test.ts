import { expect, test } from 'vitest'
import { recentlyUsed } from '../../src/server/recently-used.ts'

const KB = 1024

test('what was not used for longest goes first, and the sum stays within the limit', () => {
  const held = recentlyUsed<string>(30 * KB)
  for (const key of ['a', 'b', 'c']) held.set(key, key, 9 * KB)
  held.get('a')
  held.set('d', 'd', 9 * KB)
  expect(['a', 'b', 'c', 'd'].map((key) => held.get(key))).toEqual(['a', undefined, 'c', 'd'])
})

test('a value set again counts once, one deleted counts no more', () => {
  const held = recentlyUsed<number>(30 * KB)
  for (let round = 0; round < 100; round++) held.set('same', round, 9 * KB)
  held.set('gone', 0, 9 * KB)
  held.delete('gone')
  held.delete('gone')
  held.set('b', 1, 9 * KB)
  held.set('c', 2, 9 * KB)
  expect(['same', 'gone', 'b', 'c'].map((key) => held.get(key))).toEqual([99, undefined, 1, 2])
})

test('a value larger than the limit is not held, and empty ones are limited too', () => {
  const held = recentlyUsed<number>(10 * KB)
  held.set('large', 1, 11 * KB)
  expect(held.get('large')).toBeUndefined()
  for (let at = 0; at < 100; at++) held.set(String(at), at, 0)
  expect([held.get('0'), held.get('89'), held.get('90'), held.get('99')]).toEqual([undefined, undefined, 90, 99])
})
