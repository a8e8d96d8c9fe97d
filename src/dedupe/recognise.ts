import type { Article } from '../model/article.ts'
import type { Release } from '../model/release.ts'
import type { ArticleChange, StoredArticle } from '../model/stored-article.ts'
import { articleId } from '../normalise/article-id.ts'
import { urlKey } from '../normalise/canonical-url.ts'
import { textHash } from '../normalise/text-hash.ts'
import { instantOf } from '../normalise/zone.ts'
import type { Arrival } from './arrival.ts'
import { joinReleases } from './join-releases.ts'
import { matchArticles } from './match-articles.ts'
import { type Known, openPool, type Pool, putArticle } from './pool.ts'
import { releaseTextHash } from './release-text.ts'
import { settleReleases } from './settle-releases.ts'

export interface Recognition {
  articles: ArticleChange[]
  releases: Release[]
  /** `duplicates` joined a release that another article had brought, or repeat one of the same document. */
  counts: { new: number; changed: number; unchanged: number; duplicates: number }
}

type Kind = keyof Recognition['counts']

/** Decides what the articles of one document are: known, changed, new, or a further copy of a release. */
export function recognise(fresh: Article[], known: Known, arrival: Arrival): Recognition {
  const pool = openPool(known)
  const counts = { new: 0, changed: 0, unchanged: 0, duplicates: 0 }
  const matches = matchArticles(byDate(fresh, arrival.source.timezone), known.articles)
  for (const { fresh: article, known: stored, repeats } of matches) {
    const kind = repeats
      ? 'duplicates'
      : stored
        ? updateArticle(pool, stored, article)
        : addArticle(pool, article, arrival)
    counts[kind]++
  }
  settleReleases(pool, arrival)
  return {
    articles: [...pool.touchedArticles].flatMap((id) => changeOf(pool, id, arrival)),
    releases: [...pool.touchedReleases].flatMap((key) => pool.releases.get(key) ?? []),
    counts,
  }
}

/** Oldest first, so that order of arrival follows order of publication. */
function byDate(articles: Article[], timezone: string): Article[] {
  const instant = (article: Article): string => (article.published ? instantOf(article.published, timezone) : '9')
  return articles.toReversed().sort((a, b) => instant(a).localeCompare(instant(b)))
}

function updateArticle(pool: Pool, stored: StoredArticle, fresh: Article): Kind {
  const aliases = [...new Set([...stored.article.aliases, ...fresh.aliases])]
  const article = { ...fresh, id: stored.article.id, aliases }
  if (JSON.stringify(article) === JSON.stringify(stored.article)) return 'unchanged'
  const material = textHash(article) !== textHash(stored.article)
  putArticle(pool, {
    ...stored,
    article,
    version: stored.version + (material ? 1 : 0),
    textHash: releaseTextHash(article),
  })
  const release = pool.releases.get(stored.releaseKey)
  if (release !== undefined) pool.touchedReleases.add(release.key)
  return material ? 'changed' : 'unchanged'
}

function addArticle(pool: Pool, fresh: Article, arrival: Arrival): Kind {
  const id = pool.articles.has(fresh.id) ? articleId(fresh.sourceId, `${fresh.id} ${textHash(fresh)}`) : fresh.id
  const stored: StoredArticle = {
    article: { ...fresh, id },
    firstSeen: arrival.now,
    version: 1,
    textHash: releaseTextHash(fresh),
    releaseKey: '',
  }
  return joinReleases(pool, stored, arrival)
}

function changeOf(pool: Pool, id: string, arrival: Arrival): ArticleChange[] {
  const stored = pool.articles.get(id)
  if (stored === undefined) return []
  const { article, version } = stored
  const key = article.url === undefined ? {} : { urlKey: urlKey(article.url) }
  if (pool.before.get(id)?.version === version) return [{ stored, ...key }]
  const { id: _id, sourceId: _sourceId, url: _url, aliases: _aliases, ...content } = article
  return [
    {
      stored,
      ...key,
      version: { articleId: id, number: version, seenAt: arrival.now, textHash: textHash(article), content },
    },
  ]
}
