import type { CuratorVerdict, Decision, Relation } from '../model/relation.ts'
import type { SourceFacts } from '../model/source.ts'
import { decide } from './decide.ts'
import { apart, same, vetoed } from './decision.ts'
import { pairOf } from './pair.ts'
import type { Subject } from './subject.ts'

export interface Comparison {
  subjects: ReadonlyMap<string, Subject>
  verdicts: CuratorVerdict[]
  /** How telling a word is, 0 to 1. */
  weigh: (word: string) => number
  /** Milliseconds within which copies come. */
  window: number
  sources: Map<string, SourceFacts>
}

/** Compares two articles, each two of them once. */
export type Compare = (a: string, b: string) => Decision

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

export function createComparer({ subjects, verdicts, weigh, window, sources }: Comparison): Compare {
  const known = new Map<string, Decision>(
    verdicts.map((verdict) => [pairKey(...verdict.articles), decisionOf(verdict)]),
  )
  const isIssuer = (sourceId: string): boolean => sources.get(sourceId)?.role === 'issuer'
  return (a, b) => {
    const key = pairKey(a, b)
    const before = known.get(key)
    if (before !== undefined) return before
    const [one, other] = [subjects.get(a), subjects.get(b)]
    const decision =
      one === undefined || other === undefined
        ? apart('not at hand')
        : decide(pairOf(one, other, { weigh, isIssuer }), window)
    known.set(key, decision)
    return decision
  }
}

function decisionOf({ verdict, said, because }: CuratorVerdict): Decision {
  const when = said === undefined ? '' : ` since ${said}`
  const why = because === undefined ? '' : `: ${because}`
  return verdict === 'same'
    ? same('curator', 1, `a curator says${when} that they are one${why}`)
    : vetoed(`a curator says${when} that they are two${why}`)
}

/** Whether a curator will want to know why: what shares no more than a word with another explains nothing. */
export const isTelling = ({ decision }: Relation): boolean =>
  decision.relation !== 'apart' || decision.veto || decision.reasons.length > 1
