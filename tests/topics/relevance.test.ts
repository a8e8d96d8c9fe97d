import { describe, expect, test } from 'vitest'
import type { Topic } from '../../src/model/topic.ts'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import type { Matchable } from '../../src/topics/matcher.ts'
import { article, source, topic } from './subjects.ts'

/** A text of so many words about nothing, with the given ones among them. */
const text = (length: number, ...words: string[]): string =>
  [...Array.from({ length: length - words.length }, () => 'sodann'), ...words].join(' ')

function topicsOf(topics: Topic[], subject: Partial<Matchable['article']>, facts: Partial<Matchable['source']> = {}) {
  const matched = compileTopics(topics).match({ article: article(subject), source: source(facts) })
  return matched.map(({ topicId }) => topicId)
}

describe('relevance', () => {
  const deich = [topic({ id: 'deich', any: ['Deich', 'Sturmflut'] })]
  test.each([
    ['a word in the title is enough', { title: 'Deiche halten', body: text(500) }, true],
    ['a keyword is enough', { keywords: ['Deichbau'], body: text(500) }, true],
    ['once in a long text is not', { body: text(400, 'Deich') }, false],
    ['once in a short text is', { body: text(30, 'Deich') }, true],
    ['the lead alone is not', { summary: 'Der Deich.', body: text(400, 'Deich') }, false],
    ['the lead and the body together are', { summary: 'Der Deich.', body: text(100, 'Deich', 'Sturmflut') }, true],
    ['the body needs more without the lead', { summary: 'Sodann.', body: text(100, 'Deich', 'Sturmflut') }, false],
    ['the lead is the text where there is no body', { summary: text(60, 'Deich') }, true],
    ['and a long one needs more', { summary: text(90, 'Deich') }, false],
    ['many in the body are', { body: text(100, 'Deich', 'Deiche', 'Sturmflut', 'Deichbau') }, true],
  ])('%s', (_, subject, matches) => {
    expect(topicsOf(deich, subject)).toEqual(matches ? ['deich'] : [])
  })

  test.each([
    [0, true],
    [0.2, true],
    [1, false],
  ])('a threshold of %d', (threshold, matches) => {
    const topics = [topic({ id: 'deich', any: ['Deich'], threshold })]
    expect(topicsOf(topics, { body: text(400, 'Deich') })).toEqual(matches ? ['deich'] : [])
  })

  test('a word that two entries find counts once', () => {
    const topics = [topic({ id: 'a', any: ['Deich', 'deich*', '*deich', 'Seedeich'], threshold: 1.3 })]
    expect(topicsOf(topics, { body: text(100, 'Seedeich') })).toEqual([])
  })

  test('the lead is the text where the body is not looked into', () => {
    const subject = { summary: text(30, 'Deich'), body: text(400, 'Deich') }
    expect(topicsOf([topic({ id: 'a', any: ['Deich'], in: ['title', 'summary'] })], subject)).toEqual(['a'])
    expect(topicsOf([topic({ id: 'a', any: ['Deich'] })], subject)).toEqual([])
  })

  test('a field that is not looked into gives no points', () => {
    expect(topicsOf([topic({ any: ['Deich'], in: ['body'] })], { title: 'Deich', body: text(400, 'Deich') })).toEqual(
      [],
    )
  })

  const PORTAL = [topic({ id: 'netz', any: ['Internet', 'E-Mail', 'Website'] })]
  test.each([
    [
      'a contact block',
      `<p>${text(30)}</p><p>Pressekontakt:<br>E-Mail: presse@amt.example<br>Internet: amt.example</p>`,
    ],
    ['a line of contact', `${text(20)}.\nTel. 0361 123, E-Mail: presse@amt.example`],
    ['where more stands', `${text(20)}. Weitere Informationen im Internet unter www.amt.example. ${text(20)}`],
    ['whom to write to', `${text(20)}. Hinweise nimmt die Wache per E-Mail (wache@amt.example) entgegen! ${text(20)}`],
    ['navigation before the text', `<p>Start » Website » Internet<br>Nr. 7</p><p>${text(30)}</p>`],
  ])('%s is not what a text is about', (_, body) => {
    expect(topicsOf(PORTAL, { body })).toEqual([])
    expect(topicsOf(PORTAL, { summary: body, body })).toEqual([])
  })

  test('a sentence beside an address counts, and so does any word where one is enough', () => {
    const body = `Das Internet wird schneller. Mehr im Internet unter https://amt.example. ${text(20)}`
    expect(topicsOf(PORTAL, { body })).toEqual(['netz'])
    const contact = `${text(100)}. Mehr auf der Website www.amt.example`
    expect(topicsOf([topic({ id: 'a', any: ['Website'], threshold: 0 })], { body: contact })).toEqual(['a'])
    expect(topicsOf([topic({ id: 'a', none: ['Website'] })], { body: contact })).toEqual(['a'])
    expect(
      topicsOf([topic({ id: 'a', any: ['Internet'], none: ['Website'] })], { title: 'Internet', body: contact }),
    ).toEqual(['a'])
  })

  test('what is behind NOT gives no points, and excludes wherever it stands', () => {
    const topics = [topic({ id: 'a', match: 'Deich NOT Zoo' })]
    expect(topicsOf(topics, { title: 'Deich' })).toEqual(['a'])
    expect(topicsOf(topics, { title: 'Deich', body: text(400, 'Zoo') })).toEqual([])
    expect(topicsOf([topic({ id: 'a', match: 'Deich OR NOT Zoo' })], { title: 'Wald' })).toEqual([])
  })

  test('without points to reach, a query holds for what has none of its words', () => {
    const query = { match: 'NOT Zoo OR Deich' }
    const found = (fields: Partial<Topic>, title: string) =>
      topicsOf([topic({ id: 'a', ...query, ...fields })], { title })
    expect(['Rathaus', 'Zoo', 'Zoo am Deich'].map((title) => found({ threshold: 0 }, title))).toEqual([
      ['a'],
      [],
      ['a'],
    ])
    expect(['Rathaus', 'Zoo am Deich'].map((title) => found({}, title))).toEqual([[], ['a']])
  })

  test('lists and query hold together', () => {
    const topics = [topic({ id: 'a', any: ['Deich'], match: 'Elbe OR Weser' })]
    expect(topicsOf(topics, { title: 'Deich an der Elbe' })).toEqual(['a'])
    expect(topicsOf(topics, { title: 'Deich an der Saale' })).toEqual([])
  })
})

