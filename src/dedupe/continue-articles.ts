import type { Article } from '../model/article.ts'
import type { Release } from '../model/release.ts'
import type { ArticleChange, StoredArticle } from '../model/stored-article.ts'
import { articleId } from '../normalise/article-id.ts'
import { urlKey } from '../normalise/canonical-url.ts'
import { instantOf } from '../normalise/zone.ts'
import type { Arrival, Delivery } from './arrival.ts'
import { materialHash, releaseTextHash } from './article-text.ts'
import { matchArticles } from './match-articles.ts'
import { mintRelease, releaseKey } from './mint.ts'
import { nextState } from './next-state.ts'

/** What one document's articles are: states of known ones, or new, each then with a release of its own for the time being. */
export interface Continuation {
  articles: ArticleChange[]
  releases: Release[]
  /** `duplicates` repeat another of the same document. */
  counts: { new: number; changed: number; unchanged: number; duplicates: number }
  /** The source changed its addresses all at once. */
  moved: boolean
}

/**
 * Decides which stored article of its source each article of one document continues. Whether it is also the same
 * release as another source's is settled when all sources of a cycle are in.
 * @param known stored articles of the same source that may be meant
 */
export function continueArticles(delivery: Delivery, known: StoredArticle[], arrival: Arrival): Continuation {
  const counts = { new: 0, changed: 0, unchanged: 0, duplicates: 0 }
  const articles: ArticleChange[] = []
  const releases: Release[] = []
  const taken = new Set(known.map((stored) => stored.article.id))
  const { matches, moved } = matchArticles({ ...delivery, fresh: byDate(delivery.fresh, arrival) }, known)
  for (const { fresh: article, known: stored, repeats } of matches) {
    if (repeats !== undefined) counts.duplicates++
    else if (stored !== undefined) {
      const change = changeOf(stored, article, arrival)
      counts[change?.version === undefined ? 'unchanged' : 'changed']++
      if (change !== undefined) articles.push(change)
    } else {
      const minted = mintArticle(article, taken, arrival)
      taken.add(minted.stored.article.id)
      counts.new++
      articles.push(minted)
      releases.push(mintRelease(minted.stored, arrival))
    }
  }
  return { articles, releases, counts, moved }
}

/** Oldest first, so that order of arrival follows order of publication. */
function byDate(articles: Article[], { source }: Arrival): Article[] {
  const instant = ({ published }: Article): string => (published ? instantOf(published, source.timezone) : '9')
  return articles.toReversed().sort((a, b) => instant(a).localeCompare(instant(b)))
}

/** Undefined where nothing changed; with a version where a reader would notice. */
function changeOf(stored: StoredArticle, fresh: Article, arrival: Arrival): ArticleChange | undefined {
  const { stamp: before, ...kept } = stored
  const state = nextState(stored, fresh)
  const { article } = state
  if (JSON.stringify(state) === JSON.stringify({ article: stored.article, ...(before && { stamp: before }) })) return
  const material = materialHash(article) !== materialHash(stored.article)
  const version = stored.version + (material ? 1 : 0)
  const after = { ...kept, ...state, version, textHash: releaseTextHash(article) }
  return { ...keyed(after), ...(material && { version: versionOf(after, arrival) }) }
}

function mintArticle(fresh: Article, taken: ReadonlySet<string>, arrival: Arrival): ArticleChange {
  const id = taken.has(fresh.id) ? otherId(fresh, arrival) : fresh.id
  const stored: StoredArticle = {
    article: { ...fresh, id },
    firstSeen: arrival.now,
    version: 1,
    textHash: releaseTextHash(fresh),
    releaseKey: releaseKey(id),
  }
  return { ...keyed(stored), version: versionOf(stored, arrival) }
}

/** Under an address that carried another release, perhaps one of the same words. */
const otherId = (fresh: Article, { now }: Arrival): string =>
  articleId(fresh.sourceId, [fresh.id, materialHash(fresh), fresh.published?.value ?? now].join(' '))

const keyed = (stored: StoredArticle): ArticleChange => ({
  stored,
  ...(stored.article.url !== undefined && { urlKey: urlKey(stored.article.url) }),
})

function versionOf({ article, version }: StoredArticle, { now }: Arrival): NonNullable<ArticleChange['version']> {
  const { id, sourceId: _sourceId, url: _url, aliases: _aliases, ...content } = article
  return { articleId: id, number: version, seenAt: now, textHash: materialHash(article), content }
}
