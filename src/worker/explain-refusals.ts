import type { Decision, Layer, Relation } from '../model/relation.ts'
import type { StoredArticle } from '../model/stored-article.ts'

/** An article of another release that was compared with one of this, and did not join. */
export interface Refusal {
  /** The one of this release. */
  article: string
  other: { article: string; release: string; source: string; title: string; url?: string }
  /** `excluded`: facts, or a curator, forbid that the two ever come together; `like`: others of the releases do. */
  outcome: 'excluded' | 'different' | 'like'
  layer?: Layer
  score?: number
  reasons: string[]
}

interface Considered {
  members: StoredArticle[]
  /** Articles of other releases, by id. */
  others: Map<string, StoredArticle>
  relations: Relation[]
}

/** What was near and kept out, the nearest first; links are told elsewhere. */
export function explainRefusals({ members, others, relations }: Considered): Refusal[] {
  const own = new Set(members.map(({ article }) => article.id))
  const refusals = relations.flatMap(({ a, b, decision }) => {
    const [article, id] = own.has(a) ? [a, b] : [b, a]
    const other = others.get(id)
    if (other === undefined || decision.relation === 'linked') return []
    return [{ article, other: named(other), ...outcomeOf(decision) }]
  })
  return refusals.sort((one, other) => ORDER.indexOf(one.outcome) - ORDER.indexOf(other.outcome))
}

const ORDER: Refusal['outcome'][] = ['like', 'excluded', 'different']

function outcomeOf(decision: Exclude<Decision, { relation: 'linked' }>): Omit<Refusal, 'article' | 'other'> {
  const { reasons } = decision
  if (decision.relation === 'apart') return { outcome: decision.veto ? 'excluded' : 'different', reasons }
  return { outcome: 'like', layer: decision.layer, score: decision.score, reasons }
}

const named = ({ article, releaseKey }: StoredArticle): Refusal['other'] => ({
  article: article.id,
  release: releaseKey,
  source: article.sourceId,
  title: article.title,
  ...(article.url !== undefined && { url: article.url }),
})
