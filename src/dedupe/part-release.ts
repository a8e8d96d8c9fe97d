import { type CuratorVerdict, LAYERS, type Same } from '../model/relation.ts'
import type { Release } from '../model/release.ts'
import type { Compare } from './compare-articles.ts'

/**
 * What was published together stays together; a curator's "different" alone takes a release apart, and no further than
 * it says: every other article stays with the part it is most like, or with the release.
 */
export function partRelease(release: Release, verdicts: CuratorVerdict[], compare: Compare): string[][] {
  const apart = partedIn(release, verdicts)
  if (apart.size === 0) return [release.articleIds]
  const parts: string[][] = []
  for (const id of leadFirst(release, [...apart.keys()])) {
    const own = parts.find((part) => !part.some((other) => apart.get(id)?.has(other)))
    if (own === undefined) parts.push([id])
    else own.push(id)
  }
  const said = parts.map((part) => [...part])
  for (const id of release.articleIds) if (!apart.has(id)) parts[nearest(id, said, compare)]?.push(id)
  return parts
}

/** By id of an article of the release: those of it that are said to be another. */
function partedIn({ articleIds }: Release, verdicts: CuratorVerdict[]): Map<string, Set<string>> {
  const apart = new Map<string, Set<string>>()
  for (const { verdict, articles } of verdicts) {
    if (verdict === 'same' || !articles.every((id) => articleIds.includes(id))) continue
    const [a, b] = articles
    for (const [one, other] of [articles, [b, a] as const]) {
      apart.set(one, (apart.get(one) ?? new Set()).add(other))
    }
  }
  return apart
}

const leadFirst = ({ leadId }: Release, ids: string[]): string[] =>
  ids.toSorted((a, b) => Number(b === leadId) - Number(a === leadId) || (a < b ? -1 : 1))

function nearest(id: string, parts: string[][], compare: Compare): number {
  const found = parts.map(
    (part) =>
      part
        .map((other) => compare(id, other))
        .filter(isSame)
        .sort(strongestFirst)[0],
  )
  return found.reduce((best, same, at) => {
    const before = found[best]
    return same !== undefined && (before === undefined || strongestFirst(same, before) < 0) ? at : best
  }, 0)
}

const isSame = (decision: ReturnType<Compare>): decision is Same => decision.relation === 'same'

const strongestFirst = (one: Same, other: Same): number =>
  LAYERS.indexOf(one.layer) - LAYERS.indexOf(other.layer) || other.score - one.score
