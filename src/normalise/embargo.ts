import type { Moment } from '../model/moment.ts'
import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { oneLine } from './clean-text.ts'
import { clockTimeIn } from './clock-time.ts'
import type { Found } from './found.ts'
import { plainText } from './plain-text.ts'
import { type DateContext, type DateFound, readingOf, readYearless } from './read-date.ts'
import { WEEKDAY } from './weekday-names.ts'
import { calendarDay, dayAfter, wallInstant } from './zone.ts'

export interface EmbargoContext extends DateContext {
  /** The day the release is dated, `2018-06-07`: a time alone is one of that day, and a date has its year nearby. */
  day: () => string
}

/** An embargo as it is stated; without an end where its text names none that can be read. */
export interface StatedEmbargo {
  text: string
  end?: Moment
}

/** No press office gives out a release a quarter of a year ahead. */
const DAYS_AHEAD = 92
/** An embargo stands ahead of the text, or at its head. */
const LINES = 8
const MARKUP = 8000

const LABEL = String.raw`(?:(?:Sende|Presse)?Sperr(?:frist|vermerk)|(?:strictly\s)?Embargo(?:ed)?|(?:under|sous|sotto)\sembargo|frei(?:gegeben)?\s(?:erst\s)?ab|frei\szur\sVeröffentlichung\s(?:erst\s)?ab|(?:zur\s)?Veröffentlichung\s(?:(?:erst\s|frei\s)?ab|nicht\svor)|not\sfor\s(?:release|publication)\s(?:before|until)|nicht\svor)`
/** A speech is given out when it begins. */
const BEGINNING = String.raw`(?:(?:Rede|Vortrags|Sitzungs|Veranstaltungs)beginn|Beginn\sder\s(?:Rede|Sitzung|Veranstaltung|Ansprache|Regierungserklärung))`
const WORDS = String.raw`(?:[\s,!]|:|[–—-]\s|bis|zum|am|ab|de[mn]|vom|frei(?:gegeben)?\s|für\salle(?:\sMedien)?|${BEGINNING}|gilt|nicht\svor|heute|until|till|on|jusqu['’](?:au|à)|le|fino\s(?:al(?:le)?|a)|il|einschl(?:ießlich|\.)|${WEEKDAY})`
const AHEAD = String.raw`(?:Achtung|Hinweis|Es gilt das gesprochene Wort|Bitte(?:\sbeachten(?:\sSie)?)?(?:\sdie)?)`
/** At the beginning of a line or inside brackets: in a sentence it may be the embargo on arms, or on manure. */
const STATEMENT = new RegExp(
  String.raw`(?:^|[([*|])[\s*!+–-]*(?:${AHEAD}[\s,.:!–-]+)*(?<label>${LABEL})(?!\p{L})(?<words>${WORDS}*)(?<rest>.*)$`,
  'iu',
)
const HINT = /sperr|embargo|frei(?:gegeben)?\s+(?:erst\s+)?(?:ab|zur)|veröffentlichung|nicht\s+vor|not\s+for/i
const INCLUSIVE = /einschl/i

/** The first embargo that an item states in its dates, its headline or at the head of its text. */
export function embargoOf(item: RawItem, context: EmbargoContext): Found<StatedEmbargo> | undefined {
  const { kicker, title, summary, body, published, updated } = item
  for (const { value, from } of [...published, ...updated, ...[kicker, title, summary, body].flatMap(headLines)]) {
    const stated = readEmbargo(value, context)
    if (stated !== undefined) return { value: stated, from }
  }
  return undefined
}

function headLines(claim: TextClaim | undefined): { value: string; from: string }[] {
  const head = claim?.value.slice(0, MARKUP) ?? ''
  if (claim === undefined || !HINT.test(head)) return []
  const text = claim.type === 'html' ? plainText(head) : head
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(0, LINES).map((value) => ({ value, from: claim.from }))
}

/** What a line says of an embargo; undefined where it says nothing, or speaks of something else. */
function readEmbargo(line: string, context: EmbargoContext): StatedEmbargo | undefined {
  const text = oneLine(line).slice(0, 200)
  const { label = '', words = '', rest = '' } = STATEMENT.exec(text)?.groups ?? {}
  if (label === '') return undefined
  const found = endIn(rest, context)
  const stated = `${label}${words}${rest}`.slice(0, 80)
  if (found !== undefined && isWhole(words, rest, found)) {
    return { text: stated, end: INCLUSIVE.test(words) ? nextDay(found.moment) : found.moment }
  }
  return found === undefined && words.includes(':') && /^(?:sperr|embargo)/i.test(label) ? { text: stated } : undefined
}

/** A time of day says that it is an embargo, as do a colon and the end of the line; a date in a sentence does not. */
function isWhole(words: string, rest: string, { moment, end }: DateFound): boolean {
  return moment.precision === 'instant' || words.includes(':') || /^[\s.)\]*!]*$/.test(rest.slice(end))
}

function endIn(rest: string, context: EmbargoContext): DateFound | undefined {
  const reading = readingOf(rest, { ...context, daysAhead: DAYS_AHEAD })
  if ('moment' in reading) return standsFirst(rest, reading.start) ? reading : undefined
  if (reading.fault !== 'no-date') return undefined
  const yearless = readYearless(rest, context, context.day())
  if (yearless !== undefined) return standsFirst(rest, yearless.start) ? yearless : undefined
  return timeAlone(rest, context)
}

/** Nothing but a time of day may stand between the label and its date. */
function standsFirst(rest: string, start: number): boolean {
  const between = rest.slice(0, start)
  return start === 0 || (between.length < 40 && clockTimeIn(between) !== undefined)
}

function timeAlone(rest: string, { day, timezone }: EmbargoContext): DateFound | undefined {
  const clock = clockTimeIn(rest)
  if (clock === undefined) return undefined
  const { offset = timezone, ...time } = clock
  const value = wallInstant({ ...calendarDay(day()), ...time }, offset)
  return { moment: { value, precision: 'instant' }, start: 0, end: rest.length }
}

function nextDay(moment: Moment): Moment {
  if (moment.precision === 'instant') return moment
  return { value: dayAfter(moment.value), precision: 'day' }
}
