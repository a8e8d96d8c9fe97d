const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const SPACE = 0x20

/** FNV-1a over UTF-16 units with a final mix (MurmurHash3): 32 bits, fast, and spread enough to be compared by size. */
export const hash32 = (text: string, seed = 0): number => mix(hashOn(OFFSET ^ seed, text))

/** `hash32` of some of the words with a space between them, without putting them together. */
export function hashWords(words: readonly string[], from: number, to: number): number {
  let hash = hashOn(OFFSET, words[from] ?? '')
  for (let index = from + 1; index < to; index++) {
    hash = hashOn(Math.imul(hash ^ SPACE, PRIME), words[index] ?? '')
  }
  return mix(hash)
}

function hashOn(start: number, text: string): number {
  let hash = start
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME)
  return hash
}

export function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
