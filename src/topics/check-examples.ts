import type { Topic } from '../model/topic.ts'
import { compileTopics } from './compile-topics.ts'

/** An example of a topic that does not do what it stands for. */
export interface FailedExample {
  topicId: string
  title: string
  expected: 'match' | 'skip'
}

/** Tries each topic's examples as titles; its `from` is not asked, as an example names no source. */
export function checkExamples(topics: Topic[]): FailedExample[] {
  return topics.flatMap((topic) => {
    const origin = { jurisdictions: [], sources: [], roles: [], tags: [], languages: [] }
    const matcher = compileTopics([{ ...topic, from: origin }])
    const matches = (title: string): boolean =>
      matcher.match({
        article: { title, keywords: [], language: 'de' },
        source: { id: 'example', role: 'issuer', tags: [] },
      }).length > 0
    const failed = (titles: string[], expected: 'match' | 'skip'): FailedExample[] =>
      titles
        .filter((title) => matches(title) !== (expected === 'match'))
        .map((title) => ({ topicId: topic.id, title, expected }))
    return [...failed(topic.examples.match, 'match'), ...failed(topic.examples.skip, 'skip')]
  })
}
