import { expect, test } from 'vitest'
import { decide } from '../../src/dedupe/decide.ts'
import { pairOf } from '../../src/dedupe/pair.ts'
import { type Subject, subjectOf } from '../../src/dedupe/subject.ts'
import { type Described, type Traits, traitsOf } from '../../src/dedupe/traits.ts'
import { noWords, weigher } from '../../src/dedupe/word-counts.ts'
import type { Decision } from '../../src/model/relation.ts'

/** A text as a source gives it; what is left out is usual. */
export interface Text {
  source?: string
  title?: string
  text?: string
  /** `2026-03-06`, or an instant. */
  published?: string
  url?: string
  guid?: string
  language?: string
  translations?: string[]
}

const describedAs = ({ source = 'amt', title = '', text = '', published, url, guid, ...rest }: Text): Described => ({
  sourceId: source,
  language: rest.language ?? 'de',
  title,
  text,
  published: published === undefined ? undefined : Date.parse(published),
  ...(url !== undefined && { url }),
  aliases: [url, guid].filter((alias) => alias !== undefined),
  translations: rest.translations ?? [],
})

export const traits = (given: Text): Traits => traitsOf(describedAs(given))
const subject = (id: string, given: Text): Subject => subjectOf(id, traits(given))

const WINDOW = 45 * 86_400_000
/** Sources of these names publish what others wrote. */
const CARRIERS = ['zeitung', 'portal', 'agentur']

/** What is found of two texts, in either order. */
function decisionOn(one: Text, other: Text): Decision {
  const surroundings = { weigh: weigher(noWords()), isIssuer: (id: string) => !CARRIERS.includes(id) }
  return decide(pairOf(subject('1', one), subject('2', other), surroundings), WINDOW)
}

/** `near-duplicate`, `linked digest`, `apart` or `veto`. */
export function verdictOn(one: Text, other: Text): string {
  const decision = decisionOn(one, other)
  if (decision.relation === 'same') return decision.layer
  if (decision.relation === 'linked') return `linked ${decision.link}`
  return decision.veto ? 'veto' : 'apart'
}

/** Why, the two texts, and what is found of them. */
type Row = [reason: string, one: Text, other: Text, verdict: string]

/** A test for each row, in which it does not matter which of the two comes first. */
export function table(rows: Row[]): void {
  const cases = rows.map(([reason, one, other, verdict]) => ({ reason, one, other, verdict }))
  test.each(cases)('$reason', ({ one, other, verdict }) => {
    expect(verdictOn(one, other)).toBe(verdict)
    expect(verdictOn(other, one)).toBe(verdict)
  })
}
