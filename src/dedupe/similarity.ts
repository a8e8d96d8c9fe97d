import { hash32, hashWords } from './hash.ts'

/** Hashes of the runs of `size` words, each once, by size; a shorter text is one run. */
export function runsOf(words: readonly string[], size: number): Uint32Array {
  if (words.length === 0) return new Uint32Array()
  if (words.length <= size) return Uint32Array.of(hash32(words.join(' ')))
  const hashes = new Uint32Array(words.length - size + 1)
  for (let start = 0; start < hashes.length; start++) hashes[start] = hashWords(words, start, start + size)
  hashes.sort()
  return hashes.filter((hash, place) => place === 0 || hash !== hashes[place - 1])
}

/** How much two sets share: `jaccard` of their union, `containment` of the smaller one; both 0 to 1. */
export interface Overlap {
  jaccard: number
  containment: number
}

export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Overlap {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return shared(both, a.size, b.size)
}

/** Of two lists as `runsOf` makes them. */
export function overlapOfRuns(a: Uint32Array, b: Uint32Array): Overlap {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) both++
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared(both, a.length, b.length)
}

const shared = (both: number, a: number, b: number): Overlap =>
  a === 0 || b === 0
    ? { jaccard: 0, containment: 0 }
    : { jaccard: both / (a + b - both), containment: both / Math.min(a, b) }
