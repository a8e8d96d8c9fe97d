import type { Topic } from '../model/topic.ts'
import { parseQuery, type Query, termsOf } from './query.ts'

/** The words of a topic. */
export interface TopicRule {
  topic: Topic
  /** What has to hold besides `any`; undefined where there is nothing. */
  condition: Query | undefined
  /** What speaks for the topic: every term of `any` and `all`, and those of `match` that are not behind NOT. */
  sought: string[]
  /** Every term of the rule. */
  terms: string[]
}

const term = (text: string): Query => ({ kind: 'term', term: text })

/** Throws `QueryError` where `match` is broken. */
export function ruleOf(topic: Topic): TopicRule {
  const { any, all, none, match, prefer } = topic
  const query = match === undefined ? [] : [parseQuery(match)]
  const parts = [...all.map(term), ...query]
  const sought = [...any, ...all, ...query.flatMap((one) => termsOf(one, 'sought'))]
  const unsought = [...none, ...prefer.sections, ...query.flatMap((one) => termsOf(one))]
  return {
    topic,
    condition: parts.length === 0 ? undefined : { kind: 'and', parts },
    sought: [...new Set(sought)],
    terms: [...new Set([...sought, ...unsought])],
  }
}
