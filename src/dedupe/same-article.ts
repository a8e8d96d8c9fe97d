import type { Article } from '../model/article.ts'
import { identityKeys } from './identity-key.ts'
import { textsAgree } from './texts-agree.ts'

const DAY = 86_400_000

const daysApart = (a: Article, b: Article): number =>
  a.published && b.published ? Math.abs(Date.parse(a.published.value) - Date.parse(b.published.value)) / DAY : 0

/**
 * Whether `fresh` is a later state of `known`, both from one source: they share a URL or a GUID, and nothing speaks
 * against it. Where every identity `fresh` states is known, a rewritten text is an edit, unless a single reused
 * address carries another date.
 * @returns the reason in words, or undefined where they are two articles
 */
export function sameArticle(fresh: Article, known: Article): string | undefined {
  const stated = identityKeys(fresh)
  const before = identityKeys(known)
  const shared = [...stated].filter((key) => before.has(key))
  if (shared.length === 0) return undefined
  const complete = shared.length === stated.size
  if (complete && shared.length > 1) return 'same URL and GUID'
  if (textsAgree(fresh, known)) return 'same URL or GUID, and the texts agree'
  if (complete && daysApart(fresh, known) <= 1) return 'same address and date'
  return undefined
}
