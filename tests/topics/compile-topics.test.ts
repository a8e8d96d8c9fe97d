import { describe, expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { article, source, topic } from './subjects.ts'

const release = article({
  kicker: 'Thüringen',
  title: 'Erstes Digitalisierungskabinett tagt',
  summary: 'Die Landesregierung will Anträge elektronisch annehmen.',
  keywords: ['Politik', 'E-Government'],
  body: '<p>Das Land führt die <b>elektronische</b> Akte ein.</p><p>Haushalt folgt.</p><script>Sommerfest</script>',
  language: 'de-DE',
})

describe('conditions of a topic', () => {
  test.each([
    ['any: one is enough', { any: ['Zoo', 'Digitalisierung'] }, true],
    ['any: none found', { any: ['Zoo', 'Sommerfest'] }, false],
    ['all: every one found', { all: ['Digitalisierung', 'Haushalt'] }, true],
    ['all: one is missing', { all: ['Digitalisierung', 'Zoo'] }, false],
    ['any and all', { any: ['Digitalisierung'], all: ['Zoo'] }, false],
    ['none: found', { any: ['Digitalisierung'], none: ['Haushalt'] }, false],
    ['none: not found', { any: ['Digitalisierung'], none: ['Zoo'] }, true],
    ['none alone', { none: ['Zoo'] }, true],
    ['no condition at all', {}, true],
    ['the kicker is read with the title', { any: ['=Thüringen'], in: ['title'] }, true],
    ['a phrase does not run from kicker into title', { any: ['Thüringen Erstes'] }, false],
    ['a phrase over markup', { any: ['elektronische Akte'] }, true],
    ['a phrase does not run over a paragraph', { any: ['Akte ein Haushalt'] }, false],
    ['a phrase does not run from keyword to keyword', { any: ['Politik E-Government'] }, false],
    ['scripts are no text', { any: ['Sommerfest'] }, false],
    ['only where `in` says: found', { any: ['Haushalt'], in: ['body'] }, true],
    ['only where `in` says: elsewhere', { any: ['Haushalt'], in: ['title', 'summary', 'keywords'] }, false],
    ['`in` holds for none too', { any: ['Digitalisierung'], none: ['Haushalt'], in: ['title'] }, true],
  ] as const)('%s', (_, rule, matches) => {
    const fields = Object.fromEntries(Object.entries(rule).map(([key, list]) => [key, [...list]]))
    const matcher = compileTopics([topic(fields)])
    expect(matcher.match({ article: release, source: source() })).toHaveLength(matches ? 1 : 0)
  })
})

describe('origin', () => {
  const facts = source({ id: 'th-finanzen', jurisdiction: 'DE-TH', role: 'issuer', tags: ['finanzen', 'land'] })
  test.each([
    [{ jurisdictions: ['DE-TH', 'DE-SN'] }, true],
    [{ jurisdictions: ['DE-SN'] }, false],
    [{ jurisdictions: ['DE'] }, true],
    [{ jurisdictions: ['D'] }, false],
    [{ sources: ['th-finanzen'] }, true],
    [{ sources: ['th'] }, false],
    [{ roles: ['issuer' as const] }, true],
    [{ roles: ['press' as const] }, false],
    [{ tags: ['finanzen', 'umwelt'] }, true],
    [{ tags: ['umwelt'] }, false],
    [{ languages: ['de'] }, true],
    [{ languages: ['DE-de'] }, true],
    [{ languages: ['de-AT', 'en'] }, false],
    [{ jurisdictions: ['DE'], tags: ['umwelt'] }, false],
  ])('%j: %s', (from, matches) => {
    const matcher = compileTopics([topic({ from })])
    expect(matcher.match({ article: release, source: facts })).toHaveLength(matches ? 1 : 0)
  })

  test('a source without jurisdiction belongs to none, and a Land does not cover the country', () => {
    const matcher = compileTopics([topic({ from: { jurisdictions: ['DE-TH'] } })])
    expect(matcher.match({ article: release, source: source() })).toEqual([])
    expect(matcher.match({ article: release, source: source({ jurisdiction: 'DE' }) })).toEqual([])
  })
})

test('hits name field, rule and the words of the text', () => {
  const matcher = compileTopics([
    topic({ id: 'a', any: ['digitalisierung', 'E-Government'], all: ['elektronisch*'] }),
    topic({ id: 'b', any: ['Zoo'] }),
    topic({ id: 'c', none: ['Zoo'] }),
  ])
  const [a, ...others] = matcher.match({ article: release, source: source() })
  expect(a).toMatchObject({
    topicId: 'a',
    hits: [
      { field: 'title', rule: 'digitalisierung', text: 'Digitalisierungskabinett', count: 1 },
      { field: 'keywords', rule: 'E-Government', text: 'E-Government', count: 1 },
      { field: 'summary', rule: 'elektronisch*', text: 'elektronisch', count: 1 },
      { field: 'body', rule: 'elektronisch*', text: 'elektronische', count: 1 },
    ],
  })
  expect(others).toEqual([{ topicId: 'c', hits: [], points: 0, because: { kind: 'no-condition' } }])
})

test('the same topics find the same in the second article as in the first', () => {
  const matcher = compileTopics([topic({ any: ['KI'] })])
  const subject = (title: string) => ({ article: article({ title }), source: source() })
  expect(['KI kommt', 'Kino', 'KI kommt', 'ki'].map((title) => matcher.match(subject(title)).length)).toEqual([
    1, 0, 1, 0,
  ])
})

test('hundreds of topics stay quick', () => {
  const topics = Array.from({ length: 300 }, (_, index) =>
    topic({ id: `t${index}`, any: Array.from({ length: 10 }, (_, word) => `Begriff${index}x${word}`) }),
  )
  const matcher = compileTopics(topics)
  const body = `<p>${'Die Verwaltung legt heute einen Bericht zum Haushalt vor. '.repeat(50)}</p>`
  const before = performance.now()
  for (let round = 0; round < 100; round++) matcher.match({ article: article({ body }), source: source() })
  expect(performance.now() - before).toBeLessThan(2000)
})

test('topics that include one another are no endless way', () => {
  const topics = [
    topic({ id: 'a', any: ['Zoo'], include: ['b'] }),
    topic({ id: 'b', any: ['Haushalt'], include: ['a', 'b'] }),
  ]
  expect(compileTopics(topics).match({ article: article({ title: 'Im Zoo' }), source: source() })).not.toEqual([])
})
