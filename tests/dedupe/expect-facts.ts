import { expect } from 'vitest'
import type { Facts } from '../../src/dedupe/facts/facts.ts'
import type { Language } from '../../src/dedupe/languages/languages.ts'
import { traits } from './compared.ts'

/** What is read of a text, of the kinds of facts that are named. */
export type Case = [what: string, text: string, facts: Partial<Record<keyof Facts, string[]>>]

/** A Friday. */
export const FRIDAY = '2026-03-06T09:00:00Z'

export function expectFacts(text: string, expected: Case[2], language: Language = 'de'): void {
  const { facts } = traits({ text, published: FRIDAY, language })
  const found = Object.keys(expected).map((kind) => [kind, [...facts[kind as keyof Facts]].sort()])
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(expected).map(([kind, values]) => [kind, values.toSorted()])),
  )
}