describe('topics of topics', () => {
  const parts = [topic({ id: 'rad', any: ['Fahrrad'] }), topic({ id: 'bahn', any: ['Eisenbahn'] })]
  test('take what the others take, over several steps and in any order', () => {
    const topics = [
      topic({ id: 'alles', include: ['mobil'] }),
      topic({ id: 'mobil', include: ['rad', 'bahn'] }),
      ...parts,
    ]
    expect(topicsOf(topics, { title: 'Eisenbahn' }).sort()).toEqual(['alles', 'bahn', 'mobil'])
    expect(topicsOf(topics, { title: 'Sommerfest' })).toEqual([])
  })

  test('have words and exclusions of their own', () => {
    const topics = [...parts, topic({ id: 'mobil', any: ['Fähre'], none: ['Zoo'], include: ['rad'] })]
    expect(topicsOf(topics, { title: 'Fähre fährt' })).toEqual(['mobil'])
    expect(topicsOf(topics, { title: 'Fahrrad' })).toEqual(['rad', 'mobil'])
    expect(topicsOf(topics, { title: 'Fahrrad im Zoo' })).toEqual(['rad'])
    expect(topicsOf(topics, { title: 'Eisenbahn' })).toEqual(['bahn'])
  })

  test('keep to their origin', () => {
    const topics = [...parts, topic({ id: 'mobil', include: ['rad'], from: { sources: ['anderswo'] } })]
    expect(topicsOf(topics, { title: 'Fahrrad' })).toEqual(['rad'])
  })
})

