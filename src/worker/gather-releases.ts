import { articleTraits } from '../dedupe/describe.ts'
import { type Subject, subjectOf } from '../dedupe/subject.ts'
import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { SettlingView } from '../store/store.ts'
import type { DescribedArticle } from './index-articles.ts'

export interface Gathered {
  articles: Map<string, StoredArticle>
  releases: Release[]
  subjects: Map<string, Subject>
}

interface Wanted {
  pending: StoredArticle[]
  described: DescribedArticle[]
  candidates: Map<string, string[]>
}

/** Loads all that may become one release: the candidates, their releases, and every member of these. */
export async function gatherReleases(view: SettlingView, wanted: Wanted): Promise<Gathered> {
  const { pending, described, candidates } = wanted
  const articles = new Map(pending.map((stored) => [stored.article.id, stored]))
  await addMissing(view, articles, [...candidates.values()].flat())
  const keys = [...new Set([...articles.values()].map(({ releaseKey }) => releaseKey))]
  const live = await view.releasesByKey(keys)
  await addMissing(
    view,
    articles,
    live.flatMap(({ articleIds }) => articleIds),
  )
  const releases = [...live, ...(await view.supersededBy(keys))]
  return { articles, releases, subjects: await subjectsOf(view, articles, described) }
}

async function addMissing(view: SettlingView, articles: Map<string, StoredArticle>, ids: string[]): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !articles.has(id))
  for (const stored of await view.articlesById(missing)) articles.set(stored.article.id, stored)
}

/** What was forgotten, or was stored before there were traits, is read again from the article. */
async function subjectsOf(
  view: SettlingView,
  articles: Map<string, StoredArticle>,
  described: DescribedArticle[],
): Promise<Map<string, Subject>> {
  const subjects = new Map(described.map(({ articleId, subject }) => [articleId, subject]))
  const others = [...articles.keys()].filter((id) => !subjects.has(id))
  const traits = await view.traits(others)
  for (const id of others) {
    const stored = articles.get(id)
    const known = traits.get(id) ?? (stored && articleTraits(stored.article))
    if (known !== undefined) subjects.set(id, subjectOf(id, known))
  }
  return subjects
}
