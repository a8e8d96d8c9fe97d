/**
 * Plain MinHash, the peer of the speed bench: word 5-shingles, 64 permutations, 16 bands of 4 rows in Maps, candidates
 * verified by the exact Jaccard of their shingles, and joined from 0.7.
 */
const PERMUTATIONS = 64
const BANDS = 16
const ROWS = PERMUTATIONS / BANDS
const SHINGLE = 5
const THRESHOLD = 0.7

/** Murmur's finaliser: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const FACTORS = Uint32Array.from({ length: PERMUTATIONS }, (_, n) => mix(2 * n + 1) | 1)
const OFFSETS = Uint32Array.from({ length: PERMUTATIONS }, (_, n) => mix(2 * n + 2))

/** The distinct hashes of every five words in a row, sorted; of a shorter text, of all of it. */
export function shinglesOf(text: string): Uint32Array {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord)
  const size = Math.min(SHINGLE, words.length)
  const hashes = new Set<number>()
  for (let at = 0; size > 0 && at + size <= words.length; at++) {
    let hash = 0
    for (let next = at; next < at + size; next++) hash = (Math.imul(hash, 31) + (words[next] ?? 0)) | 0
    hashes.add(mix(hash))
  }
  return Uint32Array.from(hashes).sort()
}

export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) common++
    if (left <= right) i++
    if (right <= left) j++
  }
  const all = a.length + b.length - common
  return all === 0 ? 0 : common / all
}

function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(PERMUTATIONS).fill(0xffffffff)
  for (const shingle of shingles)
    for (let n = 0; n < PERMUTATIONS; n++) {
      const hash = (Math.imul(FACTORS[n] ?? 1, shingle) + (OFFSETS[n] ?? 0)) >>> 0
      if (hash < (signature[n] ?? 0)) signature[n] = hash
    }
  return signature
}

function bandKey(signature: Uint32Array, band: number): number {
  let key = band
  for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) + (signature[band * ROWS + row] ?? 0))
  return key
}

/** Takes texts one by one; `clusterOf` names the cluster of the n-th by the first text in it. */
export class MinHash {
  readonly #shingles: Uint32Array[] = []
  readonly #parents: number[] = []
  readonly #buckets = Array.from({ length: BANDS }, () => new Map<number, number[]>())

  add(text: string): void {
    const shingles = shinglesOf(text)
    const own = this.#shingles.push(shingles) - 1
    this.#parents.push(own)
    if (shingles.length === 0) return
    for (const candidate of this.#candidates(own, signatureOf(shingles))) {
      const other = this.#shingles[candidate]
      if (other !== undefined && jaccard(shingles, other) >= THRESHOLD) this.#join(own, candidate)
    }
  }

  clusterOf(index: number): number {
    let root = index
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root])
      root = parent
    return root
  }

  /** Who shares a bucket with it, once each; and puts it there. */
  #candidates(own: number, signature: Uint32Array): Set<number> {
    const candidates = new Set<number>()
    this.#buckets.forEach((buckets, band) => {
      const key = bandKey(signature, band)
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [own])
      else {
        for (const other of bucket) candidates.add(other)
        bucket.push(own)
      }
    })
    return candidates
  }

  #join(a: number, b: number): void {
    const [first, second] = [this.clusterOf(a), this.clusterOf(b)].sort((x, y) => x - y)
    if (first !== undefined && second !== undefined) this.#parents[second] = first
  }
}

export interface MinHashResult {
  /** From a document's id to its cluster's: the id of the first document in it. */
  clusters: Map<string, string>
  cpuSeconds: number
}

export function minHashClusters(documents: readonly { id: string; text: string }[]): MinHashResult {
  const before = process.cpuUsage()
  const index = new MinHash()
  for (const { text } of documents) index.add(text)
  const clusters = new Map(documents.map(({ id }, n) => [id, documents[index.clusterOf(n)]?.id ?? id]))
  const { user, system } = process.cpuUsage(before)
  return { clusters, cpuSeconds: (user + system) / 1e6 }
}
