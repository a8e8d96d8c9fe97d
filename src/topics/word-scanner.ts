import { TextCodes } from './text-codes.ts'

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

/** Past the end of a text there is nothing. */
function kindAt(codes: Uint16Array, at: number): number {
  const code = codes[at] ?? 0
  return kinds[code] || learnKind(code)
}

function endsSentence(codes: Uint16Array, stop: number): boolean {
  let at = stop - 1
  while (at >= 0 && stop - at <= LONGEST_ABBREVIATION + 1) {
    const kind = kindAt(codes, at)
    if (kind !== LETTER && kind !== CLOSING) break
    at--
  }
  return stop - at > LONGEST_ABBREVIATION + 1
}

/**
 * Goes through a text from word to word; after `next` the properties tell of the word it stands on. One scanner reads one
 * text after the other.
 */
export class WordScanner {
  readonly #memory = new TextCodes()
  #text = ''
  /** Characters of the text. */
  codes: Uint16Array = this.#memory.codes
  length = 0
  start = 0
  end = 0
  /** A sentence ends before the word. */
  opens = false
  isHyphenated = false
  /** It holds letters and digits alone. */
  isPlain = true
  /** Of the letters and digits of the word. */
  hash = 0

  read(text: string): void {
    this.#memory.read(text)
    this.codes = this.#memory.codes
    this.length = text.length
    this.#text = text
    this.end = 0
  }

  /** False at the end of the text. What nearly every word goes through stands in one piece: it takes half the time. */
  next(): boolean {
    const { codes } = this
    const last = this.end
    let at = codes[last] === SPACE ? last + 1 : last
    let code = codes[at] ?? 0
    if (kinds[code] === LETTER) this.opens = false
    else {
      at = this.#seek(at)
      if (at >= this.length) return false
      code = codes[at] ?? 0
    }
    this.start = at
    let hash = 0
    do {
      hash = (Math.imul(hash, 31) + code) | 0
      code = codes[++at] ?? 0
    } while (kinds[code] === LETTER)
    this.hash = hash
    if (code === SPACE) {
      this.isPlain = true
      this.isHyphenated = false
      this.end = at
    } else this.#end(at)
    return true
  }

  /** Where the next word begins, behind more than a space. */
  #seek(from: number): number {
    const start = this.#nextLetter(from)
    this.opens = this.#breaks(this.end, start)
    return start
  }

  /** Ends a word before something else than a space. */
  #end(at: number): void {
    this.isPlain = true
    this.isHyphenated = false
    this.end = this.#continued(this.#skipLetters(at))
  }

  #nextLetter(from: number): number {
    const { codes, length } = this
    let at = from
    while (at < length && kindAt(codes, at) !== LETTER) at++
    return at
  }

  #breaks(from: number, to: number): boolean {
    for (let at = from; at < to; at++) {
      const kind = kindAt(this.codes, at)
      if (kind === BREAK || kind === COLON) return true
      if (kind === FULL_STOP && endsSentence(this.codes, at)) return true
    }
    return false
  }

  /** Where a word ends whose first letters end at a place. */
  #continued(from: number): number {
    let at = from
    for (;;) {
      const further = this.#continuation(at, kindAt(this.codes, at))
      if (further === at) return at
      at = this.#skipLetters(further)
    }
  }

  /** Where the letters that begin at a place end. */
  #skipLetters(start: number): number {
    const { codes } = this
    let { hash } = this
    let at = start
    while (kindAt(codes, at) === LETTER) hash = (Math.imul(hash, 31) + (codes[at++] ?? 0)) | 0
    this.hash = hash
    return at
  }

  /** Where the word goes on after a sign within it; `at` where it ends. */
  #continuation(at: number, kind: number): number {
    if (kind === GENDER_SIGN || kind === COLON) return this.#genderEnding(at)
    if ((kind !== HYPHEN && kind !== SOFT) || kindAt(this.codes, at + 1) !== LETTER) return at
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
