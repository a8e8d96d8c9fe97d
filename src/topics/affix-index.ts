/** Letters by which candidates are found, so that a thousand rule words cost little more than ten. */
const KEY = 4

interface Affix {
  text: string
  id: number
  /** Judges what the affix leaves of a word. */
  accepts: (rest: string) => boolean
}

/** Strings found by the words that begin, or end, with them. */
export class AffixIndex {
  readonly #atStart: boolean
  readonly #byKey = new Map<string, Affix[]>()
  readonly #lengths = new Set<number>()

  constructor(side: 'start' | 'end') {
    this.#atStart = side === 'start'
  }

  add(affix: Affix): void {
    const key = this.#cut(affix.text, KEY)
    this.#lengths.add(key.length)
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), affix])
  }

  /** Adds the ids of all affixes of the word. */
  collect(word: string, ids: Set<number>): void {
    for (const length of this.#lengths) {
      const candidates = this.#byKey.get(this.#cut(word, length)) ?? []
      for (const { text, id, accepts } of candidates) {
        if (this.#cut(word, text.length) === text && accepts(this.#rest(word, text.length))) ids.add(id)
      }
    }
  }

  #cut(word: string, length: number): string {
    return this.#atStart ? word.slice(0, length) : word.slice(-length)
  }

  #rest(word: string, length: number): string {
    return this.#atStart ? word.slice(length) : word.slice(0, -length)
  }
}
