import { type Compare, createComparer } from '../dedupe/compare-articles.ts'
import { isRefused } from '../dedupe/decision.ts'
import { articleTraits } from '../dedupe/describe.ts'
import { implyVerdicts } from '../dedupe/imply-verdicts.ts'
import { subjectOf } from '../dedupe/subject.ts'
import type { Decision, Layer, Relation } from '../model/relation.ts'
import type { FullRelease } from '../model/release.ts'
import type { Settings } from '../model/settings.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Store } from '../store/store.ts'
import { knownVerdicts } from './curator-verdicts.ts'
import { type NamedArticle, namedArticle } from './named-article.ts'

/** What keeps two releases two although articles of theirs are alike. */
export interface Obstacle {
  /**
   * `excluded`: these two articles exclude each other; `leads`: what is but likely has to be like the article that leads
   * the other release, and these two lead.
   */
  kind: 'excluded' | 'leads'
  /** The one of this release. */
  article: string
  other: NamedArticle
  reasons: string[]
}

/** Finds what stands between one release and another. */
export type FindObstacle = (key: string, layer: Layer) => Obstacle | undefined

interface Asked {
  store: Store
  settings: Settings
  /** Articles of the release that is explained, its lead first. */
  members: StoredArticle[]
  relations: Relation[]
  /** Keys of the releases with which articles are alike. */
  keys: string[]
}

export async function findObstacles({ store, settings, members, relations, keys }: Asked): Promise<FindObstacle> {
  const others = new Map<string, StoredArticle[]>()
  for (const release of await store.fullReleases(keys)) others.set(release.key, await articlesOf(store, release))
  const compare = await comparerOf(store, settings, [...members, ...[...others.values()].flat()])
  return (key, layer) => {
    const theirs = others.get(key) ?? []
    const pairs = members.flatMap((one) => theirs.map((other) => [one, other] as const))
    const found = pairs.find(([one, other]) => isRefused(compare(one.article.id, other.article.id)))
    if (found !== undefined) return obstacle('excluded', found, compare(found[0].article.id, found[1].article.id))
    const [lead, otherLead] = [members[0], theirs[0]]
    if (layer !== 'rewrite' || lead === undefined || otherLead === undefined) return undefined
    const stored = relations.find(
      ({ a, b }) => [a, b].includes(lead.article.id) && [a, b].includes(otherLead.article.id),
    )
    return stored?.decision.relation === 'same' ? undefined : obstacle('leads', [lead, otherLead], stored?.decision)
  }
}

function obstacle(
  kind: Obstacle['kind'],
  [one, other]: readonly [StoredArticle, StoredArticle],
  decision?: Decision,
): Obstacle {
  return { kind, article: one.article.id, other: namedArticle(other), reasons: decision?.reasons ?? [] }
}

/** The lead first. */
async function articlesOf(store: Store, { leadId, articleIds }: FullRelease): Promise<StoredArticle[]> {
  const stored = await store.articles(articleIds)
  return stored.sort((a, b) => Number(b.article.id === leadId) - Number(a.article.id === leadId))
}

/** How telling words are has no part in what excludes. */
async function comparerOf(store: Store, settings: Settings, articles: StoredArticle[]): Promise<Compare> {
  const { verdicts } = await knownVerdicts(store)
  return createComparer({
    subjects: new Map(articles.map(({ article }) => [article.id, subjectOf(article.id, articleTraits(article))])),
    verdicts: implyVerdicts(verdicts),
    weigh: () => 1,
    window: settings.duplicates.window,
    sources: new Map((await store.sources()).map((source) => [source.id, source])),
  })
}
