import type { Topic, TopicField } from '../model/topic.ts'
import type { Matchable, Obstacle, TopicHit } from './matcher.ts'
import { comesFrom } from './origin.ts'
import type { PhraseFinder } from './phrase-finder.ts'
import type { Place } from './places.ts'
import { holds } from './query.ts'
import type { ArticleReading } from './read-article.ts'
import { type FieldHits, pointsOf } from './relevance.ts'
import type { TopicRule } from './topic-rule.ts'

/** A rule with the numbers its terms have in the finder. */
export interface CompiledRule extends TopicRule {
  numbers: Map<string, number>
  /** Terms of `sought` by their numbers. */
  soughtTerms: Map<number, string>
  any: Set<number>
}

export function compileRule(rule: TopicRule, finder: PhraseFinder): CompiledRule {
  const numbers = new Map(rule.terms.map((term) => [term, finder.numberOf(term)]))
  return {
    ...rule,
    numbers,
    soughtTerms: new Map(rule.sought.map((term) => [finder.numberOf(term), term])),
    any: new Set(rule.topic.any.map((term) => finder.numberOf(term))),
  }
}

/** What the words of a topic say of an article. */
interface WordsVerdict {
  hits: TopicHit[]
  points: number
  obstacle?: Obstacle
}

/** An article, and the numbers of the terms of one topic that speak for it there. */
export interface Evidence {
  subject: Matchable
  reading: ArticleReading
  found: number[]
}

/** The words of an article against one rule; its origin and what excludes come first, so that these are named. */
export function judgeWords(rule: CompiledRule, { subject, reading, found }: Evidence): WordsVerdict {
  const { topic, soughtTerms, needsWords } = rule
  const places = found.flatMap((number) => placesIn(rule, reading, soughtTerms.get(number)))
  const verdict = { hits: places.map(toHit), points: pointsOf(fieldHits(places), wordsIn(topic, reading)) }
  if (!comesFrom(subject, topic.from)) return { ...verdict, obstacle: { kind: 'origin' } }
  const excluding = topic.none.flatMap((term) => placesIn(rule, reading, term))
  if (excluding.length > 0) return { ...verdict, obstacle: { kind: 'excluded', hits: excluding.map(toHit) } }
  if (!meetsCondition(rule, reading, places)) return { ...verdict, obstacle: { kind: 'condition' } }
  const tooFew = needsWords && verdict.points < topic.threshold
  return tooFew ? { ...verdict, obstacle: { kind: 'too-few-points', threshold: topic.threshold } } : verdict
}

function meetsCondition(rule: CompiledRule, reading: ArticleReading, places: SoughtPlace[]): boolean {
  const { any, numbers, condition } = rule
  if (any.size > 0 && !places.some((place) => any.has(numbers.get(place.rule) ?? -1))) return false
  return condition === undefined || holds(condition, (term) => placesIn(rule, reading, term).length > 0)
}

interface SoughtPlace extends Place {
  rule: string
}

/** Where any word is enough, one in a contact block is. */
function placesIn({ topic, numbers }: CompiledRule, reading: ArticleReading, term: string | undefined): SoughtPlace[] {
  const places = term === undefined ? undefined : reading.places.get(numbers.get(term) ?? -1)
  if (term === undefined || places === undefined) return []
  const counts = ({ field, isPointer }: Place): boolean =>
    topic.in.includes(field) && (topic.threshold === 0 || !isPointer)
  return places.flatMap((place) => (counts(place) ? [{ ...place, rule: term }] : []))
}

const toHit = ({ field, rule, text, starts, end }: SoughtPlace): TopicHit => ({
  field,
  rule,
  text: text.slice(starts.values().next().value, end),
  count: starts.size,
})

const wordsIn = ({ in: fields }: Topic, { words }: ArticleReading): ReadonlyMap<TopicField, number> =>
  fields.includes('body') ? words : new Map([...words].filter(([field]) => fields.includes(field)))

/** A word that several entries find counts once. */
function fieldHits(places: SoughtPlace[]): FieldHits[] {
  const starts = new Map<TopicField, Set<number>>()
  for (const place of places) {
    const known = starts.get(place.field) ?? new Set()
    starts.set(place.field, known)
    for (const start of place.starts) known.add(start)
  }
  return [...starts].map(([field, { size }]) => ({ field, hits: size }))
}
