import type { Edge } from '../dedupe/cluster.ts'
import { type Compare, isTelling } from '../dedupe/compare-articles.ts'
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
  const away = ({ a, b }: Relation): number =>
    Math.abs((subjects.get(a)?.published ?? 0) - (subjects.get(b)?.published ?? 0))
  const [refused, close] = [
    relations.filter(({ decision }) => decision.relation === 'apart'),
    relations.filter(({ decision }) => decision.relation !== 'apart'),
  ]
  return [...close, ...refused.toSorted((one, other) => away(one) - away(other)).slice(0, MOST_REFUSED)]
}