describe('preferred sources and sections', () => {
  const topics = [
    topic({ id: 'geld', any: ['Haushaltsplan'], prefer: { sources: ['th-finanzen'] } }),
    topic({ id: 'recht', any: ['Strafrecht'], prefer: { tags: ['justiz'] } }),
    topic({ id: 'bau', any: ['Wohnungsbau'], prefer: { sections: ['*minister* für Bauen'] } }),
  ]
  test.each([
    ['the source decides where no words do', { title: 'Sommerfest' }, { id: 'th-finanzen' }, ['geld']],
    ['and not where another topic has words', { title: 'Strafrecht' }, { id: 'th-finanzen' }, ['recht']],
    ['a tag decides', { title: 'Sommerfest' }, { id: 'x', tags: ['justiz'] }, ['recht']],
    ['a section decides', { title: 'Fest', section: 'Bundesministerium für Bauen' }, { id: 'x' }, ['bau']],
    ['another section does not', { title: 'Fest', section: 'Ministerium für Sport und Bauen' }, { id: 'x' }, []],
    ['nobody is preferred', { title: 'Sommerfest' }, { id: 'x' }, []],
  ] as const)('%s', (...[, subject, facts, expected]) => {
    expect(topicsOf(topics, { ...subject }, { ...facts, tags: 'tags' in facts ? [...facts.tags] : [] })).toEqual(
      expected,
    )
  })

  test('exclusion and origin hold', () => {
    const strict = [
      topic({ id: 'a', none: ['Sommerfest'], prefer: { sources: ['th-finanzen'] } }),
      topic({ id: 'b', from: { languages: ['fr'] }, prefer: { sources: ['th-finanzen'] } }),
    ]
    expect(topicsOf(strict, { title: 'Sommerfest' })).toEqual([])
    expect(topicsOf(strict, { title: 'Herbstfest' })).toEqual(['a'])
  })

  test('a topic that takes everything has no words, and does not stand in the way', () => {
    expect(topicsOf([topic({ id: 'rest', none: ['Zoo'] }), ...topics], { title: 'Fest' })).toEqual(['rest', 'geld'])
  })

  test('a topic of topics takes what came by preference', () => {
    const including = [topic({ id: 'amt', include: ['geld'] }), ...topics]
    expect(topicsOf(including, { title: 'Sommerfest' })).toEqual(['amt', 'geld'])
  })
})

type Fields = Parameters<typeof topic>[0]

describe('what a verdict says', () => {
  const judge = (fields: Fields, subject: Partial<Matchable['article']>) =>
    compileTopics([topic({ id: 'a', any: ['Deich'], ...fields })]).judge({
      article: article(subject),
      source: source(),
    })
  const cases: [name: string, fields: Fields, subject: Partial<Matchable['article']>, obstacle: object][] = [
    ['too few points', {}, { body: text(400, 'Deich') }, { kind: 'too-few-points', threshold: 3 }],
    ['excluded', { none: ['Zoo'] }, { title: 'Deich im Zoo' }, { kind: 'excluded', hits: [{ text: 'Zoo' }] }],
    ['from elsewhere', { from: { roles: ['wire'] } }, { title: 'Deich' }, { kind: 'origin' }],
    ['a word is missing', { all: ['Elbe'] }, { title: 'Deich' }, { kind: 'condition' }],
  ]
  test.each(cases)('%s', (...[, fields, subject, obstacle]) => {
    expect(judge(fields, subject)).toMatchObject([{ topicId: 'a', obstacle }])
  })

  test('nothing where no word is found', () => {
    expect(judge({}, { title: 'Zoo' })).toEqual([])
  })
})
