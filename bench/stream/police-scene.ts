import { bodiesOf } from './bodies.ts'
import { clock, namedDate } from './calendar.ts'
import { own, type Turn } from './series.ts'
import { STREETS } from './vocabulary.ts'

export const police = bodiesOf('police')

/** In der Hauptstraße, im Feldweg, am Ostring. */
function placed(street: string): string {
  if (/^\S+(straße|allee|gasse|promenade)$/.test(street)) return `in der ${street}`
  if (/^\S+(weg|schlag)$/.test(street)) return `im ${street}`
  if (/^\S+(platz|ring|markt|wall|ufer)$/.test(street)) return `am ${street}`
  return `im Bereich „${street}“`
}

/** Where and when something happened, and to whom. */
export const scene = (turn: Turn) => ({
  strasse: own(STREETS, turn),
  wo: placed(own(STREETS, turn)),
  tat: namedDate(turn.day - 1),
  zeit: clock(turn.random.int(4, 287) * 5),
  alter: turn.random.int(18, 88),
  alter2: turn.random.int(18, 88),
  schaden: turn.random.int(3, 240) * 100,
})
