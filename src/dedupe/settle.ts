import type { CuratorVerdict } from '../model/relation.ts'
import type { Release } from '../model/release.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { cluster, type Edge } from './cluster.ts'
import type { Compare } from './compare-articles.ts'
import { same } from './decision.ts'
import { partedBy } from './imply-verdicts.ts'
import { chooseFirst, chooseLead } from './lead.ts'
import { mintRelease, releaseKey } from './mint.ts'
import { partRelease } from './part-release.ts'
import { type Era, refreshRelease } from './refresh-release.ts'

/** New and changed articles, and all that they were found to have to do with. */
export interface Unsettled extends Era {
  /** Ids of what is new or changed. */
  pending: string[]
  /** What was found of these and others to be one. */
  edges: Edge[]
  compare: Compare
  verdicts: CuratorVerdict[]
  /** Everything named, with all members of their releases. */
  articles: Map<string, StoredArticle>
  /** Releases of all these articles, and those that gave way to them. */
  releases: Release[]
  /** Host name for new ids. */
  authority: string
  /** Words of curators that count no more: what they alone had united comes apart. */
  withdrawn?: CuratorVerdict[]
}

export interface Settlement {
  /** Articles that came into another release. */
  articles: StoredArticle[]
  releases: Release[]
  /** Keys of releases that nobody has seen, and which turned out to be others. */
  removed: string[]
  /** Ids of pending articles that joined a release of others. */
  joined: string[]
}

/** Decides which articles are one release. Its outcome does not depend on the order of what it is given. */
export function settle(unsettled: Unsettled): Settlement {
  const live = unsettled.releases.filter(({ supersededBy }) => supersededBy === undefined)
  const parting = [...unsettled.verdicts, ...(unsettled.withdrawn ?? []).map(asDifferent)]
  const clusters = cluster({
    groups: live.flatMap((release) => partRelease(release, parting, unsettled.compare)),
    edges: [...unsettled.edges, ...curatorEdges(unsettled)],
    decide: unsettled.compare,
    isParted: partedBy(unsettled.verdicts),
    leadOf: (group) => chooseLead(membersOf(group, unsettled), unsettled).article.id,
  })
  return assign(clusters, live, unsettled)
}

/** What else holds the two together unites them again at once. */
const asDifferent = (verdict: CuratorVerdict): CuratorVerdict => ({ ...verdict, verdict: 'different' })

function curatorEdges({ verdicts, articles }: Unsettled): Edge[] {
  return verdicts.flatMap(({ verdict, articles: [a, b] }) => {
    if (verdict !== 'same' || !articles.has(a) || !articles.has(b)) return []
    return [{ a, b, decision: same('curator', 1) }]
  })
}

const membersOf = (group: string[], { articles }: Unsettled): StoredArticle[] =>
  group.map((id) => {
    const stored = articles.get(id)
    if (stored === undefined) throw new Error(`the article ${id} of a release is not at hand`)
    return stored
  })

/** Gives each group of articles its release: the oldest of those it brings, one that gave way once, or a new one. */
function assign(clusters: string[][], live: Release[], unsettled: Unsettled): Settlement {
  const result: Settlement = { articles: [], releases: [], removed: [], joined: [] }
  const owners = ownersOf(clusters, live)
  const pending = new Set(unsettled.pending)
  const successors = new Map<string, string>()
  for (const group of clusters) {
    const owned = (owners.get(group) ?? []).toSorted(byAge)
    if (isUntouched(group, owned, pending)) continue
    const members = membersOf(group, unsettled)
    const [survivor = revivedOrMinted(members, unsettled), ...younger] = owned
    for (const { key } of younger) successors.set(key, survivor.key)
    const release = refreshRelease({ ...survivor, articleIds: orderOf(group, survivor) }, members, unsettled)
    if (JSON.stringify(release) !== JSON.stringify(survivor)) result.releases.push(release)
    result.articles.push(...moved(members, release.key))
  }
  retire(result, successors, unsettled)
  return result
}

const moved = (members: StoredArticle[], releaseKey: string): StoredArticle[] =>
  members.filter((stored) => stored.releaseKey !== releaseKey).map((stored) => ({ ...stored, releaseKey }))

const isUntouched = (group: string[], [owner, ...others]: Release[], pending: ReadonlySet<string>): boolean =>
  others.length === 0 && owner?.articleIds.length === group.length && !group.some((id) => pending.has(id))

/** Each live release goes with the article it was minted for; the groups that were split off have none. */
function ownersOf(clusters: string[][], live: Release[]): Map<string[], Release[]> {
  const groupOf = new Map(clusters.flatMap((group) => group.map((id) => [id, group] as const)))
  const owners = new Map<string[], Release[]>()
  for (const release of live) {
    const first = release.articleIds.length === 1 ? undefined : release.articleIds.find(mints(release))
    const group = groupOf.get(first ?? release.leadId)
    if (group !== undefined) owners.set(group, [...(owners.get(group) ?? []), release])
  }
  return owners
}

/** Published ones by arrival; then, of one cycle, by what they state and not by which source was read first. */
function byAge(a: Release, b: Release): number {
  if (a.unsettled !== b.unsettled) return a.unsettled ? 1 : -1
  if (!a.unsettled) return a.arrival - b.arrival
  return a.publishedAt.localeCompare(b.publishedAt) || a.key.localeCompare(b.key)
}

/** Arrivals keep their order; what came in one cycle is sorted. */
function orderOf(group: string[], { articleIds, unsettled }: Release): string[] {
  const known = unsettled ? [] : articleIds.filter((id) => group.includes(id))
  return [...known, ...group.filter((id) => !known.includes(id)).sort()]
}

const mints =
  ({ key }: Release) =>
  (articleId: string): boolean =>
    releaseKey(articleId) === key

/** For articles that were split off. A revived release changed now: readers were told that it is gone. */
function revivedOrMinted(members: StoredArticle[], unsettled: Unsettled): Release {
  const [before] = unsettled.releases
    .filter((gone) => gone.supersededBy !== undefined && members.some(({ article }) => mints(gone)(article.id)))
    .sort(byAge)
  if (before !== undefined) {
    const { supersededBy: _over, ...revived } = before
    return { ...revived, updatedAt: unsettled.now > before.updatedAt ? unsettled.now : before.updatedAt }
  }
  const first = chooseFirst(members)
  const source = unsettled.sources.get(first.article.sourceId)
  if (source === undefined) throw new Error(`the source ${first.article.sourceId} was never stored`)
  return mintRelease(first, { ...unsettled, source })
}

/** A release that gave way follows its article into whichever release that is in now. */
const movedTo = (gone: Release, { articles }: Settlement): string | undefined =>
  gone.supersededBy && articles.find(({ article }) => mints(gone)(article.id))?.releaseKey

/**
 * What nobody has seen needs no marker; what was published points to what took its place, through all that gave way, and
 * is known by the article it was made for from then on.
 */
function retire(result: Settlement, successors: Map<string, string>, { releases }: Unsettled): void {
  const kept = new Set(result.releases.map(({ key }) => key))
  for (const release of releases) {
    const successor = successors.get(release.key) ?? movedTo(release, result)
    if (successor === undefined || kept.has(release.key)) continue
    if (release.unsettled) {
      result.removed.push(release.key)
      result.joined.push(release.leadId)
    } else {
      const leadId = release.articleIds.find(mints(release)) ?? release.leadId
      result.releases.push({ ...release, leadId, articleIds: [], supersededBy: successor })
    }
  }
}
