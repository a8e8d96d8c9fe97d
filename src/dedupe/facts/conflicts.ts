import { isOn, relativeConflict } from './day-conflicts.ts'
import { FACT_KINDS, type FactKind, type Facts } from './facts.ts'

/** Facts of one kind that exclude each other: each text states something the other does not. */
export interface Conflict {
  kind: FactKind | 'relative'
  /** What the one states alone, and what the other. */
  ours: string[]
  theirs: string[]
}

export interface Stated {
  facts: Facts
  /** All folded words of title and text. */
  vocabulary: ReadonlySet<string>
}

/** How many facts are exchanged: what one text says beyond the other is an addition, not a contradiction. */
export const exchanged = ({ ours, theirs }: Conflict): number => Math.min(ours.length, theirs.length)

/**
 * Where two texts contradict each other.
 * @param copied whether words such as "heute" may have been taken over unchanged by another source on another day
 */
export function conflictsBetween(a: Stated, b: Stated, copied: boolean): Conflict[] {
  const found: Conflict[] = FACT_KINDS.map((kind) => ({
    kind,
    ours: onlyIn(a, b, { kind, copied }),
    theirs: onlyIn(b, a, { kind, copied }),
  }))
  found.push({ kind: 'relative', ...relativeConflict(a.facts, b.facts, copied) })
  return found.filter((conflict) => exchanged(conflict) > 0)
}

function onlyIn(one: Stated, other: Stated, { kind, copied }: { kind: FactKind; copied: boolean }): string[] {
  const own = one.facts[kind].filter(
    (fact) => !isStatedIn(fact, kind, other) && !(copied && isCut(fact, kind, other.facts)),
  )
  return kind === 'numbers' ? [...new Set([...own, ...otherAmounts(one.facts, other.facts)])] : own
}

/** "3 Fälle" and "7 Fälle": numbers of one thing, although 3 stands in the other text as well, of something else. */
function otherAmounts({ amounts }: Facts, other: Facts): string[] {
  return amounts.flatMap((amount) => {
    const [unit = '', value = ''] = amount.split(' ')
    const theirs = other.amounts.filter((one) => one.startsWith(`${unit} `))
    const isOther = theirs.length > 0 && !theirs.includes(amount) && !other.spelled.includes(value)
    return isOther && theirs.some((one) => !amounts.includes(one)) ? [value] : []
  })
}

function isStatedIn(fact: string, kind: FactKind, { facts, vocabulary }: Stated): boolean {
  if (facts[kind].includes(fact)) return true
  if (kind === 'numbers') return facts.spelled.includes(fact) || facts.years.includes(fact)
  if (kind === 'days') return facts.relative.some((date) => isOn(fact, date))
  if (kind === 'periods') return facts.days.some((day) => day.startsWith(`${fact}-`))
  if (kind === 'years') return facts.numbers.includes(fact)
  if (kind === 'streets') return fact.split(' ').every((word) => vocabulary.has(word))
  return kind === 'towns' && isNamed(fact, vocabulary)
}

/** An excerpt may end, or a program break its sentences, at the point of "16.30 Uhr" or "7. August". */
const isCut = (fact: string, kind: FactKind, { times, days }: Facts): boolean =>
  kind === 'numbers' &&
  fact.length <= 2 &&
  [...times, ...days].some((other) => other.split(/[:-]/).includes(fact.padStart(2, '0')))

/** "Erfurts" and "Erfurter" name Erfurt. */
const isNamed = (town: string, vocabulary: ReadonlySet<string>): boolean =>
  town.split(/[ -]/).some((part) => ['', 's', 'er', 'n', 'en', 'e'].some((ending) => vocabulary.has(part + ending)))
