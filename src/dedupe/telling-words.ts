import type { Subject } from './subject.ts'

/** How telling a word is, 0 to 1. */
type Weigh = (word: string) => number

/** Cosine of the TF-IDF vectors of two texts, 0 to 1. */
export function cosine(a: Subject, b: Subject, weigh: Weigh): number {
  const [one, other] = [vectorOf(a, weigh), vectorOf(b, weigh)]
  let product = 0
  for (const [word, value] of one) product += value * (other.get(word) ?? 0)
  const norm = Math.sqrt(squares(one) * squares(other))
  return norm === 0 ? 0 : product / norm
}

function vectorOf({ words }: Subject, weigh: Weigh): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [word, count] of counts) counts.set(word, (1 + Math.log(count)) * weigh(word))
  return counts
}

function squares(vector: Map<string, number>): number {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  return sum
}

/** Share of what two sets have in common, each word by its weight; 0 to 1. */
export function weightedOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let [both, all] = [0, 0]
  for (const word of new Set([...a, ...b])) {
    const weight = weigh(word)
    all += weight
    if (a.has(word) && b.has(word)) both += weight
  }
  return all === 0 ? 0 : both / all
}

/** A word that stands in fewer texts than that says what one is about: of a thousand texts, in thirty. */
const RARE = 0.5

/** What two sets of words share that few others have: the weights of their rare words, added up. */
export function sharedRarity(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0
  for (const word of a) {
    if (!b.has(word)) continue
    const weight = weigh(word)
    if (weight >= RARE) sum += weight
  }
  return sum
}
