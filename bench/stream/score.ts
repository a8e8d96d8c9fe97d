import type { Line } from './line.ts'

export type Truth = Pick<Line, 'id' | 'cluster' | 'kind' | 'series'>
export type Pair = [Truth, Truth]

export interface Tally {
  found: number
  missed: number
  /** Wrong pairs in which a document of this kind takes part. */
  wrong: number
}

export interface Score {
  found: number
  missed: number
  wrong: number
  precision: number
  recall: number
  f1: number
  /** By what was done to the release when it was published again; `copies` are pairs of two such. */
  byKind: Map<string, Tally>
  /** Pairs of one series that were merged although they are two releases. */
  seriesMerges: Map<string, number>
  wrongPairs: Pair[]
  missedPairs: Pair[]
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return [...groups.values()]
}

function* pairsOf(group: readonly Truth[]): Generator<Pair> {
  for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) yield [a, b]
}

const isCopy = ({ kind }: Truth): boolean => kind !== 'base' && kind !== 'digest'

function kindOf([a, b]: Pair): string {
  if (isCopy(a) && isCopy(b)) return 'copies'
  return isCopy(a) ? a.kind : b.kind
}

const share = (part: number, all: number): number => (all === 0 ? 1 : part / all)

/** A key that no other document shares, for one that was not predicted. */
const ALONE = '\u0000alone '

/** The pairs within groups of one key that have, or have not, the same other key. */
function pairsBy(truths: readonly Truth[], group: Key, wanted: (pair: Pair) => boolean): Pair[] {
  return groupsOf(truths, group).flatMap((members) => [...pairsOf(members)].filter(wanted))
}

type Key = (truth: Truth) => string

/** Pairwise, as a reader counts: which two documents were taken for one release, and which should have been? */
export function scoreOf(truths: readonly Truth[], predicted: ReadonlyMap<string, string>): Score {
  const clusterOf: Key = ({ id }) => predicted.get(id) ?? ALONE + id
  const together = ([a, b]: Pair): boolean => clusterOf(a) === clusterOf(b)
  const foundPairs = pairsBy(truths, ({ cluster }) => cluster, together)
  const missedPairs = pairsBy(
    truths,
    ({ cluster }) => cluster,
    (pair) => !together(pair),
  )
  const wrongPairs = pairsBy(truths, clusterOf, ([a, b]) => a.cluster !== b.cluster)
  const byKind = new Map<string, Tally>()
  const count = (kind: string, what: keyof Tally) => {
    const tally = byKind.get(kind) ?? { found: 0, missed: 0, wrong: 0 }
    byKind.set(kind, { ...tally, [what]: tally[what] + 1 })
  }
  for (const pair of foundPairs) count(kindOf(pair), 'found')
  for (const pair of missedPairs) count(kindOf(pair), 'missed')
  for (const [a, b] of wrongPairs) for (const kind of new Set([a.kind, b.kind])) count(kind, 'wrong')
  return {
    ...ratios(foundPairs.length, missedPairs.length, wrongPairs.length),
    byKind,
    seriesMerges: mergesOf(wrongPairs),
    wrongPairs,
    missedPairs,
  }
}

function mergesOf(wrongPairs: readonly Pair[]): Map<string, number> {
  const merges = new Map<string, number>()
  for (const [{ series }, other] of wrongPairs)
    if (series !== undefined && series === other.series) merges.set(series, (merges.get(series) ?? 0) + 1)
  return merges
}

function ratios(found: number, missed: number, wrong: number) {
  const precision = share(found, found + wrong)
  const recall = share(found, found + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { found, missed, wrong, precision, recall, f1 }
}
