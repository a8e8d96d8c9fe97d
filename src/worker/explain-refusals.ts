import { type Decision, LAYERS, type Layer, type Relation } from '../model/relation.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import type { FindObstacle, Obstacle } from './explain-obstacles.ts'
import { type NamedArticle, namedArticle } from './named-article.ts'

/** An article of another release that was compared with one of this, and did not join. */
export interface Refusal {
  /** The one of this release. */
  article: string
  other: NamedArticle
  /** `excluded`: facts, or a curator, forbid that the two ever come together; `like`: something else does. */
  outcome: 'excluded' | 'different' | 'like'
  /** Of two that are alike: by which layer, and how much. */
  layer?: Layer
  score?: number
  reasons: string[]
  /** Of two that are alike: what keeps their releases apart; absent where that is so no more. */
  obstacle?: Obstacle
}

interface Considered {
  members: StoredArticle[]
  /** Articles of other releases, by id. */
  others: Map<string, StoredArticle>
  relations: Relation[]
  findObstacle: FindObstacle
}

/** What was near and kept out, the nearest first; links are told elsewhere. */
export function explainRefusals({ members, others, relations, findObstacle }: Considered): Refusal[] {
  const own = new Set(members.map(({ article }) => article.id))
  const refusals = relations.flatMap(({ a, b, decision }) => {
    const [article, id] = own.has(a) ? [a, b] : [b, a]
    const other = others.get(id)
    if (other === undefined || decision.relation === 'linked') return []
    return [{ article, other: namedArticle(other), ...outcomeOf(decision, other.releaseKey, findObstacle) }]
  })
  return refusals.sort(
    (one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome) || byEvidence(one, other),
  )
}

const ORDER: Refusal['outcome'][] = ['like', 'excluded', 'different']

const byEvidence = (one: Refusal, other: Refusal): number =>
  rank(one) - rank(other) || (other.score ?? 0) - (one.score ?? 0)
const rank = ({ layer }: Refusal): number => (layer === undefined ? LAYERS.length : LAYERS.indexOf(layer))

function outcomeOf(
  decision: Exclude<Decision, { relation: 'linked' }>,
  key: string,
  findObstacle: FindObstacle,
): Omit<Refusal, 'article' | 'other'> {
  const { reasons } = decision
  if (decision.relation === 'apart') return { outcome: decision.veto ? 'excluded' : 'different', reasons }
  const { layer, score } = decision
  const obstacle = findObstacle(key, layer)
  return { outcome: 'like', layer, score, reasons, ...(obstacle !== undefined && { obstacle }) }
}
