import { describe, expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { readIndexKey } from '../../src/topics/indexed-words.ts'
import type { Matchable } from '../../src/topics/matcher.ts'
import { prefilterOf } from '../../src/topics/prefilter.ts'
import { WordLister } from '../../src/topics/word-lister.ts'
import { article, source, topic } from './subjects.ts'

type Fields = Parameters<typeof topic>[0]

/** Whether the words listed of an article may give the topic the points it asks for. */
function letsThrough(fields: Fields, subject: Matchable): boolean {
  const topics = [topic(fields)]
  const filter = prefilterOf(topics, topics)
  const entries = new WordLister().list(subject).map(readIndexKey)
  const wanted = entries.filter(({ word }) => filter?.wanting(word).includes(0))
  return wanted.length > 0 && wanted.reduce((sum, { points }) => sum + points, 0) >= (filter?.thresholds[0] ?? 0)
}

const matches = (fields: Fields, subject: Matchable): boolean =>
  compileTopics([topic(fields)]).match(subject).length > 0

/** Whatever the matcher takes has indexed words that the prefilter wants. */
describe('the prefilter lets through what matches', () => {
  test.each([
    ['de', 'Digitalisierung', 'Verwaltungsdigitalisierung'],
    ['de', 'Wald', 'Im Stadtwald'],
    ['de', 'Sucht', 'Die Spielsucht'],
    ['de', 'Haus', 'Neue Häuser'],
    ['de', 'KI', 'Die KI-Strategie'],
    ['de', 'Bär', 'Der Bär'],
    ['de', '=E-Akte', 'Die E-Akte'],
    ['de', 'E-Government', 'eGovernment'],
    ['de', 'Open-Data', 'Das Open Data Portal'],
    ['de', 'elektronische Akte', 'mit elektronischen Akten'],
    ['de', '=Bad Homburg', 'In Bad Homburg'],
    ['de', '*kammer*', 'Handwerkskammertag'],
    ['de', '*kammer', 'Handwerkskammern'],
    ['de', 'KI*', 'Kinos'],
    ['de', 'Schüler', 'Schüler*innen'],
    ['de', 'Verwaltung', 'Ver\u00adwaltung'],
    ['de', '2026', 'Haushalt 2026'],
    ['de', 'Lodz', 'Reise nach Łódź'],
    ['en', 'policy', 'New policies'],
    ['fr', 'énergie renouvelable', 'Les énergies renouvelables'],
    ['fr', 'santé', 'LA SANTÉ'],
    ['it', 'città', 'La città'],
    ['nl', 'water*', 'Waterschap'],
    ['el', 'Αθήνα', 'Η Αθήνα'],
  ])('%s: %s in "%s"', (language, rule, title) => {
    const subject = { article: article({ title, language }), source: source() }
    expect([matches, letsThrough].map((test) => test({ any: [rule] }, subject))).toEqual([true, true])
  })

  const text = (words: string): Partial<Matchable['article']> => ({ body: `${words}${' leer'.repeat(100)}` })
  const DEICH = { any: ['Deich', 'Flut'] }
  test.each<[string, Fields, Partial<Matchable['article']>, boolean]>([
    ['a title', DEICH, { title: 'Der Deich' }, true],
    ['a kicker', DEICH, { kicker: 'Deich' }, true],
    ['a keyword', DEICH, { keywords: ['Deich'] }, true],
    ['three hits in a hundred words', DEICH, text('Deich Deich Flut'), true],
    ['one in a hundred words', DEICH, text('Deich'), false],
    ['one in a hundred words, which is enough', { ...DEICH, threshold: 1 }, text('Deich'), true],
    ['one in a hundred words, where any is enough', { ...DEICH, threshold: 0 }, text('Deich'), true],
    ['a lead', DEICH, { ...text(''), summary: `Der Deich${' leer'.repeat(200)}` }, false],
    ['a lead that is the text', DEICH, { summary: 'Der Deich' }, true],
    ['a lead and a text', DEICH, { ...text('Deich Flut'), summary: `Der Deich${' leer'.repeat(100)}` }, true],
    ['a phrase, twice', { any: ['neuer Deich'] }, text('neue Deiche und neue Deiche und neue Deiche'), true],
    ['parts of a word', DEICH, text('Deich-Flut-Deich Flut-Deich Deich-Deich'), true],
  ])('%s', (...[, rule, fields, expected]) => {
    const subject = { article: article(fields), source: source() }
    expect([matches, letsThrough].map((test) => test(rule, subject))).toEqual([expected, expected])
  })
})

describe('the prefilter leaves out', () => {
  const wants = (word: string, fields: Fields): boolean => {
    const topics = [topic(fields)]
    return prefilterOf(topics, topics)?.wanting(word).length === 1
  }
  test.each([
    ['other words', 'deich', { any: ['Wald'] }, false],
    ['what only excludes', 'deich', { any: ['Wald'], none: ['Deich'] }, false],
    ['the words of sections, if they are not asked for', 'qqsewald', { any: ['Wald'] }, false],
    ['and other words, where sections are', 'wald', { prefer: { sections: ['Wald'] } }, false],
    ['but not the section', 'qqsewald', { prefer: { sections: ['Wald'] } }, true],
  ] as const)('%s', (...[, word, fields, wanted]) => {
    expect(wants(word, JSON.parse(JSON.stringify(fields)))).toBe(wanted)
  })

  test('sources that a topic does not draw from or prefer', () => {
    const drawing = topic({ from: { jurisdictions: ['DE-TH'] } })
    const preferring = topic({ prefer: { tags: ['bau'] } })
    const filter = prefilterOf([drawing, preferring], [drawing, preferring])
    expect(filter?.wantsSource(source({ jurisdiction: 'DE-TH' }))).toBe(true)
    expect(filter?.wantsSource(source({ jurisdiction: 'DE-SN' }))).toBe(false)
    expect(filter?.wantsSource(source({ tags: ['bau'] }))).toBe(true)
  })

  test('nothing, where a topic asks for nothing', () => {
    for (const fields of [{ none: ['Zoo'] }, { match: 'NOT Zoo OR Deich', threshold: 0 }]) {
      const topics = [topic({ any: ['Wald'] }), topic(fields)]
      expect(prefilterOf(topics, topics)).toBeUndefined()
    }
  })

  test('nothing that an included topic wants', () => {
    const topics = [
      topic({ id: 'a', include: ['b'] }),
      topic({ id: 'b', include: ['c'] }),
      topic({ id: 'c', any: ['Wald'] }),
    ]
    expect(prefilterOf(topics.slice(0, 1), topics)?.wanting('wald')).toEqual([2])
  })
})
