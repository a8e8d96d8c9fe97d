import type { Topic } from '../model/topic.ts'
import { holds, parseQuery, type Query, termsOf } from './query.ts'

/** The words of a topic. */
export interface TopicRule {
  topic: Topic
  /** What has to hold besides `any`; undefined where there is nothing. */
  condition: Query | undefined
  /** What speaks for the topic: every term of `any` and `all`, and those of `match` that are not behind NOT. */
  sought: string[]
  /** Every term of the rule. */
  terms: string[]
  /** Only what has one of the sought terms can be in. */
  needsWords: boolean
}

const term = (text: string): Query => ({ kind: 'term', term: text })

/** Throws `QueryError` where `match` is broken. */
export function ruleOf(topic: Topic): TopicRule {
  const { any, all, none, match, prefer } = topic
  const query = match === undefined ? [] : [parseQuery(match)]
  const parts = [...all.map(term), ...query]
  const sought = [...any, ...all, ...query.flatMap((one) => termsOf(one, 'sought'))]
  const unsought = [...none, ...prefer.sections, ...query.flatMap((one) => termsOf(one))]
  const condition: Query | undefined = parts.length === 0 ? undefined : { kind: 'and', parts }
  // Without points to reach, `NOT Zoo OR Deich` holds for what has neither.
  const holdsWithout =
    topic.threshold === 0 && any.length === 0 && condition !== undefined && holds(condition, () => false)
  return {
    topic,
    condition,
    needsWords: sought.length > 0 && !holdsWithout,
    sought: [...new Set(sought)],
    terms: [...new Set([...sought, ...unsought])],
  }
}
