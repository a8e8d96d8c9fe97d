/** Letters by which candidates are found, so that a thousand rule words cost little more than ten. */
const KEY = 4

interface IndexedAffix {
  text: string
  id: number
  /** Judges what the affix leaves of a word, and the word as it is written. */
  accepts: (rest: string, written: string) => boolean
}

/** Strings found by the words that begin, or end, with them. */
export class AffixIndex {
  readonly #atStart: boolean
  readonly #byKey = new Map<string, IndexedAffix[]>()
  readonly #lengths = new Set<number>()

  constructor(side: 'start' | 'end') {
    this.#atStart = side === 'start'
  }

  add(affix: IndexedAffix): void {
    const key = this.#cut(affix.text, KEY)
    this.#lengths.add(key.length)
    const known = this.#byKey.get(key)
    if (known === undefined) this.#byKey.set(key, [affix])
    else known.push(affix)
  }

  /** Adds the ids of all affixes of a folded word. */
  collect({ word, written }: { word: string; written: string }, ids: Set<number>): void {
    for (const length of this.#lengths) {
      const candidates = this.#byKey.get(this.#cut(word, length))
      if (candidates === undefined) continue
      for (const { text, id, accepts } of candidates) {
        if (this.#fits(word, text) && accepts(this.#rest(word, text.length), written)) ids.add(id)
      }
    }
  }

  #fits(word: string, text: string): boolean {
    return this.#atStart ? word.startsWith(text) : word.endsWith(text)
  }

  #cut(word: string, length: number): string {
    return this.#atStart ? word.slice(0, length) : word.slice(-length)
  }

  #rest(word: string, length: number): string {
    return this.#atStart ? word.slice(length) : word.slice(0, word.length - length)
  }
}
