import type { Topic } from '../model/topic.ts'

/** A query as a topic. A word anywhere is enough: who searches sees for himself how much a release is about it. */
export const topicOfQuery = (query: string): Topic => ({
  id: 'search',
  title: query,
  match: query,
  threshold: 0,
  any: [],
  all: [],
  none: [],
  in: ['title', 'summary', 'keywords', 'body'],
  from: { jurisdictions: [], sources: [], roles: [], tags: [], languages: [] },
  prefer: { sources: [], tags: [], sections: [] },
  include: [],
  order: 'published',
  examples: { match: [], skip: [] },
})
