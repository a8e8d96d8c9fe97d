import { createHash } from 'node:crypto'
import type { ArticleContent } from '../model/article.ts'
import { plainText } from '../normalise/plain-text.ts'
import { foldedWords } from './fold.ts'
import { pressText, withoutContactLines } from './press-text.ts'

type Text = Pick<ArticleContent, 'kicker' | 'title' | 'summary' | 'body'>

/** The text of an article as plain lines; its summary stands in where there is no body. */
export const articleText = ({ summary = '', body }: Pick<Text, 'summary' | 'body'>): string =>
  body === undefined ? summary : plainText(body)

const bodies = new WeakMap<Text, string>()

/** What the body says, without whom to ask; read once, since both hashes are made of it. */
function bodyText(article: Text): string {
  const text = bodies.get(article) ?? pressText(withoutContactLines(plainText(article.body ?? '')))
  bodies.set(article, text)
  return text
}

/** Press offices repeat short notices: below this many words a text alone says nothing of identity. */
const LEAST_WORDS = 15

const known = new WeakMap<Text, string>()

const SHORT = 'short '

/**
 * Equal for two articles that say the same, whatever their headlines, markup and contacts. A text that is too short for
 * that counts with its headline; empty where there is neither.
 */
export function releaseTextHash(article: Text): string {
  const hash = known.get(article) ?? hashText(article)
  known.set(article, hash)
  return hash
}

function hashText(article: Text): string {
  const { summary = '', body } = article
  const words = foldedWords(body === undefined ? pressText(withoutContactLines(summary)) : bodyText(article))
  if (words.length >= LEAST_WORDS) return digest(words)
  const title = foldedWords(article.title)
  return title.length + words.length === 0 ? '' : SHORT + digest([...title, '|', ...words])
}

/** Whether an article says what one that is stored says; a text that there is not says nothing. */
export const hasTextOf = (article: Text, { textHash }: { textHash: string }): boolean =>
  textHash !== '' && textHash === releaseTextHash(article)

/** Whether texts of one hash say the same, whenever they were written. */
export const tellsAlone = (textHash: string): boolean => textHash !== '' && !textHash.startsWith(SHORT)

/** Words, numbers with their sign, and the symbols that change what a number means. */
export const SIGNS = /(?<![\p{L}\p{N}])[-+](?=\p{N})|[\p{L}\p{N}\p{M}]+|[%‰§\p{Sc}=]/gu

/**
 * Equal for two states of an article that say the same in the same words. Case, punctuation, typography, white space,
 * markup and whom to ask make no difference, so that a corrected comma or a new press officer brings nothing back as
 * new; a changed word or number does. 32 hex digits of SHA-256.
 */
export function materialHash(article: Text): string {
  const { kicker = '', title, summary = '' } = article
  const text = [kicker, title, summary, bodyText(article)].join('\n')
  return digest(withoutCosmetics(text).match(SIGNS) ?? [])
}

/** Without case, kinds of characters that look alike, and soft hyphens. */
export const withoutCosmetics = (text: string): string =>
  text.normalize('NFKC').replaceAll('\u00ad', '').replaceAll('−', '-').toLowerCase()

const digest = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32)
