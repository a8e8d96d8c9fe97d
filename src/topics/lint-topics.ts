import type { Topic } from '../model/topic.ts'
import { PhraseFinder } from './phrase-finder.ts'
import { ruleOf } from './topic-rule.ts'

/** An entry of a topic that can never bring anything in, as whatever it finds is excluded. */
export interface KilledTerm {
  topicId: string
  term: string
  exclusion: string
}

/** Entries that contain what their own topic excludes: `none: [digital*]` beside `any: [Digitalisierung]`. */
export function killedTerms(topics: Topic[]): KilledTerm[] {
  return topics.flatMap((topic) => {
    const finder = new PhraseFinder(topic.none)
    return ruleOf(topic).sought.flatMap((term) => {
      const found = finder.rulesIn(plainWords(term), 'german')
      const exclusion = topic.none.find((one) => found.has(finder.numberOf(one)))
      return exclusion === undefined ? [] : [{ topicId: topic.id, term, exclusion }]
    })
  })
}

const plainWords = (term: string): string => term.replace(/(?<!\S)[=*]+|\*(?!\S)|"/g, '')

/** Ids of topics whose rules are the same, whatever they are called. */
export function equalTopics(topics: Topic[]): [string, string][] {
  const first = new Map<string, string>()
  return topics.flatMap((topic): [string, string][] => {
    const { id, title: _t, description: _d, examples: _e, order: _o, quota: _q, any, all, none, ...rest } = topic
    const rule = JSON.stringify([any.toSorted(), all.toSorted(), none.toSorted(), rest])
    const other = first.get(rule)
    // Two of one id are a problem by itself, and told.
    if (other !== undefined) return other === id ? [] : [[other, id]]
    first.set(rule, id)
    return []
  })
}
