import type { CompiledRule } from './judge-words.ts'
import type { ArticleReading, Place } from './read-article.ts'
import { mostPointsOf } from './relevance.ts'

export interface RuleIndex {
  rules: CompiledRule[]
  /** Places in `rules` by the number of a sought term. */
  byTerm: number[][]
  /** Places of those that may take an article none of whose words they know. */
  wordless: number[]
}

/** A topic that has to be asked about an article. */
export interface Candidate {
  rule: CompiledRule
  /** Numbers of its terms that were found. */
  found: number[]
}

interface Tally {
  found: number[]
  /** At least the points it has; what stands at one place may be counted twice. */
  most: number
}

/**
 * The topics whose words were found, in the order of the configuration, and those that ask for none. `likely` leaves
 * out those that cannot reach their threshold: of hundreds, that is nearly all.
 */
export function candidatesFor(index: RuleIndex, reading: ArticleReading, wanted: 'all' | 'likely'): Candidate[] {
  const tallies = new Map<number, Tally>()
  for (const place of index.wordless) tallies.set(place, { found: [], most: Number.POSITIVE_INFINITY })
  for (const [number, places] of reading.places) {
    const points = mostPoints(places, reading)
    for (const place of index.byTerm[number] ?? []) count(tallies, place, { number, points })
  }
  return [...tallies]
    .sort(([a], [b]) => a - b)
    .flatMap(([place, { found, most }]) => {
      const rule = index.rules[place]
      if (rule === undefined || (wanted === 'likely' && most < rule.topic.threshold)) return []
      return [{ rule, found: found.sort((a, b) => a - b) }]
    })
}

function count(tallies: Map<number, Tally>, place: number, { number, points }: { number: number; points: number }) {
  const tally = tallies.get(place)
  if (tally === undefined) tallies.set(place, { found: [number], most: points })
  else {
    tally.found.push(number)
    tally.most += points
  }
}

const mostPoints = (places: Place[], { words }: ArticleReading): number =>
  mostPointsOf(
    places.map(({ field, starts }) => ({ field, hits: starts.length })),
    words,
  )
