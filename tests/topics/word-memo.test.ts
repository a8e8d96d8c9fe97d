import { expect, test } from 'vitest'
import { hashOfWord, WordMemo } from '../../src/topics/word-memo.ts'
import { WordScanner } from '../../src/topics/word-scanner.ts'

const at = (word: string) => ({ start: 0, end: word.length, hash: hashOfWord(word) })

test('words of one hash are told apart', () => {
  const memo = new WordMemo<number>()
  expect(hashOfWord('BB')).toBe(hashOfWord('Aa'))
  memo.set('Aa', 1)
  expect(memo.get('BB', at('BB'))).toBeUndefined()
  memo.set('BB', 2)
  expect([memo.get('Aa', at('Aa')), memo.get('BB', at('BB'))]).toEqual([1, 2])
})

test('a word is not taken for one that it begins', () => {
  const memo = new WordMemo<number>()
  memo.set('Deich', 1)
  expect(memo.get('Deichbau', { start: 0, end: 8, hash: hashOfWord('Deich') })).toBeUndefined()
  expect(memo.get('Der Deich hält', { start: 4, end: 9, hash: hashOfWord('Deich') })).toBe(1)
})

test('more words than it holds make it forget, and nothing else', () => {
  const memo = new WordMemo<number>()
  for (let n = 0; n < 200_000; n++) memo.set(`wort${n}`, n)
  expect(memo.get('wort199999', at('wort199999'))).toBe(199_999)
  expect([undefined, 7]).toContain(memo.get('wort7', at('wort7')))
})

test('the scanner makes the same hash', () => {
  const text = 'Straße, 5G und Verwaltungsdigitalisierung'
  const scanner = new WordScanner(text)
  while (scanner.next()) expect(scanner.hash).toBe(hashOfWord(text.slice(scanner.start, scanner.end)))
})
