import type { Moment } from '../model/moment.ts'
import type { Claim, RawItem, TextClaim } from '../model/raw-item.ts'
import { bracketDate, withoutBracket, withoutSign } from './date-bracket.ts'
import type { Found } from './found.ts'
import { type DateContext, readDate } from './read-date.ts'
import { dayIn } from './zone.ts'

/** The first of the claims that can be read. */
export function firstDate(claims: Claim[], context: DateContext): Found<Moment> | undefined {
  for (const { value, from } of claims) {
    const moment = readDate(value, context)
    if (moment !== undefined) return { value: moment, from }
  }
  return undefined
}

/** As stated, else the date in brackets ahead of the lead. */
export function publishedOf(item: RawItem, context: DateContext): Found<Moment> | undefined {
  const stated = firstDate(item.published, context)
  if (stated !== undefined) return stated
  for (const claim of [item.summary, item.body]) {
    const value = claim && bracketDate(claim.value, context)
    if (claim !== undefined && value !== undefined) return { value, from: claim.from }
  }
  return undefined
}

/** What was taken from the text as a date or an author, and is no part of it any more. */
export interface Taken {
  published: Moment | undefined
  authors: string[]
}

const dayOf = (moment: Moment, timezone: string): string =>
  moment.precision === 'day' ? moment.value : dayIn(moment.value, timezone)

function withoutTaken(claim: TextClaim, taken: Taken, context: DateContext): TextClaim {
  const { published, authors } = taken
  const bracket = published && bracketDate(claim.value, context)
  const isTaken = bracket && dayOf(bracket, context.timezone) === dayOf(published, context.timezone)
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
