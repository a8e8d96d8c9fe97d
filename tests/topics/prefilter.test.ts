import { describe, expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { WordLister } from '../../src/topics/indexed-words.ts'
import { prefilterOf } from '../../src/topics/prefilter.ts'
import { article, source, topic } from './subjects.ts'

/** Whatever the matcher takes has an indexed word that the prefilter wants. */
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
    const topics = [topic({ any: [rule] })]
    const subject = { article: article({ title, language }), source: source() }
    expect(compileTopics(topics).match(subject)).toHaveLength(1)
    const filter = prefilterOf(topics, topics)
    expect(new WordLister().list(subject).filter((word) => filter?.wantsWord(word))).not.toEqual([])
  })
})

describe('the prefilter leaves out', () => {
  const wants = (word: string, fields: Parameters<typeof topic>[0]): boolean | undefined => {
    const topics = [topic(fields)]
    return prefilterOf(topics, topics)?.wantsWord(word)
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
    const topics = [topic({ any: ['Wald'] }), topic({ none: ['Zoo'] })]
    expect(prefilterOf(topics, topics)).toBeUndefined()
  })

  test('nothing that an included topic wants', () => {
    const topics = [
      topic({ id: 'a', include: ['b'] }),
      topic({ id: 'b', include: ['c'] }),
      topic({ id: 'c', any: ['Wald'] }),
    ]
    expect(prefilterOf(topics.slice(0, 1), topics)?.wantsWord('wald')).toBe(true)
  })
})
