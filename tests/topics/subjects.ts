import type { Topic } from '../../src/model/topic.ts'
import type { Matchable } from '../../src/topics/matcher.ts'

export const article = (fields: Partial<Matchable['article']>): Matchable['article'] => ({
  title: 'Ohne Belang',
  keywords: [],
  language: 'de',
  ...fields,
})

export const source = (facts: Partial<Matchable['source']> = {}): Matchable['source'] => ({
  id: 'th-finanzen',
  role: 'issuer',
  tags: [],
  ...facts,
})

type TopicFields = Partial<Omit<Topic, 'from' | 'prefer'>> & {
  from?: Partial<Topic['from']>
  prefer?: Partial<Topic['prefer']>
}

export const topic = ({ from, prefer, ...fields }: TopicFields): Topic => ({
  id: 'digital',
  title: 'Digitales',
  any: [],
  all: [],
  none: [],
  in: ['title', 'summary', 'keywords', 'body'],
  threshold: 3,
  include: [],
  order: 'published',
  examples: { match: [], skip: [] },
  ...fields,
  from: { jurisdictions: [], sources: [], roles: [], tags: [], languages: [], ...from },
  prefer: { sources: [], tags: [], sections: [], ...prefer },
})
