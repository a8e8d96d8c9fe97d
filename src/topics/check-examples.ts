import type { Topic } from '../model/topic.ts'
import { compileTopics } from './compile-topics.ts'

/** An example of a topic that does not do what it stands for. */
export interface FailedExample {
  topicId: string
  title: string
  expected: 'match' | 'skip'
}

const ANYWHERE = { jurisdictions: [], sources: [], roles: [], tags: [], languages: [] }
const LANGUAGE = 'de'

/** Tries each topic's examples as titles; its `from` is not asked, as an example names no source. */
export function checkExamples(topics: Topic[]): FailedExample[] {
  const matcher = compileTopics(topics.map((topic) => ({ ...topic, from: ANYWHERE })))
  return topics.flatMap((topic) => {
    const language = topic.from.languages[0] ?? LANGUAGE
    const matches = (title: string): boolean =>
      matcher
        .match({ article: { title, keywords: [], language }, source: { id: 'example', role: 'issuer', tags: [] } })
        .some(({ topicId }) => topicId === topic.id)
    const failed = (titles: string[], expected: 'match' | 'skip'): FailedExample[] =>
      titles
        .filter((title) => matches(title) !== (expected === 'match'))
        .map((title) => ({ topicId: topic.id, title, expected }))
    return [...failed(topic.examples.match, 'match'), ...failed(topic.examples.skip, 'skip')]
  })
}
