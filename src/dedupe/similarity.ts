import { hash32 } from './hash.ts'

/** Hashes of the runs of `size` words; a shorter text is one run. */
export function runsOf(words: readonly string[], size: number): Set<number> {
  if (words.length === 0) return new Set()
  if (words.length <= size) return new Set([hash32(words.join(' '))])
  const runs = new Set<number>()
  for (let start = 0; start + size <= words.length; start++)
    runs.add(hash32(words.slice(start, start + size).join(' ')))
  return runs
}

/** How much two sets share: `jaccard` of their union, `containment` of the smaller one; both 0 to 1. */
export interface Overlap {
  jaccard: number
  containment: number
}

export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Overlap {
  if (a.size === 0 || b.size === 0) return { jaccard: 0, containment: 0 }
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let both = 0
  for (const one of small) if (large.has(one)) both++
  return { jaccard: both / (a.size + b.size - both), containment: both / small.size }
}
