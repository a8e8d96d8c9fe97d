import type { Instant, Moment } from '../model/moment.ts'
import type { Claim, RawItem, TextClaim } from '../model/raw-item.ts'
import { addressDate } from './address-date.ts'
import { bracketDate, withoutBracket, withoutSign } from './date-bracket.ts'
import { labelledParts } from './date-label.ts'
import { byTrust } from './date-trust.ts'
import { datelineOf } from './dateline.ts'
import { embargoOf, type StatedEmbargo } from './embargo.ts'
import type { Found } from './found.ts'
import type { DateContext } from './read-date.ts'
import { type DateChoice, firstDate } from './refine-date.ts'
import { dayIn, instantOf } from './zone.ts'

export interface ItemDates {
  published?: Found<Moment>
  updated?: Found<Moment>
  /** The release is to be held back until then. */
  embargo?: Found<Instant>
  /** Dates that were stated and not taken, for the operator. */
  notes: string[]
}

/** When an item was published and last updated, and until when it is held back: `docs/dates.md` gives the rules. */
export function datesOf(item: RawItem, context: DateContext): ItemDates {
  const claims = claimsByRole(item)
  const stated = firstDate(claims.published, context)
  const published = stated.found ?? datelineOf(item, context) ?? addressDate(item, context)
  const updated = firstDate(claims.updated, context)
  const embargo = embargoOf(item, { ...context, day: () => dayOf(published?.value, context) })
  const notes = notesOf({ stated, updated, embargo })
  if (embargo?.value.end === undefined) return { ...found({ published, updated: updated.found }), notes }
  const end: Found<Moment> = { value: embargo.value.end, from: embargo.from }
  return {
    ...found({ published: laterOf(published, end, context), updated: updated.found }),
    embargo: { value: instantOf(end.value, context.timezone), from: embargo.from },
    notes,
  }
}

interface Choices {
  published: Found<Moment> | undefined
  updated: Found<Moment> | undefined
}

const found = ({ published, updated }: Choices): Omit<ItemDates, 'notes'> => ({
  ...(published && { published }),
  ...(updated && { updated }),
})

interface Claims {
  published: Claim[]
  updated: Claim[]
}

/** Claims by what they say of themselves: a "Stand" is no date of publication, wherever it was found. */
function claimsByRole({ published, updated }: RawItem): Claims {
  const parts = published.flatMap(({ value, from }) => labelledParts(value).map((part) => ({ ...part, from })))
  const ofRole = (wanted: string): Claim[] =>
    parts.flatMap(({ role, text, from }) => (role === wanted ? [{ value: text, from }] : []))
  const later = updated.flatMap(({ value, from }) => {
    const own = labelledParts(value).filter(({ role }) => role === 'updated')
    return own.length > 0 ? own.map(({ text }) => ({ value: text, from })) : [{ value, from }]
  })
  return { published: byTrust(ofRole('published')), updated: byTrust([...later, ...ofRole('updated')]) }
}

function notesOf(dates: {
  stated: DateChoice
  updated: DateChoice
  embargo: Found<StatedEmbargo> | undefined
}): string[] {
  const { stated, updated, embargo } = dates
  const endless = embargo !== undefined && embargo.value.end === undefined
  return [
    ...new Set([...stated.refused, ...updated.refused]),
    ...(endless ? [`the embargo "${embargo.value.text}" (${embargo.from}) has no end that can be read`] : []),
  ]
}

/** A release that was held back is one of the day its embargo ends. */
function laterOf(published: Found<Moment> | undefined, end: Found<Moment>, { timezone }: DateContext): Found<Moment> {
  if (published === undefined) return end
  return instantOf(published.value, timezone) < instantOf(end.value, timezone) ? end : published
}

const dayOf = (moment: Moment | undefined, { timezone, now }: DateContext): string =>
  moment?.precision === 'day' ? moment.value : dayIn(moment?.value ?? now, timezone)

/** What was taken from the text as a date or an author, and is no part of it any more. */
export interface Taken {
  published: Moment | undefined
  authors: string[]
}

function withoutTaken(claim: TextClaim, taken: Taken, context: DateContext): TextClaim {
  const { published, authors } = taken
  const bracket = published && bracketDate(claim.value, context)
  const isTaken = bracket && dayOf(bracket, context) === dayOf(published, context)
  return { ...claim, value: withoutSign(isTaken ? withoutBracket(claim.value) : claim.value, authors) }
}

/** The item without "[7.6.2018]" before and "(ba)" after its texts, where these are its date and its author. */
export function withoutMarks(item: RawItem, taken: Taken, context: DateContext): RawItem {
  return {
    ...item,
    ...(item.summary && { summary: withoutTaken(item.summary, taken, context) }),
    ...(item.body && { body: withoutTaken(item.body, taken, context) }),
  }
}
