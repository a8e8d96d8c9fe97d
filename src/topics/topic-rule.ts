import type { Topic } from '../model/topic.ts'
import { parseQuery, type Query, termsOf } from './query.ts'

/** The words of a topic as one query. */
export interface TopicRule {
  topic: Topic
  /** Without what excludes; undefined where the topic asks for no words. */
  wanted: Query | undefined
  /** What speaks for the topic: every term of `any` and `all`, and those of `match` that are not behind NOT. */
  sought: string[]
  /** Every term of the rule. */
  terms: string[]
}

const term = (text: string): Query => ({ kind: 'term', term: text })

/** Throws `QueryError` where `match` is broken. */
export function ruleOf(topic: Topic): TopicRule {
  const { any, all, none, match, prefer } = topic
  const parts: Query[] = all.map(term)
  if (any.length > 0) parts.push({ kind: 'or', parts: any.map(term) })
  const query = match === undefined ? undefined : parseQuery(match)
  if (query !== undefined) parts.push(query)
  const sought = [...any, ...all, ...(query === undefined ? [] : termsOf(query, 'sought'))]
  const unsought = [...none, ...prefer.sections, ...(query === undefined ? [] : termsOf(query))]
  return {
    topic,
    wanted: parts.length === 0 ? undefined : { kind: 'and', parts },
    sought: [...new Set(sought)],
    terms: [...new Set([...sought, ...unsought])],
  }
}
