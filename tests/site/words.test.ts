import { expect, test } from 'vitest'
import { HEALTH_STATES } from '../../src/model/source-health.ts'
import { WORDS, wordsFor } from '../../src/site/words.ts'

test.each(Object.entries(WORDS))('%s is said in German and in English', (_key, texts) => {
  const gaps = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()
  expect(Object.keys(texts).sort()).toEqual(['de', 'en'])
  expect(texts.de.trim()).not.toBe('')
  expect(texts.en.trim()).not.toBe('')
  expect(gaps(texts.de)).toEqual(gaps(texts.en))
})

test.each([
  ['de', 'Themen'],
  ['de-AT', 'Themen'],
  ['DE', 'Themen'],
  ['en', 'Topics'],
  ['en-GB', 'Topics'],
  ['fr', 'Topics'],
  ['', 'Topics'],
])('%o reads %s', (language, text) => {
  expect(wordsFor(language).say('topics')).toBe(text)
})

test('what is filled in is not filled in again', () => {
  expect(wordsFor('de').say('original', { publisher: 'A {publisher} $& B' })).toBe('Zum Original: A {publisher} $& B')
})

test('every state of health has a word of its own', () => {
  const said = HEALTH_STATES.map((state) => wordsFor('de').say(`health:${state}`))
  expect(new Set(said).size).toBe(HEALTH_STATES.length)
})
