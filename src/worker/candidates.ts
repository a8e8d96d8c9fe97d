import { tellsAlone } from '../dedupe/article-text.ts'
import { identityKey } from '../dedupe/identity-key.ts'
import { reachOf, type Signature } from '../dedupe/signatures.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { IndexedArticle, SettlingView } from '../store/store.ts'

/** As many of one signature as the store gives. */
const MOST_OF_ONE = 20
/**
 * Candidates of one article that are compared: those with the most in common. A copy shares dozens of signatures, and of
 * a form that hundreds fill, comparing all with all would never end.
 */
const MOST = 20

interface Search {
  pending: StoredArticle[]
  indexed: IndexedArticle[]
  /** Ids of two that are compared in any case. */
  pairs: [string, string][]
  /** Milliseconds. */
  window: number
}

/** By id of a pending article: ids of others that share an address, a text or a telling phrase with it, or make a pair. */
export async function candidatesFor(view: SettlingView, search: Search): Promise<Map<string, string[]>> {
  const { pending, indexed, window } = search
  const beside = besideEachOther(indexed, window)
  const found = new Map<string, string[]>()
  for (const [index, { articleId, signatures, day }] of indexed.entries()) {
    const stored = pending[index]
    if (stored === undefined) continue
    const likeness = { day, signatures: signatures.map((key) => ({ key, days: reachOf(key, window) })) }
    const shared = added(await view.similarArticles(likeness), beside.get(articleId))
    const ids = [...strongest(shared, articleId), ...(await underOneIdentity(view, stored))]
    found.set(articleId, [...new Set(ids)].filter((id) => id !== articleId).sort())
  }
  addPairs(found, search.pairs)
  return found
}

/** URL and text are looked for over the whole archive, whenever they came. */
async function underOneIdentity(view: SettlingView, { article, textHash }: StoredArticle): Promise<string[]> {
  const addresses = [article.url, ...(article.translations ?? []).map(({ url }) => url)]
  const urlKeys = addresses.filter((url) => url !== undefined).map(identityKey)
  const textHashes = tellsAlone(textHash) ? [textHash] : []
  return [...(await view.idsByUrlKey(urlKeys)), ...(await view.idsByTextHash(textHashes))]
}

/** How many signatures an article shares with others, by their ids. */
type Shared = Map<string, number>

/** What shares the most, without the article itself; of several that share as much, by id. */
const strongest = (shared: Shared, articleId: string): string[] =>
  [...shared]
    .filter(([id]) => id !== articleId)
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([id]) => id)

function added(one: Shared, other: Shared = new Map()): Shared {
  const sum = new Map(one)
  for (const [id, count] of other) sum.set(id, (sum.get(id) ?? 0) + count)
  return sum
}

/** Pending articles that share signatures with one another. */
function besideEachOther(indexed: IndexedArticle[], window: number): Map<string, Shared> {
  const found = new Map(indexed.map(({ articleId }): [string, Shared] => [articleId, new Map()]))
  for (const [key, articles] of bySignature(indexed)) {
    if (articles.length === 1) continue
    const reach = reachOf(key, window)
    for (const one of articles) {
      const shared = found.get(one.articleId)
      for (const id of nearest(one, articles, reach)) shared?.set(id, (shared.get(id) ?? 0) + 1)
    }
  }
  return found
}

function bySignature(indexed: IndexedArticle[]): Map<Signature, IndexedArticle[]> {
  const found = new Map<Signature, IndexedArticle[]>()
  for (const article of indexed) {
    for (const key of article.signatures) {
      const others = found.get(key)
      if (others === undefined) found.set(key, [article])
      else others.push(article)
    }
  }
  return found
}

function nearest(one: IndexedArticle, articles: IndexedArticle[], reach: number): string[] {
  const away = ({ day }: IndexedArticle): number => Math.abs(day - one.day)
  return articles
    .filter((other) => other !== one && away(other) <= reach)
    .sort((a, b) => away(a) - away(b) || (a.articleId < b.articleId ? -1 : 1))
    .slice(0, MOST_OF_ONE)
    .map(({ articleId }) => articleId)
}

function addPairs(found: Map<string, string[]>, pairs: [string, string][]): void {
  for (const [a, b] of pairs) {
    for (const [id, other] of [
      [a, b],
      [b, a],
    ]) {
      const known = id === undefined ? undefined : found.get(id)
      if (known !== undefined && other !== undefined && !known.includes(other)) known.push(other)
    }
  }
}
