import type { Body, Kind } from './bodies.ts'
import { namedDate, weekday } from './calendar.ts'
import type { Random } from './random.ts'
import { GIVEN_NAMES, PROJECT_ENDS, PROJECT_STARTS, SURNAMES, TOWNS } from './vocabulary.ts'
import type { Facts } from './wording.ts'

/** What a release is about that is written once: its facts, how the body tells them and how the press does. */
export interface Theme {
  name: string
  kinds: Kind[]
  facts(occasion: Occasion): Facts
  title: string
  lead: string
  /** Of these some are left out. */
  body: string[]
  quotes: string[]
  /** The same facts in other words and another order; the first sentence comes first. */
  press: { title: string; sentences: string[] }
  /** Facts that may have to be corrected. */
  figures: string[]
}

export interface Occasion {
  body: Body
  day: number
  random: Random
}

export const person = (random: Random): string => `${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}`

/** Starke Netze 2031 */
export const project = (random: Random): string =>
  `${random.pick(PROJECT_STARTS)} ${random.pick(PROJECT_ENDS)}${random.pick(['', '', ` ${random.int(2028, 2040)}`, ' plus'])}`

/** Whole tens of thousands in millions: 12,4. */
export const millions = (random: Random, from: number, to: number): number => random.tenth(from, to)

/** A day to come, by name and date. */
export const coming = ({ day, random }: Occasion, from: number, to: number): string =>
  namedDate(day + random.int(from, to))

/** What all themes may use. */
export const common = ({ body, day, random }: Occasion): Facts => ({
  place: body.place,
  name: body.name,
  head: body.head,
  wochentag: weekday(day),
  vortag: weekday(day - 1),
  ort: ['city', 'district', 'police', 'jobs'].includes(body.kind) ? body.place : random.pick(TOWNS),
})
