import { type Decision, LAYERS, type Same } from '../model/relation.ts'
import { isRefused } from './decision.ts'

/** Two articles that were found to be one release. */
export interface Edge {
  a: string
  b: string
  decision: Same
}

export interface Clustering {
  /** Ids of articles by the release they are in already; an article that is in none is a group of its own. */
  groups: string[][]
  edges: Edge[]
  /** Whether a curator keeps two of them apart, whatever else is said. */
  isParted: (a: string, b: string) => boolean
  /** What was, or would be, found of any two of them. */
  decide: (a: string, b: string) => Decision
  /** The article that speaks for a group. */
  leadOf: (group: string[]) => string
}

/**
 * Unites groups of articles, strongest evidence first. Two groups stay apart where a member of one and a member of the
 * other must not come together. What is but likely, a rewrite, has to be like the article that speaks for the other
 * group, and not like just any member: chains of likenesses drift.
 *
 * The outcome depends on the ids and not on the order of groups and edges.
 */
export function cluster(clustering: Clustering): string[][] {
  const groupOf = new Map<string, string[]>()
  for (const group of clustering.groups) for (const id of group) groupOf.set(id, group)
  for (const edge of clustering.edges.toSorted(strongestFirst)) {
    const [one, other] = [groupOf.get(edge.a), groupOf.get(edge.b)]
    if (one === undefined || other === undefined || one === other) continue
    if (!mayUnite(one, other, { edge, ...clustering })) continue
    const united = [...one, ...other].sort()
    for (const id of united) groupOf.set(id, united)
  }
  return [...new Set(groupOf.values())]
}

function mayUnite(
  one: string[],
  other: string[],
  { edge, decide, isParted, leadOf }: { edge: Edge } & Omit<Clustering, 'groups' | 'edges'>,
): boolean {
  if (edge.decision.layer === 'curator') return !one.some((left) => other.some((right) => isParted(left, right)))
  if (one.length * other.length > MOST_PAIRS) return false
  if (one.some((left) => other.some((right) => isRefused(decide(left, right))))) return false
  return edge.decision.layer !== 'rewrite' || decide(leadOf(one), leadOf(other)).relation === 'same'
}

/** Pairs that are looked at before two groups are united: what grows beyond that is no release but a mistake. */
const MOST_PAIRS = 2_500

const rank = ({ decision }: Edge): number => LAYERS.indexOf(decision.layer)
const ids = ({ a, b }: Edge): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

const strongestFirst = (one: Edge, other: Edge): number =>
  rank(one) - rank(other) || other.decision.score - one.decision.score || (ids(one) < ids(other) ? -1 : 1)
