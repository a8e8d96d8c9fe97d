import { foldWord } from './fold-word.ts'
import { isStemmed, type StemmedLanguage, stemOf, wordLanguage } from './language-stems.ts'
import type { Matchable } from './matcher.ts'
import { fieldTexts } from './read-article.ts'
import { tokenise } from './tokenise.ts'

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

/** Each word of an article once, folded; in languages that are stemmed the stems too, and marked the words of its section. */
export function indexedWords(subject: Matchable): string[] {
  const language = wordLanguage(subject.article.language)
  const words = new Set<string>()
  for (const { text } of fieldTexts(subject)) {
    for (const word of wordsOf(text)) {
      words.add(foldWord(word))
      if (isStemmed(language)) words.add(stemWord(word, language))
    }
  }
  for (const word of wordsOf(subject.article.section ?? '')) words.add(sectionWord(foldWord(word)))
  return [...words]
}

/** Hyphenated words in their parts and as a whole. */
function wordsOf(text: string): Set<string> {
  return new Set(tokenise(text).flatMap(({ word, compound }) => (compound ? [word, compound.word] : [word])))
}
