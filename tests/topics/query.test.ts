import { describe, expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { parseQuery, QueryError } from '../../src/topics/query.ts'
import { article, source, topic } from './subjects.ts'

const TITLE = 'Elektronische Akte kommt: Stellen für das OZG'

describe('a query in one line', () => {
  test.each([
    ['OZG', true],
    ['ozg', false],
    ['KI OR OZG', true],
    ['KI AND OZG', false],
    ['"elektronische Akte"', true],
    ['"Akte elektronische"', false],
    ['Akte elektronische', true],
    ['Akte Zoo', false],
    ['NOT Zoo', true],
    ['OZG NOT Stellen*', false],
    ['OZG AND NOT Zoo', true],
    ['(OZG OR "elektronische Akte") AND NOT Stellen*', false],
    ['(OZG OR "elektronische Akte") AND NOT Zoo*', true],
    ['Zoo OR Akte AND OZG', true],
    ['(Zoo OR Akte) AND KI', false],
    ['NOT (Zoo OR KI)', true],
    ['NOT NOT OZG', true],
    ['=OZG', true],
    ['="Elektronische Akte"', true],
    ['="elektronische Akte"', false],
    ['"Not oder OZG" OR Akte', true],
    ['Notstand OR Akte', true],
  ])('%s: %s', (match, matches) => {
    const matcher = compileTopics([topic({ match })])
    expect(matcher.match({ article: article({ title: TITLE }), source: source() })).toHaveLength(matches ? 1 : 0)
  })

  test.each([
    ['', 0, 'a word, a phrase in quotes, NOT or an opening (', 'the end'],
    ['OZG AND', 7, 'a word, a phrase in quotes, NOT or an opening (', 'the end'],
    ['OZG AND OR KI', 8, 'a word, a phrase in quotes, NOT or an opening (', 'OR'],
    ['(OZG OR KI', 0, 'a closing ) for this one', 'the end'],
    ['OZG OR (KI AND (E-Akte OR Akte)', 7, 'a closing ) for this one', 'the end'],
    ['OZG) OR KI', 3, 'an opening ( before this one', ')'],
    ['OZG "elektronische Akte', 4, 'a closing " for this one', 'the end'],
    ['OZG OR *', 7, 'a word or a phrase', '*'],
    ['OZG ()', 5, 'a word, a phrase in quotes, NOT or an opening (', ')'],
    ['OZG oder KI', 4, 'OR, or quotes around a word that is looked for', 'oder'],
    ['OZG AND E*kte', 9, 'a * at the beginning or the end of a word', '*kte'],
    ['OZG -Zoo', 4, 'NOT before what is not wanted', '-Zoo'],
    ['OZG UND KI', 4, 'AND, or quotes around a word that is looked for', 'UND'],
  ])('%j is wrong at %i', (...[text, offset, expected, found]) => {
    let error: unknown
    try {
      parseQuery(text)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(QueryError)
    expect(error).toMatchObject({ offset, expected, found })
  })

  test('does not follow brackets for ever', () => {
    expect(() => parseQuery(`${'('.repeat(100_000)}OZG`)).toThrow(QueryError)
    expect(() => parseQuery(`${'NOT '.repeat(100_000)}OZG`)).toThrow(QueryError)
  })
})
