/** Chance that can be repeated: the same seed, the same choices. */
export class Random {
  #state: number

  constructor(seed: string) {
    let hash = 0x811c9dc5
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
    this.#state = hash >>> 0
  }

  /** At least 0 and less than 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let hash = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash
    return ((hash ^ (hash >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** With one digit after the point. */
  tenth(from: number, to: number): number {
    return this.int(Math.round(from * 10), Math.round(to * 10)) / 10
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)]
    if (chosen === undefined) throw new Error('there is nothing to pick from')
    return chosen
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list]
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.int(0, last)
      const [a, b] = [result[last], result[other]]
      if (a !== undefined && b !== undefined) {
        result[last] = b
        result[other] = a
      }
    }
    return result
  }

  /** `count` different ones. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count)
  }

  /** `count` different ones, in the order of the list. */
  inOrder<T>(list: readonly T[], count: number): T[] {
    const kept = new Set(this.some([...list.keys()], count))
    return list.filter((_, at) => kept.has(at))
  }
}
