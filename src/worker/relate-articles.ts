import type { Edge } from '../dedupe/cluster.ts'
import { type Compare, isTelling } from '../dedupe/compare-articles.ts'
import type { Subject } from '../dedupe/subject.ts'
import type { Relation } from '../model/relation.ts'
import type { KnownSubjects } from './known-subjects.ts'

export interface Related {
  /** What is worth remembering. */
  relations: Relation[]
  edges: Edge[]
}

interface Relating {
  /** By id of a pending article: which others are worth comparing with it. */
  candidates: Map<string, string[]>
  known: KnownSubjects
  compare: Compare
  /** Whether a curator's word on the two was taken back: what is found now is told, however little. */
  isUndone: (a: string, b: string) => boolean
}

/** Refused candidates that are remembered of one article: a series has hundreds, and the nearest explain the most. */
const MOST_REFUSED = 5

/** Compares each pending article with its candidates, two of them once. */
export async function relateArticles({ candidates, known, compare, isUndone }: Relating): Promise<Related> {
  const found: Related = { relations: [], edges: [] }
  const done = new Set<string>()
  const isDone = (a: string, b: string): boolean => done.has(b) && candidates.get(b)?.includes(a) === true
  for (const [a, others] of candidates) {
    await known.load(others)
    const telling = others
      .filter((b) => !isDone(a, b))
      .map((b): Relation => ({ a, b, decision: compare(a, b) }))
      .filter((relation) => isTelling(relation) || isUndone(relation.a, relation.b))
    found.edges.push(...telling.flatMap(edgeOf))
    found.relations.push(...worthKeeping(telling, known))
    done.add(a)
  }
  return found
}

const edgeOf = ({ a, b, decision }: Relation): Edge[] => (decision.relation === 'same' ? [{ a, b, decision }] : [])

/** All that belong together, and of those that do not the nearest in time. */
function worthKeeping(relations: Relation[], { subjects }: KnownSubjects): Relation[] {
  const refused = relations.filter(({ decision }) => decision.relation === 'apart')
  if (refused.length <= MOST_REFUSED) return relations
  const nearest = refused
    .map((relation) => ({ relation, away: daysBetween(subjects.get(relation.a), subjects.get(relation.b)) }))
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST_REFUSED)
    .map(({ relation }) => relation)
  return [...relations.filter(({ decision }) => decision.relation !== 'apart'), ...nearest]
}

const daysBetween = (one: Subject | undefined, other: Subject | undefined): number =>
  Math.abs((one?.published ?? 0) - (other?.published ?? 0))
