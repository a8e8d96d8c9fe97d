import { foldWord } from './fold-word.ts'
import { isStemmed, type StemmedLanguage, stemOf, wordLanguage } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import { fieldTexts } from './read-article.ts'
import { tokenise } from './tokenise.ts'
import { WordMemo } from './word-memo.ts'
import { WordScanner } from './word-scanner.ts'

/** Marks what is no word of the text itself; no word begins so. */
const MARKS: Record<StemmedLanguage | 'section', string> = {
  english: 'qqen',
  french: 'qqfr',
  italian: 'qqit',
  section: 'qqse',
}

export const stemWord = (written: string, language: StemmedLanguage): string =>
  `${MARKS[language]}${stemOf(written, language)}`

const sectionWord = (folded: string): string => `${MARKS.section}${folded}`

/** The word of a section; undefined for the others. */
export const asSectionWord = (word: string): string | undefined =>
  word.startsWith(MARKS.section) ? word.slice(MARKS.section.length) : undefined

/** Words remembered from one article to the next. */
const MOST_WORDS = 100_000

/** A folded word, and the last article that had it. */
interface KnownWord {
  word: string
  article: number
}

/** Lists the words of one article after the other. */
export class WordLister {
  readonly #scanner = new WordScanner()
  #memo = new WordMemo<readonly KnownWord[]>([])
  #known = new Map<string, KnownWord>()
  #article = 0

  /** Each word once, folded; in languages that are stemmed the stems too, and marked the words of the section. */
  list(subject: Matchable): string[] {
    const language = wordLanguage(subject.article.language)
    const words: string[] = []
    this.#article++
    if (this.#known.size > MOST_WORDS) this.#forget()
    for (const { text } of fieldTexts(subject)) {
      this.#addFolded(words, text)
      if (isStemmed(language)) for (const word of writtenWords(text)) this.#add(words, stemWord(word, language))
    }
    for (const word of writtenWords(subject.article.section ?? '')) this.#add(words, sectionWord(foldWord(word)))
    return words
  }

  #forget(): void {
    this.#known = new Map()
    this.#memo = new WordMemo([])
  }

  #addFolded(words: string[], text: string): void {
    const scanner = this.#scanner
    scanner.read(text)
    while (scanner.next()) {
      for (const known of this.#memo.get(scanner) ?? this.#learn(text)) this.#addKnown(words, known)
    }
  }

  #addKnown(words: string[], known: KnownWord): void {
    if (known.article === this.#article) return
    known.article = this.#article
    words.push(known.word)
  }

  #add(words: string[], word: string): void {
    this.#addKnown(words, this.#knownOf(word))
  }

  #knownOf(word: string): KnownWord {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const added = { word, article: 0 }
    this.#known.set(word, added)
    return added
  }

  #learn(text: string): readonly KnownWord[] {
    const { start, end } = this.#scanner
    const words = [...writtenWords(text.slice(start, end))].map((word) => this.#knownOf(foldWord(word)))
    this.#memo.set(this.#scanner, words)
    return words
  }
}

/** Hyphenated words in their parts and as a whole. */
function writtenWords(text: string): Set<string> {
  return new Set(tokenise(text).flatMap(({ word, compound }) => (compound ? [word, compound.word] : [word])))
}
