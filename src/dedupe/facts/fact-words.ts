import type { Conflict } from './conflicts.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const month = (number: string): string => MONTHS[Number(number) - 1] ?? number

const PERIODS: Record<string, string> = { q: 'quarter', h: 'half-year', w: 'week' }

/** Facts of one kind as a curator reads them: `05-07` could be the fifth of July. */
export function factWords(kind: Conflict['kind'], facts: string[]): string[] {
  if (kind === 'days' || kind === 'relative') return facts.map(dayWords)
  if (kind === 'periods') return facts.map(periodWords)
  return kind === 'numbers' ? facts.map(grouped) : facts
}

/** `05-07` as "7 May", `freitag (05-07)` as "freitag (7 May)"; a week that was named stands among days. */
const dayWords = (fact: string): string =>
  periodWords(fact).replace(/(\d\d)-(\d\d)/, (_, number: string, day: string) => `${Number(day)} ${month(number)}`)

/** `05` as "May", `w12` as "week 12". */
const periodWords = (fact: string): string =>
  /^\d\d$/.test(fact)
    ? month(fact)
    : fact.replace(/^([qhw])(\d+)$/, (_, kind: string, number: string) => `${PERIODS[kind]} ${number}`)

/** `22000000` as "22 000 000"; four figures may be a year. */
const grouped = (number: string): string =>
  number.replace(/^\d{5,}/, (digits) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ' '))
