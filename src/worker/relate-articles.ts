import type { Edge } from '../dedupe/cluster.ts'
import { type Compare, isTelling } from '../dedupe/compare-articles.ts'
import type { Subject } from '../dedupe/subject.ts'
import type { Relation } from '../model/relation.ts'
import type { KnownSubjects } from './known-subjects.ts'

export interface Related {
  /** What is worth remembering. */
  relations: Relation[]
  /** Pairs of which something was remembered, and nothing is any more. */
  unrelated: [string, string][]
  edges: Edge[]
}

interface Relating {
  /** By id of a pending article: which others are worth comparing with it. */
  candidates: Map<string, string[]>
  known: KnownSubjects
  compare: Compare
  /** What was found of the pending articles when they were compared last; all of it is among the candidates. */
  before: Relation[]
  /** Whether a curator's word on the two was taken back: what is found now is told, however little. */
  isUndone: (a: string, b: string) => boolean
}

/** Refused candidates that are remembered of one article: a series has hundreds, and the nearest explain the most. */
const MOST_REFUSED = 5

/** Compares each pending article with its candidates, two of them once. What was found before is true no longer. */
export async function relateArticles(relating: Relating): Promise<Related> {
  const { candidates, known, compare, before } = relating
  const found: Related = { relations: [], unrelated: [], edges: [] }
  const wasFound = pairsIn(before)
  const isToTell = toTell(relating)
  const done = new Set<string>()
  const isDone = (a: string, b: string): boolean => done.has(b) && candidates.get(b)?.includes(a) === true
  for (const [a, others] of candidates) {
    await known.load(others)
    const judged = others.filter((b) => !isDone(a, b)).map((b): Relation => ({ a, b, decision: compare(a, b) }))
    const [telling, idle] = [judged.filter(isToTell), judged.filter((relation) => !isToTell(relation))]
    const kept = new Set(worthKeeping(telling, known))
    found.edges.push(...telling.flatMap(edgeOf))
    found.relations.push(...telling.filter((relation) => kept.has(relation) || wasFound(relation)))
    found.unrelated.push(...idle.filter(wasFound).map(({ b }): [string, string] => [a, b]))
    done.add(a)
  }
  return found
}

/** Of two that were one release once, it is told what became of that. */
function toTell({ before, isUndone }: Relating): (relation: Relation) => boolean {
  const wereOne = pairsIn(before.filter(({ decision }) => decision.relation === 'same'))
  return (relation) => isTelling(relation) || isUndone(relation.a, relation.b) || wereOne(relation)
}

/** Whether one of these is of the same two articles, in whichever order. */
function pairsIn(relations: Relation[]): (relation: Relation) => boolean {
  const pairs = new Set(relations.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  return ({ a, b }) => pairs.has(`${a} ${b}`)
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
