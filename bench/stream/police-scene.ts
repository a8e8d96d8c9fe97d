import { bodiesOf } from './bodies.ts'
import { clock, namedDate } from './calendar.ts'
import { own, type Turn } from './series.ts'
import { STREETS } from './vocabulary.ts'

export const police = bodiesOf('police')

/** Where and when something happened, and to whom. */
export const scene = (turn: Turn) => ({
  strasse: own(STREETS, turn),
  tat: namedDate(turn.day - 1),
  zeit: clock(turn.random.int(4, 287) * 5),
  alter: turn.random.int(18, 88),
  alter2: turn.random.int(18, 88),
  schaden: turn.random.int(3, 240) * 100,
})
