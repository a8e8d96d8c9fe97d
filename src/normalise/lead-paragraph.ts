import type { TextClaim } from '../model/raw-item.ts'
import { oneLine } from './clean-text.ts'
import type { Found } from './found.ts'
import { plainText } from './plain-text.ts'

/** A text of more characters is no teaser any more. */
const LONG = 600
/** A shorter line at the beginning is a place, a date or a heading. */
const SHORT = 40
/** "Pressemitteilung Nr. 2021-012 vom 01.07.2021": what the text is, and not how it begins. */
const IMPRINT = /^(?:Presse|Medien)\p{L}+\s+(?:Nr\b|Nummer\b|vom\b|\d).{0,60}\d{4}$/u
/** Of no meaning once it is over. */
const EMBARGO =
  /^\P{L}*(?:(?:Achtung|Es gilt das gesprochene Wort|Bitte beachten(?: Sie)?(?: die)?)\P{L}+)*(?:(?:Sende|Presse)?Sperr(?:frist|vermerk)|(?:Strictly )?Embargo(?:ed)?)\b/iu
/** Where a lead paragraph is cut that never ends. */
const LONGEST = 1000

/** The lines of a text that say anything. */
export function paragraphsOf({ type, value }: TextClaim): string[] {
  const lines = type === 'html' ? plainText(value).split('\n') : value.split(/\n\s*\n/).map(oneLine)
  return lines.filter((line) => line !== '')
}

/** Whether paragraphs are more than a teaser: several, or a very long one. */
export const isWholeText = (lines: string[]): boolean => lines.length > 1 || (lines[0]?.length ?? 0) > LONG

/** The first paragraph of a text. */
export function leadOf(lines: string[], { from }: TextClaim): Found<string> | undefined {
  const lead = lines.find((line) => line.length >= SHORT && !IMPRINT.test(line) && !EMBARGO.test(line)) ?? lines[0]
  if (lead === undefined) return undefined
  const value = lead.length <= LONGEST ? lead : `${lead.slice(0, LONGEST).replace(/\s\S*$/, '')} …`
  return { value, from: `first paragraph of ${from}` }
}
