import type { Article } from '../model/article.ts'
import { articleTraits } from './describe.ts'
import { FACT_KINDS, type FactKind } from './facts/facts.ts'

/** What two texts both state, by kind; kinds of which they share nothing are left out. */
export type SharedFacts = Partial<Record<FactKind, string[]>>

export function sharedFacts(one: Article, other: Article): SharedFacts {
  const [ours, theirs] = [articleTraits(one).facts, articleTraits(other).facts]
  const shared = FACT_KINDS.map((kind) => [kind, ours[kind].filter((fact) => theirs[kind].includes(fact))] as const)
  return Object.fromEntries(shared.filter(([, facts]) => facts.length > 0))
}
