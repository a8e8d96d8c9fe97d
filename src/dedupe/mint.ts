import { createHash } from 'node:crypto'
import type { Instant } from '../model/moment.ts'
import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { instantOf } from '../normalise/zone.ts'
import type { Arrival } from './arrival.ts'

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const LENGTH = 12

/** Short, safe in a URL, the same for the same article: 60 bits, so that no two of a million releases collide. */
export function releaseKey(firstArticleId: string): string {
  const digest = createHash('sha256').update(firstArticleId).digest()
  return Array.from(digest.subarray(0, LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
}

/**
 * A `tag:` URI (RFC 4151).
 * @param authority host name without port, such as `ticker.example.org`
 */
export const tagUri = (authority: string, now: Instant, specific: string): string =>
  `tag:${authority},${now.slice(0, 10)}:${specific}`

/** A release of one article, which nobody has seen yet. */
export function mintRelease({ article, firstSeen }: StoredArticle, { source, now, authority }: Arrival): Release {
  const published = article.published ?? { value: firstSeen, precision: 'instant' as const }
  const publishedAt = instantOf(published, source.timezone)
  const key = releaseKey(article.id)
  return {
    id: tagUri(authority, now, key),
    key,
    leadId: article.id,
    articleIds: [article.id],
    published,
    publishedAt,
    updatedAt: publishedAt,
    firstSeen,
    arrival: 0,
    unsettled: true,
  }
}
