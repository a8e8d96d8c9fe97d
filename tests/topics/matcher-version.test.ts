import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compileTopics } from '../../src/topics/compile-topics.ts'
import { MATCHER_VERSION } from '../../src/topics/matcher-version.ts'
import { WordLister } from '../../src/topics/word-lister.ts'
import { article, source, topic } from './subjects.ts'

const TERMS = [
  'Stadt',
  'Schüler',
  'elektronische Akte',
  'E-Government',
  'OZG',
  '=Wald',
  'digital*',
  '*kammer',
  '*minister*',
]
const TOPICS = TERMS.map((term, index) => topic({ id: `t${index}`, any: [term] }))
const TEXTS = [
  'Städtebau und Altstadt: Schüler*innen in Grundschulen',
  'Die elektronischen Personalakten der Handwerkskammern, eGovernment und E-Government-Gesetz',
  'OZG und ozg, Wald und Stadtwald, Verwaltungsdigitalisierung',
  'Der Kultusministerin ist der Wald lieb. Kontakt: presse@amt.example',
  'Digital policies of ministers, the city',
]
const ARTICLES = TEXTS.flatMap((text) => [
  article({ title: text }),
  article({ summary: text, body: `<p>${text}</p>`.repeat(3) }),
  article({ body: text, language: 'en' }),
])

test('what is sorted otherwise has another version: raise it with the hash, and stored releases are sorted anew', () => {
  const [matcher, lister] = [compileTopics(TOPICS), new WordLister()]
  const found = ARTICLES.map((one) => {
    const subject = { article: one, source: source() }
    const verdicts = matcher
      .judge(subject)
      .map(({ topicId, points, obstacle }) => [topicId, points.toFixed(3), obstacle?.kind])
    return [verdicts, lister.list(subject)]
  })
  const hash = createHash('sha256').update(JSON.stringify(found)).digest('hex').slice(0, 12)
  expect([MATCHER_VERSION, hash]).toEqual([1, 'df98d637c305'])
})
