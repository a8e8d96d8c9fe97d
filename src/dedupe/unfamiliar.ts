import type { StoredArticle } from '../model/stored-article.ts'
import type { Delivery } from './arrival.ts'
import { releaseTextHash } from './article-text.ts'
import { headlineKey } from './headline.ts'
import { identityKeys } from './identity-key.ts'
import { isBelated, isMany, LEAST } from './relaunch.ts'

/** Articles of which neither address nor text is known. */
export interface Unfamiliar {
  /** Keys of their headlines, each once. */
  headlines: string[]
  /** Whether they may come of a relaunch, as so many of the headlines are known. */
  suffices: (known: number) => boolean
}

/** What only its headline may find again; undefined where most of a document is known, as it is day by day. */
export function unfamiliarIn(delivery: Delivery, known: StoredArticle[]): Unfamiliar | undefined {
  const { fresh, unchanged } = delivery
  const identities = new Set(known.flatMap(({ article }) => [...identityKeys(article)]))
  const texts = new Set(known.map(({ textHash }) => textHash))
  const unknown = fresh.filter((article) => ![...identityKeys(article)].some((key) => identities.has(key)))
  const kept = fresh.length - unknown.length + unchanged.length
  const isLate = isBelated(delivery)
  if (!isLate && (unknown.length <= kept || unknown.length < LEAST)) return undefined
  const unfamiliar = unknown.filter((article) => !texts.has(releaseTextHash(article)))
  const headlines = [...new Set(unfamiliar.map(({ title }) => headlineKey(title)))].filter((key) => key !== '')
  if (headlines.length === 0) return undefined
  const byText = unknown.length - unfamiliar.length
  const told = byText + headlines.length
  return { headlines, suffices: (found) => isLate || isMany(byText + found, { unknown: told, all: LEAST }) }
}
