import { plainNumber } from '../fold.ts'
import { type Language, perLanguage } from '../languages/languages.ts'
import { type Mask, takeAll } from './mask.ts'
import { readTimes } from './times.ts'

export interface QuantityFacts {
  /** `15:00`. */
  times: Set<string>
  /** Numbers with the scale said in words: `1500000` for "1,5 Millionen"; `3%`. */
  numbers: Set<string>
  /** `euro 185`: what is counted, and how many; one template says another number of the same. */
  amounts: Set<string>
  /** Spelled out, `2` for "zwei": they may equal a number, but every prose has some. */
  spelled: Set<string>
}

const LINK = /\b(?:https?:\/\/|www\.)\S+/g
const MAIL = /[^\s@]{1,64}@[^\s@.]{1,64}\.\S+/g
const PHONE =
  /(?:\b(?:tel|telefon|telefax|fax|mobil|handy|hotline|notruf|rufnummer|telefonnummer|buergertelefon)\w*\.?:?\s*(?:unter )?(?:der )?)[+(]?\d[\d\s()/.-]{2,}\d|(?:\+|\b00)\d{2}[\d\s()/-]{6,}\d|\(?\b0\d{2,5}\)?\s?[/-]\s?\d[\d\s/-]{2,}\d|\b0\d{2} \d{3} \d{2} \d{2}\b/g
/** German, French, Italian and English, with the abbreviations of Switzerland. */
const SCALES: readonly (readonly [factor: number, words: string])[] = [
  [1e9, 'mia|mrd|mld|milliarden?|milliards?|miliard[oi]|bn|billion'],
  [1e6, 'mio|mn|mln|millionen?|millions?|milion[ei]'],
  [1e3, 'tsd|tausend|thousand|mila'],
]
const SCALE = SCALES.map(([, words]) => `(${words})`).join('|')
const NUMBER =
  /(?<!\p{L})(?:\d{1,3}(?:['’]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,]\d+)*)(?:\s?(%|(?:prozent|per ?cento?|pour[ -]cent)(?!\p{L}))|\s(\p{L}{3,}))?/gu

const PATTERNS = perLanguage(({ numbers, one }) => ({
  scaled: new RegExp(
    `(?<!\\d[.,'’])\\b(\\d+(?:[.,'’]\\d+)*|${one}|${numbers.replaceAll(' ', '|')})\\s?(?:${SCALE})\\b\\.?(?:\\s([a-z]{3,}))?`,
    'g',
  ),
  spelled: new RegExp(`\\b(${numbers.replaceAll(' ', '|')})\\b`, 'g'),
  /** What is in no list is 1. */
  countOf: (word: string): number => numbers.split(' ').indexOf(word) + 2,
}))

/** Reads the quantities of a folded text in which dates are blank already. */
export function readQuantities(mask: Mask, language: Language): QuantityFacts {
  const { scaled, spelled, countOf } = PATTERNS[language]
  const facts: QuantityFacts = { times: new Set(), numbers: new Set(), amounts: new Set(), spelled: new Set() }
  takeAll(mask, LINK, () => true)
  if (mask.text.includes('@')) takeAll(mask, MAIL, () => true)
  takeAll(mask, PHONE, () => true)
  facts.times = readTimes(mask, language)
  const add = (value: string, unit: string | undefined): boolean => {
    facts.numbers.add(value)
    if (unit !== undefined) facts.amounts.add(`${unit} ${value}`)
    return true
  }
  takeAll(mask, scaled, ([, number = '', ...scales]) => {
    const unit = scales[SCALES.length]
    const factor = SCALES[scales.findIndex((scale) => scale !== undefined)]?.[0] ?? 1
    const value = /^\d/.test(number) ? Number(plainNumber(number)) : countOf(number)
    return add(String(Math.round(value * factor * 1000) / 1000), unit)
  })
  takeAll(mask, NUMBER, ([match, percent, unit]) => {
    const number = plainNumber(match.replace(/[^\d.,]/g, '').replace(/[.,]+$/, ''))
    return add(percent === undefined ? number : `${number}%`, unit)
  })
  takeAll(mask, spelled, ([, word = '']) => facts.spelled.add(String(countOf(word))).size > 0)
  return facts
}
