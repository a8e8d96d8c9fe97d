import { createHash } from 'node:crypto'
import type { Instant } from '../model/moment.ts'

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
