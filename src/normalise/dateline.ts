import type { Moment } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import { bracketDate } from './date-bracket.ts'
import { type Found, lineOf } from './found.ts'
import { type DateContext, readingOf } from './read-date.ts'
import { WEEKDAY } from './weekday-names.ts'

/** "Erfurt, 7. Juni 2018 – Das Land …", "Bern, den 7.6.2018. …": a place, and the date right after its comma. */
const PLACE =
  /^\p{Lu}(?:\p{L}{0,2}\.|[\p{L}/-]+)(?:\s(?:\p{L}{1,2}\.|[\p{L}/-]+)){0,3},\s(?:den\s|am\s|le\s|li\s)?(?=\d)/u
const DAY_OF_WEEK = new RegExp(`^(?:am\\s)?${WEEKDAY},`, 'iu')
const AFTER_PLACED = /^\s*(?:[–—:|).]|-\s|$)/
/** "7.6.2018 – Das Land …" */
const AFTER_ALONE = /^\s*(?:[–—|]|-\s)|^\.\s\p{Lu}/u
const BEGINNING = 120

/** The date that a text begins with: in brackets, or ahead of a dash, often after the place where it was given out. */
export function datelineOf({ summary, body }: RawItem, context: DateContext): Found<Moment> | undefined {
  for (const claim of [summary, body]) {
    const value =
      claim && (bracketDate(claim.value, context) ?? placedDate(lineOf(headOf(claim))?.value ?? '', context))
    if (claim !== undefined && value !== undefined) return { value, from: claim.from }
  }
  return undefined
}

/** A paragraph's end may lie anywhere in the markup: enough of it for the beginning of its text. */
const headOf = <T extends { value: string }>(claim: T): T => ({ ...claim, value: claim.value.slice(0, 2000) })

function placedDate(text: string, context: DateContext): Moment | undefined {
  if (DAY_OF_WEEK.test(text)) return undefined
  const place = PLACE.exec(text)?.[0] ?? ''
  const rest = text.slice(place.length, BEGINNING)
  const reading = readingOf(rest, context)
  if (!('moment' in reading) || reading.start > 0) return undefined
  const isDateline = place === '' ? AFTER_ALONE : AFTER_PLACED
  return isDateline.test(rest.slice(reading.end)) ? reading.moment : undefined
}
