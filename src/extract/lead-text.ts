import type { TextClaim } from '../model/raw-item.ts'
import { type Element, findAll, isElement, type Page } from './html.ts'
import { textClaim } from './item-draft.ts'
import { collapse, textOf } from './text-lines.ts'

const MARKED =
  '[class*="lead"], [class*="intro"], [class*="vorspann"], [class*="teaser-text"], [class*="abstract"], [itemprop="description"]'
const SHORTEST = 40
const LONGEST = 1000
/** So much of a description is compared: what follows may be cut. */
const BEGINNING = 60

/**
 * The lead as the text shows it: the paragraph that begins as the page describes itself, else what stands between
 * heading and text, what a class calls a lead, or a first paragraph that is bold.
 */
export function leadText(page: Page, parts: Element[], description: string): TextClaim | undefined {
  const beginning = collapse(description)
    .replace(/\s*(?:…|\.{3}|\[…\])$/, '')
    .slice(0, BEGINNING)
  const paragraphs = parts.flatMap((part) => [part, ...findAll(page, part, 'p, div, h2, h3')])
  const described =
    beginning.length >= SHORTEST && paragraphs.findLast((element) => wordsOf(element).startsWith(beginning))
  const first = described || parts.slice(0, -1).find(isLong) || markedLead(page, parts) || boldLead(page, parts)
  return first ? textClaim(wordsOf(first), 'text:lead') : undefined
}

const wordsOf = (element: Element): string => collapse(textOf(element))

const isLong = (element: Element): boolean => {
  const { length } = wordsOf(element)
  return length >= SHORTEST && length <= LONGEST
}

const markedLead = (page: Page, parts: Element[]): Element | undefined =>
  parts.flatMap((part) => findAll(page, part, MARKED)).find(isLong)

/** A first paragraph that is bold as a whole. */
function boldLead(page: Page, parts: Element[]): Element | undefined {
  const first = parts.flatMap((part) => findAll(page, part, 'p, div')).find((element) => isLong(element))
  if (first === undefined) return undefined
  const bold = findAll(page, first, 'strong, b').find(isElement)
  return bold !== undefined && wordsOf(bold).length >= wordsOf(first).length * 0.9 ? first : undefined
}

/** Whether a description is of this text and not of the site: half of its longer words stand there. */
export function isOfText(description: string, text: string): boolean {
  const words = description.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  const all = text.toLowerCase()
  return words.filter((word) => all.includes(word)).length * 2 >= words.length
}
