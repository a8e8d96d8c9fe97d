import { type SharedFacts, sharedFacts } from '../dedupe/shared-facts.ts'
import { type PartChange, partChanges } from '../dedupe/text-changes.ts'
import type { Translation, Version } from '../model/article.ts'
import type { Moment } from '../model/moment.ts'
import { LAYERS, type Layer, type Relation, type Same } from '../model/relation.ts'
import type { SourceFacts } from '../model/source.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { Store } from '../store/store.ts'

export interface ExplainedArticle {
  id: string
  source: { id: string; name: string; role: string }
  language: string
  title: string
  url?: string
  /** Every URL and GUID it was seen under. */
  aliases: string[]
  published?: Moment
  firstSeen: string
  translations?: Translation[]
  versions: ExplainedVersion[]
  /** Other articles of the release that it was found to be the same as, strongest evidence first. */
  joined: Joined[]
}

export interface ExplainedVersion {
  number: number
  seenAt: string
  /** Since the version before. */
  changes: PartChange[]
}

export interface Joined {
  to: string
  layer: Layer
  score: number
  reasons: string[]
  /** What both texts state. */
  facts: SharedFacts
}

interface Release {
  members: StoredArticle[]
  relations: Relation[]
  sources: Map<string, SourceFacts>
}

export async function explainArticles(store: Store, release: Release): Promise<ExplainedArticle[]> {
  return Promise.all(
    release.members.map(async (stored) => ({
      ...factsOf(stored, release.sources),
      versions: explainVersions(await store.versions(stored.article.id)),
      joined: joinedBy(stored, release),
    })),
  )
}

function factsOf(
  { article, firstSeen }: StoredArticle,
  sources: Release['sources'],
): Omit<ExplainedArticle, 'versions' | 'joined'> {
  const { id, sourceId, language, title, url, aliases, published, translations } = article
  const source = sources.get(sourceId)
  return {
    id,
    source: { id: sourceId, name: source?.name ?? sourceId, role: source?.role ?? 'unknown' },
    language,
    title,
    ...(url !== undefined && { url }),
    aliases,
    ...(published !== undefined && { published }),
    firstSeen,
    ...(translations !== undefined && { translations }),
  }
}

const explainVersions = (versions: Version[]): ExplainedVersion[] =>
  versions.map(({ number, seenAt, content }, at) => {
    const before = versions[at - 1]?.content
    return { number, seenAt, changes: before === undefined ? [] : partChanges(before, content) }
  })

function joinedBy({ article }: StoredArticle, { members, relations }: Release): Joined[] {
  const others = new Map(members.map((member) => [member.article.id, member]))
  return relations
    .flatMap(({ a, b, decision }) => {
      const other = others.get(a === article.id ? b : a)
      if (decision.relation !== 'same' || other === undefined || (a !== article.id && b !== article.id)) return []
      return [{ to: other.article.id, ...said(decision), facts: sharedFacts(article, other.article) }]
    })
    .sort((one, other) => LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer) || other.score - one.score)
}

const said = ({ layer, score, reasons }: Same): Omit<Joined, 'to' | 'facts'> => ({ layer, score, reasons })
