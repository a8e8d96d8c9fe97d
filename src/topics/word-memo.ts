const SLOTS = 1 << 18
/** Half of the slots, so that a search for a free one is short. */
const MOST_WORDS = SLOTS / 2
const LONGEST = 64

/** Hash of a word, the same as the scanner makes while it reads. */
export function hashOfWord(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0
  return hash
}

/** A word where it stands in a text. */
export interface WordPlace {
  start: number
  end: number
  hash: number
}

/**
 * What was found out of words, by the words as they stand in a text. A Map would need each word cut out and hashed anew,
 * which is two thirds of the cost of reading an article. A text of the day repeats the words of the day before: what is
 * full is emptied.
 */
export class WordMemo<Value> {
  readonly #codes: Uint16Array
  /** By slot: 1 and the number of the word, 0 where there is none. */
  readonly #slots: Int32Array
  readonly #offsets: number[] = []
  #values: Value[] = []
  #used = 0

  constructor() {
    this.#codes = new Uint16Array(MOST_WORDS * 16)
    this.#slots = new Int32Array(SLOTS)
  }

  get(text: string, { start, end, hash }: WordPlace): Value | undefined {
    for (let slot = slotOf(hash); ; slot = (slot + 1) % SLOTS) {
      const known = this.#slots[slot] ?? 0
      if (known === 0) return undefined
      if (this.#isAt(text, { start, end, hash }, known - 1)) return this.#values[known - 1]
    }
  }

  #isAt(text: string, { start, end }: WordPlace, word: number): boolean {
    const from = this.#offsets[word] ?? 0
    const to = this.#offsets[word + 1] ?? this.#used
    if (to - from !== end - start) return false
    for (let at = from, there = start; at < to; at++, there++) {
      if (this.#codes[at] !== text.charCodeAt(there)) return false
    }
    return true
  }

  /** Long words are rare and would fill the memory of the others. */
  set(word: string, value: Value): void {
    if (word.length > LONGEST) return
    if (this.#values.length >= MOST_WORDS || this.#used + LONGEST > this.#codes.length) this.#clear()
    let slot = slotOf(hashOfWord(word))
    while (this.#slots[slot] !== 0) slot = (slot + 1) % SLOTS
    this.#offsets.push(this.#used)
    for (let at = 0; at < word.length; at++) this.#codes[this.#used++] = word.charCodeAt(at)
    this.#slots[slot] = this.#values.push(value)
  }

  #clear(): void {
    this.#slots.fill(0)
    this.#offsets.length = 0
    this.#values = []
    this.#used = 0
  }
}

/** The last bits of the hash are those of the last letters: half the words end alike. */
const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 14
