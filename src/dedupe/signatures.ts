import { hash32, mix } from './hash.ts'
import { withoutLanguage } from './language-segment.ts'
import { runsOf } from './similarity.ts'
import type { Traits } from './traits.ts'

/**
 * Numbers under which articles are put into an index, so that those worth comparing meet: two articles that share one
 * are candidates, nothing more. Whole numbers below 2 to the power of 52.
 */
export type Signature = number

const BANDS = 24
const ROWS = 3
const LEAD_BANDS = 8
const LEAD_ROWS = 2
const LEAD_WORDS = 40
const TELLING_WORDS = 8

/** Days within which a rewrite comes; pairs of telling words are looked for no farther. */
const PAIR_DAYS = 4
const PAIR_KIND = 5
const DAY = 86_400_000

/** Days within which articles under one signature are worth comparing. @param window milliseconds */
export const reachOf = (key: Signature, window: number): number =>
  Math.floor(key / 2 ** 48) === PAIR_KIND ? PAIR_DAYS : Math.ceil(window / DAY)

/** @param weigh how telling a word is; the rarest words of a text are those a rewrite keeps */
export function signaturesOf(traits: Traits, weigh: (word: string) => number): Signature[] {
  const { title, words, runs, numbers, sourceId, refersTo, urlKey, translations } = traits
  const neutral = urlKey && withoutLanguage(urlKey)
  const keys = [
    ...minHashBands(runs, { bands: BANDS, rows: ROWS, kind: 1 }),
    ...minHashBands(runsOf(words.slice(0, LEAD_WORDS), 2), { bands: LEAD_BANDS, rows: LEAD_ROWS, kind: 2 }),
    ...(title.length > 0 ? [signature(3, title.join(' '))] : []),
    ...(neutral === undefined ? [] : [signature(6, neutral)]),
    ...[urlKey, ...translations].flatMap((key) => (key === undefined ? [] : [signature(7, key)])),
    ...[...numbers, ...refersTo].map((number) => signature(4, `${sourceId} ${number}`)),
    ...tellingPairs(traits, weigh),
  ]
  return [...new Set(keys)]
}

const signature = (kind: number, text: string): Signature => combine(kind, hash32(text), hash32(text, kind))

/** 4 bits of kind, 16 and 32 of hash. */
const combine = (kind: number, high: number, low: number): Signature => kind * 2 ** 48 + (high & 0xffff) * 2 ** 32 + low

interface Shape {
  bands: number
  rows: number
  kind: number
}

/** Broder's MinHash in bands: texts whose runs overlap by J share a band of r rows with probability J to the r. */
function minHashBands(runs: Uint32Array, { bands, rows, kind }: Shape): Signature[] {
  if (runs.length === 0) return []
  const least = new Uint32Array(bands * rows).fill(0xffffffff)
  for (const run of runs) {
    for (let index = 0; index < least.length; index++) {
      const value = mix(run ^ Math.imul(index + 1, 0x9e3779b1))
      if (value < (least[index] ?? 0)) least[index] = value
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    const row = least.subarray(band * rows, (band + 1) * rows)
    return combine(
      kind,
      band,
      row.reduce((sum, value) => mix(sum ^ value), band),
    )
  })
}

/** What a newsroom that writes everything anew still names: pairs of the most telling words, and of numbers and places. */
function tellingPairs(traits: Traits, weigh: (word: string) => number): Signature[] {
  const { words, title, facts } = traits
  return [...pairsOf(tellingWords(words, title, weigh)), ...pairsOf(tellingFacts(facts))]
}

const pairsOf = (terms: string[]): Signature[] =>
  terms
    .toSorted()
    .flatMap((one, index, all) => all.slice(index + 1).map((other) => signature(PAIR_KIND, `${one} ${other}`)))

/** Amounts that are no small talk, names, streets and towns; of each kind the longest, which are the rarest. */
function tellingFacts({ numbers, names, streets, towns }: Traits['facts']): string[] {
  const amounts = numbers.filter((number) => number.length > 2 || /[.%]/.test(number))
  const longest = (facts: string[]): string[] => facts.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return [...longest(amounts).slice(0, 4), ...longest([...names, ...streets, ...towns]).slice(0, 4)]
}

/** By frequency in the text and rarity outside of it, as in TF-IDF; words of the headline count half as much again. */
function tellingWords(words: string[], title: string[], weigh: (word: string) => number): string[] {
  const counts = new Map<string, number>()
  for (const word of [...title, ...words]) {
    if (word.length > 3 || /^\d/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const headline = new Set(title)
  return [...counts]
    .map(([word, count]) => ({ word, weight: (1 + Math.log(count)) * weigh(word) * (headline.has(word) ? 1.5 : 1) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, TELLING_WORDS)
    .map(({ word }) => word)
}
