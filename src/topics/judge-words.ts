import type { TopicField } from '../model/topic.ts'
import type { Matchable, Obstacle, TopicHit } from './matcher.ts'
import { comesFrom } from './origin.ts'
import type { PhraseFinder } from './phrase-finder.ts'
import { holds } from './query.ts'
import type { ArticleReading, Place } from './read-article.ts'
import { type FieldHits, pointsOf } from './relevance.ts'
import type { TopicRule } from './topic-rule.ts'

/** A rule with the numbers its terms have in the finder. */
export interface CompiledRule extends TopicRule {
  numbers: Map<string, number>
}

export function compileRule(rule: TopicRule, finder: PhraseFinder): CompiledRule {
  return { ...rule, numbers: new Map(rule.terms.map((term) => [term, finder.numberOf(term)])) }
}

/** What the words of a topic say of an article. */
export interface WordsVerdict {
  hits: TopicHit[]
  points: number
  obstacle?: Obstacle
}

/** The words of an article against one rule; its origin and what excludes come first, so that these are named. */
export function judgeWords(rule: CompiledRule, subject: Matchable, reading: ArticleReading): WordsVerdict {
  const { topic, wanted, sought } = rule
  const placesOf = (term: string): SoughtPlace[] => placesIn(rule, reading, term)
  const places = sought.flatMap(placesOf)
  const verdict = { hits: places.map(toHit), points: pointsOf(fieldHits(places, reading)) }
  if (!comesFrom(subject, topic.from)) return { ...verdict, obstacle: { kind: 'origin' } }
  const excluding = topic.none.flatMap(placesOf)
  if (excluding.length > 0) return { ...verdict, obstacle: { kind: 'excluded', hits: excluding.map(toHit) } }
  if (wanted !== undefined && !holds(wanted, (term) => placesOf(term).length > 0))
    return { ...verdict, obstacle: { kind: 'condition' } }
  const tooFew = sought.length > 0 && verdict.points < topic.threshold
  return tooFew ? { ...verdict, obstacle: { kind: 'too-few-points', threshold: topic.threshold } } : verdict
}

interface SoughtPlace extends Place {
  rule: string
}

function placesIn({ topic, numbers }: CompiledRule, reading: ArticleReading, term: string): SoughtPlace[] {
  const places = reading.places.get(numbers.get(term) ?? -1)
  if (places === undefined) return []
  return places.flatMap((place) => (topic.in.includes(place.field) ? [{ ...place, rule: term }] : []))
}

const toHit = ({ field, rule, text, starts, end }: SoughtPlace): TopicHit => ({
  field,
  rule,
  text: text.slice(starts[0], end),
  count: starts.length,
})

/** A word that several entries find counts once. */
function fieldHits(places: SoughtPlace[], { words }: ArticleReading): FieldHits[] {
  const starts = new Map<TopicField, Set<number>>()
  for (const place of places) {
    const known = starts.get(place.field) ?? new Set()
    starts.set(place.field, known)
    for (const start of place.starts) known.add(start)
  }
  return [...starts].map(([field, { size }]) => ({ field, hits: size, words: words.get(field) ?? 0 }))
}
