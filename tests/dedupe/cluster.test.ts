import { describe, expect, test } from 'vitest'
import { cluster, type Edge } from '../../src/dedupe/cluster.ts'
import type { Decision, Layer } from '../../src/model/relation.ts'

const same = (layer: Layer, score = 1): Decision => ({ relation: 'same', layer, score, reasons: [] })
const veto: Decision = { relation: 'apart', veto: true, reasons: [] }
/** A curator's word. */
const parted: Decision = { relation: 'apart', veto: true, reasons: [] }
const apart: Decision = { relation: 'apart', veto: false, reasons: [] }
const linked: Decision = { relation: 'linked', link: 'follow-up', reasons: [] }

/** By two ids, `ab`: what is found of them; of all others nothing. */
type Found = Record<string, Decision>

function clusters(groups: string[], found: Found, reversed = false): string[] {
  const decide = (a: string, b: string): Decision => found[a + b] ?? found[b + a] ?? apart
  const edges = Object.entries(found).flatMap(([pair, decision]): Edge[] => {
    const [a = '', b = ''] = pair
    return decision.relation === 'same' ? [{ a, b, decision }] : []
  })
  const made = cluster({
    groups: (reversed ? groups.toReversed() : groups).map((group) => [...group]),
    edges: reversed ? edges.toReversed().map(({ a, b, decision }) => ({ a: b, b: a, decision })) : edges,
    decide,
    isParted: (a, b) => decide(a, b) === parted,
    leadOf: (group) => group.toSorted()[0] ?? '',
  })
  return made.map((group) => group.toSorted().join('')).sort()
}

const cases: [what: string, groups: string[], found: Found, expected: string[]][] = [
  ['what is one is united, by way of others too', ['a', 'b', 'c'], { ab: same('text'), bc: same('text') }, ['abc']],
  ['what shares nothing stays alone', ['a', 'b'], {}, ['a', 'b']],
  ['what was published together comes together', ['ab', 'c'], { bc: same('text') }, ['abc']],
  ['a veto between any two members keeps all apart', ['ab', 'cd'], { bc: same('text'), ad: veto }, ['ab', 'cd']],
  ['a follow-up is no member either', ['ab', 'c'], { bc: same('text'), ac: linked }, ['ab', 'c']],
  [
    'of two that exclude each other the stronger evidence wins',
    ['a', 'b', 'c'],
    { ab: same('near-duplicate'), ac: same('text'), bc: veto },
    ['ac', 'b'],
  ],
  [
    'and within one layer the higher score',
    ['a', 'b', 'c'],
    { ab: same('near-duplicate', 0.9), ac: same('near-duplicate', 0.8), bc: veto },
    ['ab', 'c'],
  ],
  ['a curator outweighs a veto', ['ab', 'c'], { bc: same('curator'), ac: veto }, ['abc']],
  ['but not the word of a curator on two others', ['ab', 'c'], { bc: same('curator'), ac: parted }, ['ab', 'c']],
  ['a rewrite has to be like the lead', ['ab', 'c'], { bc: same('rewrite') }, ['ab', 'c']],
  ['and joins where it is', ['ab', 'c'], { bc: same('rewrite'), ac: same('rewrite') }, ['abc']],
]

describe('of groups and of what is found of their members', () => {
  test.each(cases.map(([what, groups, found, expected]) => ({ what, groups, found, expected })))(
    '$what',
    ({ groups, found, expected }) => {
      expect(clusters(groups, found)).toEqual(expected)
      expect(clusters(groups, found, true)).toEqual(expected)
    },
  )
})
