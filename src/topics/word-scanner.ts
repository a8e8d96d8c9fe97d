/** A character that was not met yet is 0. */
const OUTSIDE = 1
const LETTER = 2
const HYPHEN = 3
const SOFT = 4
/** Ends a sentence, a list item or a line. */
const BREAK = 5
const FULL_STOP = 6
/** What may stand between a word and `innen`: Schüler*innen, Schüler_innen, Schüler/-innen, Schüler(innen). */
const GENDER_SIGN = 7
/** Schüler:innen, and a break otherwise. */
const COLON = 8
/** May stand between the last word of a sentence and its full stop. */
const CLOSING = 9

const KINDS: [pattern: RegExp, kind: number][] = [
  [/[\p{L}\p{N}\p{M}]/u, LETTER],
  [/[-‐‑]/, HYPHEN],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/, SOFT],
  [/[!?;,\n•|]/, BREAK],
  [/\./, FULL_STOP],
  [/[*_·/(]/, GENDER_SIGN],
  [/:/, COLON],
  [/[)"“»]/, CLOSING],
]

/** Kinds of characters by their code, each found out when it is first met: a regular expression takes three times as long. */
const kinds = new Uint8Array(0x10000)
const SPACE = 32

const GENDERED = /[*:_·/(]-?(?=in(?:nen)?(?!\p{Lu}))/uy
/** A full stop after up to three characters ends an abbreviation or an ordinal and no sentence. */
const LONGEST_ABBREVIATION = 3

function learnKind(code: number): number {
  const character = String.fromCharCode(code)
  const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? OUTSIDE
  kinds[code] = kind
  return kind
}

/** Past the end there is nothing: to look a NaN up would make every later look-up slow. */
function kindAt(text: string, at: number): number {
  if (at >= text.length) return OUTSIDE
  const code = text.charCodeAt(at)
  return kinds[code] || learnKind(code)
}

function endsSentence(text: string, stop: number): boolean {
  let at = stop - 1
  while (at >= 0 && stop - at <= LONGEST_ABBREVIATION + 1) {
    const kind = kindAt(text, at)
    if (kind !== LETTER && kind !== CLOSING) break
    at--
  }
  return stop - at > LONGEST_ABBREVIATION + 1
}

/** Goes from word to word; after `next` the properties tell of the word it stands on. */
export class WordScanner {
  readonly #text: string
  start = 0
  end = 0
  /** A sentence ends before the word. */
  opens = false
  isHyphenated = false
  /** It holds letters and digits alone; then `hash` is that of `hashOfWord`. */
  isPlain = true
  hash = 0

  constructor(text: string) {
    this.#text = text
  }

  /** False at the end of the text. */
  next(): boolean {
    const text = this.#text
    const last = this.end
    let at = last
    while (at < text.length && kindAt(text, at) !== LETTER) at++
    if (at >= text.length) return false
    this.start = at
    this.opens = !(at === last + 1 && text.charCodeAt(last) === SPACE) && this.#breaks(last, at)
    this.#readWord(at)
    return true
  }

  #breaks(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const kind = kindAt(this.#text, at)
      if (kind === BREAK || kind === COLON) return true
      if (kind === FULL_STOP && endsSentence(this.#text, at)) return true
    }
    return false
  }

  #readWord(start: number): void {
    this.isHyphenated = false
    this.isPlain = true
    this.hash = 0
    const text = this.#text
    let at = this.#skipLetters(start)
    for (let kind = kindAt(text, at); kind !== OUTSIDE && kind !== BREAK; kind = kindAt(text, at)) {
      const further = this.#continuation(at, kind)
      if (further === at) break
      at = this.#skipLetters(further)
    }
    this.end = at
  }

  /** Where the letters that begin at a place end. */
  #skipLetters(start: number): number {
    const text = this.#text
    const { length } = text
    let at = start
    let hash = this.hash
    while (at < length) {
      const code = text.charCodeAt(at)
      if ((kinds[code] || learnKind(code)) !== LETTER) break
      hash = (Math.imul(hash, 31) + code) | 0
      at++
    }
    this.hash = hash
    return at
  }

  /** Where the word goes on after a sign within it; `at` where it ends. */
  #continuation(at: number, kind: number): number {
    if (kind === GENDER_SIGN || kind === COLON) return this.#genderEnding(at)
    if ((kind !== HYPHEN && kind !== SOFT) || kindAt(this.#text, at + 1) !== LETTER) return at
    this.isPlain = false
    if (kind === HYPHEN) this.isHyphenated = true
    return at + 1
  }

  #genderEnding(at: number): number {
    GENDERED.lastIndex = at
    const sign = at - this.start >= 3 ? GENDERED.exec(this.#text)?.[0] : undefined
    if (sign === undefined) return at
    this.isPlain = false
    return at + sign.length
  }
}
