import { plainNumber } from '../fold.ts'
import { type Mask, takeAll } from './mask.ts'

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

const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@.]{1,64}\.\S+/g
const PHONE =
  /(?:\b(?:tel|telefon|telefax|fax|mobil|handy|hotline|notruf|rufnummer|telefonnummer|buergertelefon)\w*\.?:?\s*(?:unter )?(?:der )?)[+(]?\d[\d\s()/.-]{2,}\d|(?:\+|\b00)\d{2}[\d\s()/-]{6,}\d|\(?\b0\d{2,5}\)?\s?[/-]\s?\d[\d\s/-]{2,}\d/g
const SCALED =
  /(?<!\d[.,])\b(\d+(?:[.,]\d+)*|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf)\s(mio|millionen?|mrd|milliarden?|tsd|tausend|mn|bn|million|billion)\b\.?(?:\s([a-z]{3,}))?/g
const CLOCK_RANGE =
  /\b(\d{1,2})(?:[.:](\d{2}))?\s?(?:uhr\s)?(?:bis|-|und|to)\s?(?:gegen\s)?(\d{1,2})(?:[.:](\d{2}))?\s?(?:uhr|h)\b/g
const CLOCK = /\b(\d{1,2})(?:[.:](\d{2}))?\s?(?:uhr|h)\b(?:\s(\d{2})\b)?/g
const CLOCK_ALONE = /\b(\d{1,2}):(\d{2})\b/g
const NUMBER =
  /(?<!\p{L})(?:\d{1,3}(?: \d{3})+(?![\d.,])|\d+(?:[.,]\d+)*)(?:\s?(?:%|prozent|percent)(?!\p{L})|\s(\p{L}{3,}))?/gu
const SPELLED = /\b(zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf)\b/g

const WORDS = ['zwei', 'drei', 'vier', 'fuenf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwoelf']
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:mio|mn|million)/, 1e6],
  [/^(?:mrd|milliarde|bn|billion)/, 1e9],
  [/^(?:tsd|tausend)/, 1e3],
]

const numberOf = (text: string): number =>
  WORDS.includes(text) ? WORDS.indexOf(text) + 2 : Number(plainNumber(text.replace(/^(\d+),(\d{3})$/, '$1.$2')))

/** Reads the quantities of a folded text in which dates are blank already. */
export function readQuantities(mask: Mask): QuantityFacts {
  const facts: QuantityFacts = { times: new Set(), numbers: new Set(), amounts: new Set(), spelled: new Set() }
  takeAll(mask, ADDRESS, () => true)
  takeAll(mask, PHONE, () => true)
  readTimes(mask, facts.times)
  const add = (value: string, unit: string | undefined): boolean => {
    facts.numbers.add(value)
    if (unit !== undefined) facts.amounts.add(`${unit} ${value}`)
    return true
  }
  takeAll(mask, SCALED, ([, number = '', scale = '', unit]) => {
    const factor = SCALES.find(([name]) => name.test(scale))?.[1] ?? 1
    return add(String(Math.round(numberOf(number) * factor * 1000) / 1000), unit)
  })
  takeAll(mask, NUMBER, ([match, unit]) => {
    const number = plainNumber(match.replace(/[^\d.,]/g, '').replace(/[.,]+$/, ''))
    return add(/%|[cz]ent/.test(match) ? `${number}%` : number, unit)
  })
  takeAll(mask, SPELLED, ([, word = '']) => facts.spelled.add(String(numberOf(word))).size > 0)
  return facts
}

function readTimes(mask: Mask, times: Set<string>): void {
  const add = (hour: string, minute = '00'): boolean => {
    if (Number(hour) > 24 || Number(minute) > 59) return false
    times.add(`${hour.padStart(2, '0')}:${minute}`)
    return true
  }
  takeAll(mask, CLOCK_RANGE, ([, hour = '', minute, last = '', lastMinute]) => {
    if (!add(hour, minute)) return false
    return add(last, lastMinute)
  })
  takeAll(mask, CLOCK, ([, hour = '', minute, behind]) => add(hour, minute ?? behind))
  takeAll(mask, CLOCK_ALONE, ([, hour = '', minute]) => add(hour, minute))
}
