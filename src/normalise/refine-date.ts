import type { Moment } from '../model/moment.ts'
import type { Claim } from '../model/raw-item.ts'
import { faultReason } from './date-bounds.ts'
import { isStated } from './date-trust.ts'
import type { Found } from './found.ts'
import { type DateContext, readDate, readingOf } from './read-date.ts'
import { dayIn, instantOf } from './zone.ts'

export interface DateChoice {
  found?: Found<Moment>
  /** Claims of more trusted places that are no date: `"31.2.2018" (rss:pubDate) is on no calendar`. */
  refused: string[]
}

/** The first of the claims that can be read, with the time of another that states one for the same day. */
export function firstDate(claims: Claim[], context: DateContext): DateChoice {
  const refused: string[] = []
  for (const [index, claim] of claims.entries()) {
    const reading = readingOf(claim.value, context)
    if ('moment' in reading) {
      const first = { value: reading.moment, from: claim.from }
      return { found: refined(first, claims.slice(index + 1), context), refused }
    }
    if (isStated(claim))
      refused.push(`the date "${shortened(claim.value)}" (${claim.from}) ${faultReason(reading.fault)}`)
  }
  return { refused }
}

const LONGEST = 60
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

function refined(first: Found<Moment>, others: Claim[], context: DateContext): Found<Moment> {
  if (first.value.precision === 'instant') return first
  for (const { value, from } of others) {
    const moment = readDate(value, context)
    if (moment !== undefined && isTimeOf(first.value, moment, context)) {
      return { value: moment, from: from === first.from ? from : `${first.from}, time: ${from}` }
    }
  }
  return first
}

/** Midnight is what programs write where they know no time. */
function isTimeOf(day: Moment, moment: Moment, { timezone }: DateContext): boolean {
  if (moment.precision === 'day' || dayIn(moment.value, timezone) !== day.value) return false
  return moment.value !== instantOf(day, timezone) && !moment.value.endsWith('T00:00:00Z')
}
