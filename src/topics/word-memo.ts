const WORDS = 1 << 16
/** Twice the words, so that a search for a free slot is short. */
const SLOTS = 2 * WORDS
/** Numbers before the letters of a word: how many these are, and its value. */
const HEAD = 2
/** Room for all words together. */
const ROOM = 16 * WORDS
const LONGEST = 64
/** Bits of a slot that tell words apart without looking at them; the others are 1 and the place of the word. */
const MARK_BITS = 11
const MARK = (1 << MARK_BITS) - 1
const SHIFT = 32 - Math.log2(SLOTS)

/** A word where it stands in a text. */
export interface WordPlace {
  /** Characters of the text. */
  codes: Uint16Array
  start: number
  end: number
  /** The same for the same word; what has the same hash may be another. */
  hash: number
}

/**
 * What was found out of words, by the words as they stand in a text. A Map would need each word cut out and hashed anew,
 * which is two thirds of the cost of reading an article. The words lie one after the other as they came, so that the
 * common ones are close together and stay in the cache of the processor. A text of the day repeats the words of the day
 * before: what is full is emptied.
 */
export class WordMemo<Value> {
  readonly #slots = new Int32Array(SLOTS)
  readonly #words = new Uint16Array(ROOM)
  #used = 0
  #count = 0
  readonly #usual: Value
  #values: Value[]

  /** @param usual value of nearly every word */
  constructor(usual: Value) {
    this.#usual = usual
    this.#values = [usual]
  }

  get(place: WordPlace): Value | undefined {
    const slots = this.#slots
    const words = this.#words
    const mark = place.hash & MARK
    let slot = slotOf(place.hash)
    for (let known = slots[slot] ?? 0; known !== 0; known = slots[slot] ?? 0) {
      const at = (known >> MARK_BITS) - 1
      if ((known & MARK) === mark && isAt(words, at, place)) return this.#values[words[at + 1] ?? 0]
      slot = (slot + 1) & (SLOTS - 1)
    }
    return undefined
  }

  /** Of a word that is not known. Long words are rare and would fill the memory of the others. */
  set({ codes, start, end, hash }: WordPlace, value: Value): void {
    const length = end - start
    if (length > LONGEST) return
    if (this.#count >= WORDS - 1 || this.#used + HEAD + length > ROOM) this.#clear()
    let slot = slotOf(hash)
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
    this.#slots[slot] = ((this.#used + 1) << MARK_BITS) | (hash & MARK)
    const number = value === this.#usual ? 0 : this.#values.push(value) - 1
    this.#words.set([length, number], this.#used)
    this.#words.set(codes.subarray(start, end), this.#used + HEAD)
    this.#used += HEAD + length
    this.#count++
  }

  #clear(): void {
    this.#slots.fill(0)
    this.#values = [this.#usual]
    this.#used = 0
    this.#count = 0
  }
}

/** The last bits of the hash are those of the last letters: half the words end alike. */
const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> SHIFT

function isAt(words: Uint16Array, at: number, { codes, start, end }: WordPlace): boolean {
  if (words[at] !== end - start) return false
  let n = start
  for (let letter = at + HEAD; n < end && words[letter] === codes[n]; letter++) n++
  return n === end
}
