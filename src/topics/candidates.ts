import type { CompiledRule } from './judge-words.ts'
import type { ArticleReading } from './read-article.ts'
import { mostPointsIn, ROUNDING } from './relevance.ts'

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

/** Chooses the topics that have to be asked about an article; of hundreds, these are few. */
export class CandidateChooser {
  readonly #index: RuleIndex
  /** At least the points that each rule has; what stands at one place may be counted twice. */
  readonly #most: Float64Array
  /** By the number of a term, the number of the last field it was found in, over all articles. */
  readonly #seen: Uint32Array
  #fields = 0

  constructor(index: RuleIndex) {
    this.#index = index
    this.#most = new Float64Array(index.rules.length)
    this.#seen = new Uint32Array(index.byTerm.length)
  }

  /**
   * The topics whose words were found, in the order of the configuration, and those that ask for none. `likely` leaves
   * out those that cannot reach their threshold.
   */
  choose(reading: ArticleReading, wanted: 'all' | 'likely'): Candidate[] {
    const { rules, wordless } = this.#index
    const places = new Set(wordless)
    for (const place of this.#tally(reading)) {
      const threshold = rules[place]?.topic.threshold ?? 0
      if (wanted === 'all' || (this.#most[place] ?? 0) + ROUNDING >= threshold) places.add(place)
      this.#most[place] = 0
    }
    return places.size === 0 ? [] : this.#candidates(reading, places)
  }

  /** Adds up the points, and returns the places of the rules that have some. */
  #tally({ fields }: ArticleReading): number[] {
    const touched: number[] = []
    for (const { field, hits, words } of fields) {
      const points = mostPointsIn(field, words)
      this.#fields++
      for (let at = 0; at < hits.length; at += 3) {
        const term = hits[at] ?? 0
        const isFirst = this.#seen[term] !== this.#fields
        this.#seen[term] = this.#fields
        this.#add(touched, term, isFirst ? points.once + points.each : points.each)
      }
    }
    return touched
  }

  #add(touched: number[], term: number, points: number): void {
    const most = this.#most
    for (const place of this.#index.byTerm[term] ?? NONE) {
      const before = most[place] ?? 0
      if (before === 0) touched.push(place)
      most[place] = before + points
    }
  }

  #candidates(reading: ArticleReading, places: Set<number>): Candidate[] {
    const { rules, byTerm } = this.#index
    const candidates = new Map<number, Candidate>()
    for (const place of [...places].sort((a, b) => a - b)) {
      const rule = rules[place]
      if (rule !== undefined) candidates.set(place, { rule, found: [] })
    }
    for (const term of [...reading.places.keys()].sort((a, b) => a - b)) {
      for (const place of byTerm[term] ?? NONE) candidates.get(place)?.found.push(term)
    }
    return [...candidates.values()]
  }
}

const NONE: number[] = []
