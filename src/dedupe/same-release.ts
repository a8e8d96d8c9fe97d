import type { Article } from '../model/article.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { identityKey } from './identity-key.ts'
import { sameTitle, titlesAllow } from './release-text.ts'
import { textsAgree } from './texts-agree.ts'

const DAY = 86_400_000
/** An equal text after that long is a notice that returns each season, not the same release. */
const WINDOW = 45 * DAY

const apart = (a: Article, b: Article): number =>
  a.published && b.published ? Math.abs(Date.parse(a.published.value) - Date.parse(b.published.value)) : 0

const sameUrl = (a: Article, b: Article): boolean =>
  a.url !== undefined && b.url !== undefined && identityKey(a.url) === identityKey(b.url)

/**
 * Whether two articles are the same press release. One office that sends a text twice on two days means two notices;
 * two offices with one text carry one release.
 * @returns the reason in words, or undefined where they are two releases
 */
export function sameRelease(one: StoredArticle, other: StoredArticle): string | undefined {
  const [a, b] = [one.article, other.article]
  if (a.language.slice(0, 2) !== b.language.slice(0, 2)) return undefined
  const elsewhere = a.sourceId !== b.sourceId
  const sameText = one.textHash !== '' && one.textHash === other.textHash
  if (sameText && elsewhere && apart(a, b) <= WINDOW && titlesAllow(a, b)) return 'same text'
  if (sameText && !elsewhere && apart(a, b) === 0 && sameTitle(a, b)) return 'same title, text and date'
  if (elsewhere && sameUrl(a, b) && textsAgree(a, b)) return 'same URL, and the texts agree'
  return undefined
}
