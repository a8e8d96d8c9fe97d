import type { DayWords, Turn } from '../languages/language-words.ts'

/** Regular expressions that find the days of a language. */
export interface DayPattern {
  /** Its groups are the rows of `near`. */
  near: RegExp
  /** "Montag bis Freitag, 8 bis 12 Uhr". */
  opening: RegExp
  /** Its group is the name. */
  weekday: RegExp
  /** By name 0 to 6, Sunday first. */
  numbers: ReadonlyMap<string, number>
  weekend: RegExp
  week: RegExp
  /** What ends before, and starts behind, what was found; the group that is there is the turn. */
  before: RegExp
  behind: RegExp
}

export function dayPattern({ near, weekdays, parts, until, at, open, week, weekend, ...beside }: DayWords): DayPattern {
  const names = weekdays.split(' ')
  const weekday = `(?:${names.join('|')})(?:[ -]?(?:${parts}))?`
  return {
    near: new RegExp(`\\b(?:${near.map(([, , phrase]) => `(${phrase})`).join('|')})\\b`, 'g'),
    opening: new RegExp(
      `\\b${weekday} ?(?:${until}) ?${weekday}(?=,?:? ?(?:(?:(?:${at}) )?${hourOf(until)}|(?:${open})\\b))`,
      'g',
    ),
    weekday: new RegExp(`\\b(${names.join('|')})(?:[ -]?(?:${parts}))?\\b`, 'g'),
    numbers: new Map(names.flatMap((forms, number) => forms.split('|').map((name) => [name, number]))),
    weekend: new RegExp(`\\b(?:${weekend})\\b`, 'g'),
    week: new RegExp(`\\b${week}\\b`, 'g'),
    before: new RegExp(`\\b(?:${turns(beside.before)}) $`),
    behind: new RegExp(`^,? (?:${turns(beside.behind)})\\b`),
  }
}

/** "8 Uhr", "8 bis", "8.30", "8h30", "8am". */
const hourOf = (until: string): string =>
  `\\d{1,2}(?:[.:h]\\d{2}| ?(?:uhr|h|heures?|[ap]\\.?m|${until}|et|e|und|and)(?![a-z]))`

const turns = (words: Partial<Record<Turn, string>>): string =>
  Object.entries(words)
    .map(([turn, phrase]) => `(?<${turn}>${phrase})`)
    .join('|')

/** Characters beside a word in which another one can turn it. */
const REACH = 30

/** How a word is turned by what stands beside it; what stands behind it is the nearer to it in meaning. */
export function turnOf({ index, input, 0: found }: RegExpExecArray, { before, behind }: DayPattern): Turn | undefined {
  const end = index + found.length
  return (
    named(behind.exec(input.slice(end, end + REACH))) ??
    named(before.exec(input.slice(Math.max(0, index - REACH), index)))
  )
}

const named = (match: RegExpExecArray | null): Turn | undefined =>
  Object.entries(match?.groups ?? {}).find(([, words]) => words !== undefined)?.[0] as Turn | undefined

/** Where a date was read, two blanks are left: behind "Freitag, den", or before "(Freitag". */
const DATE_BEHIND =
  /^,?(?: (?:am|den|dem|der|the|le|il))?(?: {2}| ?\( | \d{1,2}\. ?(?:bis|und|\/|-)| \d{1,2} (?:et|e|au|al|and)\b)/
const DATE_BEFORE = /(?: {2}\(| {2}, )$/

/** Whether the date of a day stands beside its name: then it says which one is meant. */
export function isDated({ index, input, 0: found }: RegExpExecArray): boolean {
  const end = index + found.length
  return DATE_BEHIND.test(input.slice(end, end + REACH)) || DATE_BEFORE.test(input.slice(Math.max(0, index - 4), index))
}
