import type { Moment } from '../model/moment.ts'
import { type DateContext, readDate } from './read-date.ts'

/** "[7.6.2018] Beim ersten …": the date German press pages put before the lead; markup may stand before it. */
const BRACKET = /^((?:\s|&nbsp;|<[^<>]*>)*)\[\s*([^[\]<>]{6,30}?)\s*\](?:\s|&nbsp;)*/

/** The date in brackets at the beginning of a text or of markup. */
export function bracketDate(text: string, context: DateContext): Moment | undefined {
  const inside = BRACKET.exec(text)?.[2]
  return inside === undefined ? undefined : readDate(inside, context)
}

export const withoutBracket = (text: string): string => text.replace(BRACKET, '$1')

const SIGN_AT_END = /\(\s*([^()<>]{1,20}?)\s*\)((?:\s|&nbsp;|<[^<>]*>)*)$/
/** Room for a sign and the tags that end a text. */
const TAIL = 400

/** A text or markup without the sign "(ba)" at its end, where it is one of the authors'. */
export function withoutSign(text: string, authors: string[]): string {
  const tail = text.slice(-TAIL)
  const match = SIGN_AT_END.exec(tail)
  const [, sign = '', after = ''] = match ?? []
  if (match === null || !authors.some((author) => author.toLowerCase() === sign.toLowerCase())) return text
  return text.slice(0, text.length - tail.length) + tail.slice(0, match.index).trimEnd() + after
}
