import { whyLeads } from '../dedupe/why-leads.ts'
import type { Moment } from '../model/moment.ts'
import type { Relation } from '../model/relation.ts'
import type { FullRelease, ReleaseLink } from '../model/release.ts'
import type { Settings } from '../model/settings.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Topic } from '../model/topic.ts'
import type { Store } from '../store/store.ts'
import { type ExplainedArticle, explainArticles } from './explain-articles.ts'
import { findObstacles } from './explain-obstacles.ts'
import { explainRefusals, type Refusal } from './explain-refusals.ts'
import { type ExplainedTopic, explainTopics, type MissedTopic } from './explain-topics.ts'

/** Another release, as it is named. */
export interface NamedRelease {
  id: string
  key: string
  title: string
}

/** Everything that is known of how one release came to be. */
export interface Explanation {
  id: string
  key: string
  title: string
  /** Our page of it. */
  page: string
  published: Moment
  updated: string
  firstSeen: string
  /** It was deleted, and this took its place. */
  gaveWayTo?: NamedRelease
  /** Releases that were deleted, and whose place it took. */
  tookPlaceOf: NamedRelease[]
  lead: { article: string; why: string[] }
  /** The lead first, then in order of arrival. */
  articles: ExplainedArticle[]
  /** Articles of other releases that were compared, and did not join. */
  refused: Refusal[]
  links: (ReleaseLink & { reasons: string[] })[]
  topics: ExplainedTopic[]
  /** Topics whose words are in it, and that it is not in. */
  missedTopics: MissedTopic[]
}

export interface Asked {
  store: Store
  settings: Settings
  topics: Topic[]
}

export async function explainRelease(asked: Asked, release: FullRelease): Promise<Explanation> {
  const { store, settings, topics } = asked
  const members = release.supersededBy === undefined ? await membersOf(store, release) : []
  const relations = await store.relations(members.map(({ article }) => article.id))
  const sources = new Map((await store.sources()).map((source) => [source.id, source]))
  const others = await othersIn(store, relations, members)
  const keys = likeReleases(relations, others)
  const findObstacle = await findObstacles({ store, settings, members, relations, keys })
  const successor = release.supersededBy === undefined ? undefined : await store.releaseByKey(release.supersededBy)
  return {
    ...namedRelease(release),
    page: `${settings.url}release/${release.key}/`,
    published: release.published,
    updated: release.updatedAt,
    firstSeen: release.firstSeen,
    ...(successor !== undefined && { gaveWayTo: namedRelease(successor) }),
    tookPlaceOf: await predecessors(store, release),
    lead: {
      article: release.leadId,
      why: members.length === 0 ? [] : whyLeads(members, { sources, language: settings.language }),
    },
    articles: await explainArticles(store, { members, relations, sources }),
    refused: explainRefusals({ members, others, relations, findObstacle }),
    links: await explainLinks(store, release, { relations, others }),
    ...explainTopics(release, topics),
  }
}

const namedRelease = ({ id, key, lead }: FullRelease): NamedRelease => ({ id, key, title: lead.article.title })

async function membersOf(store: Store, { leadId, lead, copies }: FullRelease): Promise<StoredArticle[]> {
  const ids = [lead, ...copies].map(({ article }) => article.id)
  const stored = new Map((await store.articles(ids)).map((one) => [one.article.id, one]))
  return [leadId, ...ids.filter((id) => id !== leadId)].flatMap((id) => stored.get(id) ?? [])
}

async function othersIn(
  store: Store,
  relations: Relation[],
  members: StoredArticle[],
): Promise<Map<string, StoredArticle>> {
  const own = new Set(members.map(({ article }) => article.id))
  const ids = new Set(relations.flatMap(({ a, b }) => [a, b]).filter((id) => !own.has(id)))
  return new Map((await store.articles([...ids])).map((stored) => [stored.article.id, stored]))
}

/** Keys of the releases of which an article is like one of this. */
function likeReleases(relations: Relation[], others: Map<string, StoredArticle>): string[] {
  const found = relations.flatMap(({ a, b, decision }) => {
    const key = (others.get(a) ?? others.get(b))?.releaseKey
    return decision.relation === 'same' && key !== undefined ? [key] : []
  })
  return [...new Set(found)]
}

async function predecessors(store: Store, { key }: FullRelease): Promise<NamedRelease[]> {
  const gone = (await store.deletedReleases()).filter(({ supersededBy }) => supersededBy === key)
  return (await store.fullReleases(gone.map((release) => release.key))).map(namedRelease)
}

async function explainLinks(
  store: Store,
  release: FullRelease,
  { relations, others }: { relations: Relation[]; others: Map<string, StoredArticle> },
): Promise<Explanation['links']> {
  const reasons = new Map<string, string[]>()
  for (const { a, b, decision } of relations) {
    const key = (others.get(a) ?? others.get(b))?.releaseKey
    if (decision.relation === 'linked' && key !== undefined) reasons.set(key, decision.reasons)
  }
  return (await store.links(release.key)).map((link) => ({ ...link, reasons: reasons.get(link.key) ?? [] }))
}
