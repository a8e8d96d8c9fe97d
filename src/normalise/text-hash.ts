import { createHash } from 'node:crypto'
import type { ArticleContent } from '../model/article.ts'
import { plainText } from './plain-text.ts'

/** Words, numbers with their sign, and the symbols that change what a number means. */
const WORDS = /(?<![\p{L}\p{N}])[-+](?=\p{N})|[\p{L}\p{N}\p{M}]+|[%‰§\p{Sc}=]/gu

/**
 * Equal for two states of a text that say the same in the same words. Case, punctuation, typography, white space and
 * markup make no difference, so that a corrected comma brings nothing back as new; a changed word or number does.
 * 32 hex digits of SHA-256.
 */
export function textHash(content: Pick<ArticleContent, 'kicker' | 'title' | 'summary' | 'body'>): string {
  const { kicker = '', title, summary = '', body = '' } = content
  const text = [kicker, title, summary, plainText(body)].join('\n')
  const words = text.normalize('NFKC').replaceAll('\u00ad', '').replaceAll('−', '-').toLowerCase().match(WORDS) ?? []
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 32)
}
