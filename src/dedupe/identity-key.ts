import type { Article } from '../model/article.ts'
import { urlKey } from '../normalise/canonical-url.ts'

const isWebAddress = (alias: string): boolean => /^https?:\/\//i.test(alias)

/** What an alias identifies: a web address in any spelling has one key, a GUID is its own. */
export const identityKey = (alias: string): string => (isWebAddress(alias) ? urlKey(alias) : alias)

export const identityKeys = (article: Pick<Article, 'aliases'>): Set<string> =>
  new Set(article.aliases.map(identityKey))

/** Spellings under which an alias may have been stored: a move to https or away from `www.` is no new identity. */
export function aliasSpellings(alias: string): string[] {
  if (!isWebAddress(alias)) return [alias]
  const rest = alias.replace(/^https?:\/\//i, '')
  const bare = rest.replace(/^www\./i, '')
  return [...new Set([alias, ...[bare, `www.${bare}`].flatMap((host) => [`https://${host}`, `http://${host}`])])]
}
