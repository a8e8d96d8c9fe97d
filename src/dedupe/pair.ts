import { type Conflict, conflictsBetween, exchanged } from './facts/conflicts.ts'
import { factWords } from './facts/fact-words.ts'
import { exchangedNouns, type NounExchange } from './nouns.ts'
import { type Overlap, overlap, overlapOfRuns } from './similarity.ts'
import type { Subject } from './subject.ts'

/** Two articles beside each other: what is measured once, when a layer asks for it, and every layer looks at. */
export interface Pair {
  a: Subject
  b: Subject
  text: Overlap
  title: Overlap
  sameSource: boolean
  /** Days between their publications; 0 where one is not known. */
  days: number
  /** They share a canonical URL, or a GUID within one source. */
  sharesIdentity: boolean
  readonly conflicts: Conflict[]
  /** Facts that exclude each other, all kinds together. */
  readonly contradictions: number
  readonly nouns: NounExchange
  /** Both have numbers of their office, and none in common; or one in common. */
  numbers: 'differ' | 'agree' | 'unknown'
  /** One names the number of the other. */
  refers: boolean
  /** One says that it is sent again, corrected or continued, and the other does not say the same of itself. */
  marked: boolean
  /** Both come from bodies that issue releases of their own. */
  betweenIssuers: boolean
  /** How telling a word is, 0 to 1. */
  weigh: (word: string) => number
}

/** What is known beside the two articles. */
export interface Surroundings {
  weigh: Pair['weigh']
  isIssuer: (sourceId: string) => boolean
}

const DAY = 86_400_000
/** Within these a portal or a paper takes "heute" over as it stood. */
const COPY_DAYS = 3

export function pairOf(a: Subject, b: Subject, { weigh, isIssuer }: Surroundings): Pair {
  const sameSource = a.sourceId === b.sourceId
  const days = a.published === undefined || b.published === undefined ? 0 : Math.abs(a.published - b.published) / DAY
  let conflicts: Conflict[] | undefined
  let nouns: NounExchange | undefined
  return {
    a,
    b,
    text: overlapOfRuns(a.runs, b.runs),
    title: overlap(a.titleWords, b.titleWords),
    sameSource,
    days,
    sharesIdentity:
      (a.urlKey !== undefined && a.urlKey === b.urlKey) || (sameSource && shareAny(a.identities, b.identities)),
    get conflicts() {
      conflicts ??= conflictsBetween(a, b, !sameSource && days <= COPY_DAYS)
      return conflicts
    },
    get contradictions() {
      return this.conflicts.reduce((sum, conflict) => sum + exchanged(conflict), 0)
    },
    get nouns() {
      nouns ??= exchangedNouns(a.nouns, b.nouns)
      return nouns
    },
    numbers: compareNumbers(a, b, sameSource),
    refers: sameSource && (shareAny(a.refersTo, b.numbers) || shareAny(b.refersTo, a.numbers)),
    marked: hasOther(a.markers, b.markers) || hasOther(b.markers, a.markers),
    betweenIssuers: isIssuer(a.sourceId) && isIssuer(b.sourceId),
    weigh,
  }
}

const hasOther = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => !b.includes(one))
const shareAny = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

/** Numbers of two offices say nothing of each other. */
function compareNumbers(a: Subject, b: Subject, sameSource: boolean): Pair['numbers'] {
  if (!sameSource || a.numbers.length === 0 || b.numbers.length === 0) return 'unknown'
  return shareAny(a.numbers, b.numbers) ? 'agree' : 'differ'
}

/** The one with the shorter text first. */
export const byLength = ({ a, b }: Pair): [Subject, Subject] => (a.words.length <= b.words.length ? [a, b] : [b, a])

/** A headline that is missing speaks for nothing and against nothing. */
export const isUntitled = ({ a, b }: Pair): boolean => a.title.length === 0 || b.title.length === 0

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** "days 7 May ≠ 14 May", for a curator to read. */
export const conflictWords = ({ conflicts }: Pair): string[] =>
  conflicts.map(
    ({ kind, ours, theirs }) => `${kind} ${short(factWords(kind, ours))} ≠ ${short(factWords(kind, theirs))}`,
  )

export const nounWords = ({ nouns }: Pair): string => `nouns ${short(nouns.ours)} ≠ ${short(nouns.theirs)}`

const SHOWN = 4
const short = (facts: string[]): string =>
  facts.length > SHOWN ? `${facts.slice(0, SHOWN).join(', ')} …` : facts.join(', ')
