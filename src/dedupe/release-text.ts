import { createHash } from 'node:crypto'
import type { Article } from '../model/article.ts'
import { plainText } from '../normalise/plain-text.ts'
import { foldedWords } from './shingles.ts'

/** Press offices repeat titles ("Verkehrsunfall"): below this many words a text alone says nothing of identity. */
const LEAST_WORDS = 15

type Text = Pick<Article, 'title' | 'summary' | 'body'>

/** The words of an article's text; its summary stands in where there is no body. */
export function textWords(article: Text): string[] {
  return foldedWords(article.body === undefined ? (article.summary ?? '') : plainText(article.body))
}

/** Equal for two articles with the same title and text, whatever their markup; empty where the text is too short. */
export function releaseTextHash(article: Text): string {
  const words = textWords(article)
  if (words.length < LEAST_WORDS) return ''
  const text = `${foldedWords(article.title).join(' ')}\n${words.join(' ')}`
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
