import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { type Found, lineOf } from './found.ts'
import { isWholeText, leadOf, paragraphsOf } from './lead-paragraph.ts'
import { textParagraphs, withElementsOnly } from './plain-text.ts'
import { safeHtml } from './safe-html.ts'

export interface ItemText {
  kicker?: Found<string>
  title?: Found<string>
  summary?: Found<string>
  body?: Found<string>
}

const LONGEST_TITLE = 100
const BLANK_LINE = /\n[^\S\n]*\n/

const sameText = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/**
 * Kicker, title, summary and body of an item. One text is summary or body by its length: an RSS description that goes on
 * for more than a paragraph, with nothing else beside it, is the body. The summary is then the first paragraph, as it is
 * where only a body is given. A missing title is the first words of the text, which keeps them: a summary is left out only
 * where the source itself says the same twice.
 */
export function textOf(item: RawItem): ItemText {
  const [stated, full] = [withParagraphs(item.summary), withParagraphs(item.body)]
  const { text, isWhole } = summaryOf(stated ?? full)
  const whole = full ?? (isWhole ? stated : undefined)
  const body = whole && bodyOf(whole, item.base)
  const named = lineOf(item.title)
  const title = named ?? (text && firstWords(text))
  const summary = text && !(named && sameText(text.value, named.value)) ? text : undefined
  return { ...headline(lineOf(item.kicker), title), ...(summary && { summary }), ...(body && { body }) }
}

/** A text that a format takes for HTML, and that has no element in it but blank lines: they end its paragraphs. */
function withParagraphs(claim: TextClaim | undefined): TextClaim | undefined {
  if (claim?.type !== 'html' || /<[a-z!/]/i.test(claim.value)) return claim
  const paragraphs = claim.value.trim().split(BLANK_LINE)
  return paragraphs.length > 1 ? { ...claim, value: `<p>${paragraphs.join('</p><p>')}</p>` } : claim
}

function bodyOf(claim: TextClaim, base: string): Found<string> | undefined {
  const value = claim.type === 'html' ? safeHtml(claim.value, base) : textParagraphs(claim.value)
  return value === '' ? undefined : { value, from: claim.from }
}

/** A teaser as it is, of a whole text the lead paragraph. */
function summaryOf(claim: TextClaim | undefined): { text?: Found<string> | undefined; isWhole: boolean } {
  if (claim === undefined) return { isWhole: false }
  const lines = paragraphsOf(claim)
  const isWhole = isWholeText(lines)
  return { text: isWhole ? leadOf(lines, claim) : lineIn(lines, claim), isWhole }
}

/** As `lineOf`, without reading the markup a second time where it would be read the same. */
function lineIn([line]: string[], claim: TextClaim): Found<string> | undefined {
  const isRead = claim.type === 'html' && line !== undefined && withElementsOnly(claim.value) === claim.value
  return isRead ? { value: line, from: claim.from } : lineOf(claim)
}

/** A kicker loses its colon, and a title the kicker where it repeats it. */
function headline(kicker: Found<string> | undefined, title: Found<string> | undefined): ItemText {
  if (title === undefined) return {}
  const line = kicker?.value.replace(/\s*:$/, '') ?? ''
  if (kicker === undefined || line === '' || sameText(line, title.value)) return { title }
  const repeats = sameText(title.value.slice(0, line.length + 1), `${line}:`)
  const rest = repeats ? title.value.slice(line.length + 1).trim() : ''
  return { kicker: { ...kicker, value: line }, title: rest === '' ? title : { ...title, value: rest } }
}

function firstWords({ value, from }: Found<string>): Found<string> {
  const sentence = /^.{20,}?[.!?](?=\s)/u.exec(value)?.[0] ?? value
  const cut =
    sentence.length <= LONGEST_TITLE ? sentence : `${sentence.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')} …`
  return { value: cut, from: `first words of ${from}` }
}
