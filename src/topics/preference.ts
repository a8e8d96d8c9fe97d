import type { TopicPreference } from '../model/topic.ts'
import type { CompiledRule } from './judge-words.ts'
import { wordLanguage } from './language-stems.ts'
import type { Matchable, OtherReason } from './matcher.ts'
import type { PhraseFinder } from './phrase-finder.ts'

export const prefers = ({ sources, tags, sections }: TopicPreference): boolean =>
  sources.length > 0 || tags.length > 0 || sections.length > 0

/** What of an article's source or section belongs to the topic. */
export function preferenceOf(rule: CompiledRule, finder: PhraseFinder, subject: Matchable): OtherReason | undefined {
  const { sources, tags, sections } = rule.topic.prefer
  const { source, article } = subject
  if (sources.includes(source.id)) return { kind: 'source', text: source.id }
  const tag = tags.find((one) => source.tags.includes(one))
  if (tag !== undefined) return { kind: 'tag', text: tag }
  if (sections.length === 0 || article.section === undefined) return undefined
  const found = finder.rulesIn(article.section, wordLanguage(article.language))
  const isThere = sections.some((term) => found.has(rule.numbers.get(term) ?? -1))
  return isThere ? { kind: 'section', text: article.section } : undefined
}
