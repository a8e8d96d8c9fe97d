import type { ArticleContent } from '../model/article.ts'
import { plainText } from '../normalise/plain-text.ts'
import { articleText } from './article-text.ts'
import { foldedWords } from './fold.ts'
import { isCutOff, pressText, withoutContactLines } from './press-text.ts'

type Text = Pick<ArticleContent, 'summary' | 'body'>

/** Characters of markup that hold the end of a text. */
const END = 400

/** No full text: there is none, or it breaks off ("… weiterlesen"). */
export const isTeaser = ({ body }: Text): boolean =>
  body === undefined || isCutOff(withoutContactLines(plainText(body.slice(-END))))

/**
 * Whether a text says nothing but a passage of another, and shows by its end, or by having no body, that there is more.
 * A text that lost its last paragraphs without a word is an edit.
 */
export function isExcerpt(short: Text, long: Text): boolean {
  const own = withoutContactLines(articleText(short))
  const isOpen = own === '' || isCutOff(own) || (short.body === undefined && long.body !== undefined)
  if (!isOpen) return false
  const whole = wordsOf(articleText(long))
  if (wordsOf(own).length >= whole.length) return false
  const passages = ` ${[...wordsOf(long.summary ?? ''), '|', ...whole].join(' ')} `
  return [short.summary ?? '', own].every((text) => passages.includes(` ${wordsOf(text).join(' ')}${endOf(text)}`))
}

const wordsOf = (text: string): string[] => foldedWords(pressText(withoutContactLines(text)))

/** Where a text breaks off, its last word may. */
const endOf = (text: string): string => (text === '' || isCutOff(text) ? '' : ' ')
