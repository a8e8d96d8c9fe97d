import type { FactKind, Facts } from './facts.ts'

const SPECIFIC: readonly (FactKind | 'names')[] = ['days', 'times', 'numbers', 'streets', 'towns', 'names']

/** How many facts that tell one event from another two texts have in common. */
export const factsInCommon = (a: Facts, b: Facts): number =>
  SPECIFIC.reduce((sum, kind) => sum + a[kind].filter((fact) => isOwn(fact) && b[kind].includes(fact)).length, 0)

/** "3" stands in any two texts. */
const isOwn = (fact: string): boolean => fact.length > 1
