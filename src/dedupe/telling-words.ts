import type { Subject } from './subject.ts'

/** A text of so many words is no phrase of an office ("Die Mitteilung steht als PDF bereit"): it tells under any headline. */
export const TELLING_LENGTH = 40

/** How telling a word is, 0 to 1. */
type Weigh = (word: string) => number

/** The words of a text by frequency and rarity, as in TF-IDF. */
interface Vector {
  weights: ReadonlyMap<string, number>
  /** Sum of the squares. */
  squares: number
}

/** Cosine of the TF-IDF vectors of two texts, 0 to 1. */
export function cosine(a: Subject, b: Subject, weigh: Weigh): number {
  const [one, other] = [vectorOf(a, weigh), vectorOf(b, weigh)]
  const [short, long] = one.weights.size <= other.weights.size ? [one, other] : [other, one]
  let product = 0
  for (const [word, value] of short.weights) product += value * (long.weights.get(word) ?? 0)
  const norm = Math.sqrt(one.squares * other.squares)
  return norm === 0 ? 0 : product / norm
}

/** One text is compared with many while words weigh the same. */
const known = new WeakMap<Weigh, WeakMap<Subject, Vector>>()

function vectorOf(subject: Subject, weigh: Weigh): Vector {
  const vectors = known.get(weigh) ?? new WeakMap<Subject, Vector>()
  known.set(weigh, vectors)
  const vector = vectors.get(subject) ?? newVector(subject, weigh)
  vectors.set(subject, vector)
  return vector
}

function newVector({ words }: Subject, weigh: Weigh): Vector {
  const weights = new Map<string, number>()
  for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  let squares = 0
  for (const [word, count] of weights) {
    const weight = (1 + Math.log(count)) * weigh(word)
    weights.set(word, weight)
    squares += weight * weight
  }
  return { weights, squares }
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

/** Two texts of the words that all texts have: that they are alike says nothing. */
export const isCommonplace = ({ a, b, weigh }: { a: Subject; b: Subject; weigh: Weigh }): boolean =>
  sharedRarity(a.vocabulary, b.vocabulary, weigh) < LEAST_RARITY
const LEAST_RARITY = 3
