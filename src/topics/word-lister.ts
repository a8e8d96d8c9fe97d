import { foldWord } from './fold-word.ts'
import { indexKey, sectionWord, stemWord } from './indexed-words.ts'
import { isStemmed, wordLanguage } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import { MATCHER_VERSION } from './matcher-version.ts'
import { fieldTexts } from './read-article.ts'
import { mostPointsIn } from './relevance.ts'
import { tokenise } from './tokenise.ts'
import { WordMemo } from './word-memo.ts'
import { WordScanner } from './word-scanner.ts'

/** Words remembered from one article to the next. */
const MOST_WORDS = 100_000

/** A folded word, and what it is worth in the article at hand. */
interface KnownWord {
  word: string
  points: number
  /** The last field that had it, over all articles. */
  field: number
}

/** All that the words of an article are made from: where it is the same, they are. */
export function wordSource({ article }: Matchable): unknown[] {
  const { language, section, kicker, title, summary, keywords, body } = article
  return [MATCHER_VERSION, language, section, kicker, title, summary, keywords, body]
}

/** Lists the words of one article after the other. */
export class WordLister {
  readonly #scanner = new WordScanner()
  #memo = new WordMemo<readonly KnownWord[]>([])
  #known = new Map<string, KnownWord>()
  #fields = 0

  /**
   * Keys of the index: each word once, folded; in languages that are stemmed the stems too, and marked the words of the
   * section.
   */
  list(subject: Matchable): string[] {
    if (this.#known.size > MOST_WORDS) this.#forget()
    const language = wordLanguage(subject.article.language)
    const listed: KnownWord[] = []
    for (const { field, text } of fieldTexts(subject)) {
      const { found, places } = this.#foldedIn(text)
      if (isStemmed(language)) {
        for (const word of writtenWords(text)) found.push(this.#knownOf(stemWord(word, language)))
      }
      this.#weigh(listed, found, mostPointsIn(field, places))
    }
    for (const word of writtenWords(subject.article.section ?? '')) {
      this.#weigh(listed, [this.#knownOf(sectionWord(foldWord(word)))], ALWAYS)
    }
    return listed.map(keyOf)
  }

  #forget(): void {
    this.#known = new Map()
    this.#memo = new WordMemo([])
  }

  #foldedIn(text: string): { found: KnownWord[]; places: number } {
    const scanner = this.#scanner
    const found: KnownWord[] = []
    let places = 0
    scanner.read(text)
    while (scanner.next()) {
      places++
      for (const known of this.#memo.get(scanner) ?? this.#learn(text)) found.push(known)
    }
    return { found, places }
  }

  #weigh(listed: KnownWord[], found: KnownWord[], { once, each }: { once: number; each: number }): void {
    this.#fields++
    for (const known of found) {
      if (known.points === 0) listed.push(known)
      known.points += known.field === this.#fields ? each : once + each
      known.field = this.#fields
    }
  }

  #knownOf(word: string): KnownWord {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const added = { word, points: 0, field: 0 }
    this.#known.set(word, added)
    return added
  }

  #learn(text: string): readonly KnownWord[] {
    const { start, end } = this.#scanner
    const words = [...new Set(writtenWords(text.slice(start, end)))].map((word) => this.#knownOf(foldWord(word)))
    this.#memo.set(this.#scanner, words)
    return words
  }
}

const ALWAYS = { once: Number.POSITIVE_INFINITY, each: 0 }

/** And ready for the next article. */
function keyOf(known: KnownWord): string {
  const key = indexKey(known)
  known.points = 0
  return key
}

/** Hyphenated words in their parts and as a whole. */
const writtenWords = (text: string): string[] =>
  tokenise(text).flatMap(({ word, compound }) => (compound ? [word, compound.word] : [word]))
