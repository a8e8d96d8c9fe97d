import { expect, test } from 'vitest'
import { WordMemo, type WordPlace } from '../../src/topics/word-memo.ts'
import { WordScanner } from '../../src/topics/word-scanner.ts'

/** The words of a text where they stand in it. */
function placesIn(text: string): WordPlace[] {
  const scanner = new WordScanner()
  const places: WordPlace[] = []
  scanner.read(text)
  while (scanner.next()) {
    const { codes, start, end, hash } = scanner
    places.push({ codes, start, end, hash })
  }
  return places
}

const at = (word: string): WordPlace => placesIn(word)[0] ?? { codes: new Uint16Array(1), start: 0, end: 0, hash: 0 }

test('a word is known wherever it stands', () => {
  const memo = new WordMemo(0)
  memo.set(at('Deich'), 1)
  memo.set(at('Straße'), 0)
  expect(placesIn('Der Deich an der Straße (Deich)').map((place) => memo.get(place))).toEqual([
    undefined,
    1,
    undefined,
    undefined,
    0,
    1,
  ])
})

test('words of one hash are told apart', () => {
  const memo = new WordMemo(0)
  expect(at('BB').hash).toBe(at('Aa').hash)
  memo.set(at('Aa'), 1)
  expect(memo.get(at('BB'))).toBeUndefined()
  memo.set(at('BB'), 2)
  expect([memo.get(at('Aa')), memo.get(at('BB'))]).toEqual([1, 2])
})

test('words with other signs between the same letters are told apart', () => {
  const memo = new WordMemo(0)
  memo.set(at('Schüler*innen'), 1)
  expect(['Schülerinnen', 'Schüler:innen', 'Schüler-innen'].map((word) => memo.get(at(word)))).toEqual(
    Array(3).fill(undefined),
  )
  expect(memo.get(at('Schüler*innen'))).toBe(1)
})

test('a word is not taken for one that it begins', () => {
  const memo = new WordMemo(0)
  memo.set(at('Deich'), 1)
  expect(memo.get({ ...at('Deichbau'), hash: at('Deich').hash })).toBeUndefined()
})

test('more words than it holds make it forget, and nothing else', () => {
  const memo = new WordMemo(-1)
  const count = 150_000
  for (let n = 0; n < count; n++) memo.set(at(`wort${n}`), n)
  for (let n = 0; n < count; n += 50) expect([undefined, n]).toContain(memo.get(at(`wort${n}`)))
  expect(memo.get(at(`wort${count - 1}`))).toBe(count - 1)
})

test('a text is read as it is, whatever was read before it', () => {
  const scanner = new WordScanner()
  const words = (text: string): string[] => {
    scanner.read(text)
    const found: string[] = []
    while (scanner.next()) found.push(text.slice(scanner.start, scanner.end))
    return found
  }
  expect(words('Ein längerer Text mit sieben kurzen Wörtern')).toHaveLength(7)
  expect(words('Ё\ud800Größe')).toEqual(['Ё', 'Größe'])
  expect(words('')).toEqual([])
  expect(words('Ein')).toEqual(['Ein'])
})
