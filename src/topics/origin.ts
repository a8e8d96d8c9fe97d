import type { TopicOrigin } from '../model/topic.ts'
import type { Matchable } from './matcher.ts'

/** An ISO 3166 code covers its subdivisions and a language its variants: `DE` covers `DE-TH`, `de` covers `de-AT`. */
const covers = (general: string, special: string): boolean =>
  special.toLowerCase() === general.toLowerCase() || special.toLowerCase().startsWith(`${general.toLowerCase()}-`)

const allows = <Value>(list: Value[], test: (value: Value) => boolean): boolean => list.length === 0 || list.some(test)

/** Whether an article comes from where the topic draws from; each list that is not empty has to agree. */
export function comesFrom({ article, source }: Matchable, from: TopicOrigin): boolean {
  const { jurisdiction } = source
  return (
    allows(from.sources, (id) => id === source.id) &&
    allows(from.roles, (role) => role === source.role) &&
    allows(from.tags, (tag) => source.tags.includes(tag)) &&
    allows(from.languages, (language) => covers(language, article.language)) &&
    allows(from.jurisdictions, (code) => jurisdiction !== undefined && covers(code, jurisdiction))
  )
}
