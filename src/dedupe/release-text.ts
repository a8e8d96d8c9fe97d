import { createHash } from 'node:crypto'
import type { Article } from '../model/article.ts'
import { plainText } from '../normalise/plain-text.ts'
import { foldedWords, overlap } from './shingles.ts'

/** Press offices repeat titles ("Verkehrsunfall"): below this many words a text alone says nothing of identity. */
const LEAST_WORDS = 15

type Text = Pick<Article, 'title' | 'summary' | 'body'>

/** The words of an article's text; its summary stands in where there is no body. */
export function textWords(article: Text): string[] {
  return foldedWords(article.body === undefined ? (article.summary ?? '') : plainText(article.body))
}

/** Equal for two articles with the same text, whatever its markup and their titles; empty where it is too short. */
export function releaseTextHash(article: Text): string {
  const words = textWords(article)
  return words.length < LEAST_WORDS ? '' : createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32)
}

/** A text so long is no boilerplate: what says it is the same release under any title. */
const TELLING_WORDS = 40

/**
 * Whether the titles allow that an equal text means an equal release. A portal puts a place before the title or its own
 * name behind it; under a short notice ("Die Mitteilung steht als PDF bereit …") other titles are other releases.
 */
export function titlesAllow(a: Text, b: Text): boolean {
  const [titleA, titleB] = [foldedWords(a.title), foldedWords(b.title)]
  const { containment } = overlap(new Set(titleA), new Set(titleB))
  return containment === 1 || textWords(a).length >= TELLING_WORDS
}

export const sameTitle = (a: Text, b: Text): boolean =>
  foldedWords(a.title).join(' ') === foldedWords(b.title).join(' ')
