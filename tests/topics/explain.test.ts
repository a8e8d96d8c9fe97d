import { expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { explainTopics } from '../../src/topics/explain-topics.ts'
import { article, source, topic } from './subjects.ts'

const matcher = compileTopics([
  topic({ id: 'wasser', any: ['Deich', 'Hochwasser', 'Pegel', 'Flut'] }),
  topic({ id: 'kunst', any: ['Museum'] }),
  topic({ id: 'zoo', any: ['Zoo'], none: ['Deich'] }),
  topic({ id: 'rest', none: ['Kino'] }),
  topic({ id: 'alles', include: ['kunst'] }),
])
const long = Array.from({ length: 200 }, () => 'sodann').join(' ')
const lead = {
  article: article({
    title: 'Hochwasser: Deiche und deiche halten',
    summary: 'Am Pegel und im Zoo.',
    body: `${long} Museum Flut`,
  }),
  source: source(),
}
const copy = {
  article: article({ title: 'Museum hinter dem Deich', keywords: ['Pegel'] }),
  source: source({ id: 'portal' }),
}

test('a release is in its topics by the words that weigh most, of the lead or of a copy', () => {
  expect(explainTopics(matcher, { lead, copies: [copy] }).reasons).toEqual([
    {
      topicId: 'wasser',
      evidence: [
        { where: 'title', text: 'Deiche' },
        { where: 'title', text: 'Hochwasser' },
        { where: 'summary', text: 'Pegel' },
      ],
    },
    { topicId: 'rest', evidence: [] },
    { topicId: 'kunst', evidence: [{ where: 'title', text: 'Museum' }] },
    { topicId: 'alles', evidence: [{ where: 'topic', text: 'kunst' }] },
  ])
})

test('and not in others, for a reason', () => {
  expect(explainTopics(matcher, { lead, copies: [] }).misses).toMatchObject([
    { topicId: 'zoo', obstacle: { kind: 'excluded', hits: [{ text: 'Deiche' }] }, evidence: [{ text: 'Zoo' }] },
    { topicId: 'kunst', points: expect.closeTo(0.62, 2), obstacle: { kind: 'too-few-points', threshold: 3 } },
  ])
})
