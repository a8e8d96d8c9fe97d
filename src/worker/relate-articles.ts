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
}

/** Compares each pending article with its candidates, two of them once. */
export async function relateArticles({ candidates, known, compare }: Relating): Promise<Related> {
  const found: Related = { relations: [], edges: [] }
  const done = new Set<string>()
  const isDone = (a: string, b: string): boolean => done.has(b) && candidates.get(b)?.includes(a) === true
  for (const [a, others] of candidates) {
    await known.load(others)
    for (const b of others) if (!isDone(a, b)) add(found, { a, b, decision: compare(a, b) })
    done.add(a)
  }
  return found
}

function add({ relations, edges }: Related, relation: Relation): void {
  const { a, b, decision } = relation
  if (decision.relation === 'same') edges.push({ a, b, decision })
  if (isTelling(relation)) relations.push(relation)
}
