import type { RawItem, TextClaim } from '../model/raw-item.ts'
import { innerHtml, isElement, type Page } from './html.ts'
import { emptyItem, htmlClaim, put } from './item-draft.ts'
import { isOfText, leadText } from './lead-text.ts'
import { type MainText, mainText } from './main-text.ts'
import { filesNear } from './page-files.ts'
import { pageImages } from './page-images.ts'
import { textOf } from './text-lines.ts'

/** What the markup of a page states of its text. */
export interface Stated {
  /** The articleBody of JSON-LD, and that of microdata. */
  plain: TextClaim | undefined
  markup: TextClaim | undefined
  summary: TextClaim | undefined
}

/** A body of HTML is taken for the articleBody of JSON-LD, which has no paragraphs, when it holds most of its text. */
const MOST = 0.6

/**
 * What a page shows of its release: text, lead, the first image, files. Takes furniture out of the page, and the heading,
 * which is a field of its own.
 */
export function textItem(page: Page, stated: Stated): RawItem {
  const item = emptyItem(page.base)
  const text = mainText(page)
  if (text === undefined) {
    put(item, 'body', stated.markup ?? stated.plain)
    return item
  }
  item.images = pageImages(page, text)
  item.attachments = filesNear(page, text)
  for (const node of text.left) page.$(node).remove()
  put(item, 'body', fuller(text, stated.plain) ?? htmlClaim(markupOf(page, text), originOf(text)))
  put(item, 'summary', leadText(page, text.parts, stated.summary?.value ?? ''))
  put(item, 'summary', stated.summary && ofText(stated.summary, text))
  return item
}

const originOf = ({ parts }: MainText): string =>
  parts.at(-1)?.attribs['itemprop']?.includes('articleBody') ? 'microdata:articleBody' : 'main-text'

/** The articleBody of JSON-LD, where the page shows little of it. */
function fuller(text: MainText, plain: TextClaim | undefined): TextClaim | undefined {
  const { length } = wordsOf(text)
  return plain !== undefined && length < plain.value.length * MOST ? plain : undefined
}

const wordsOf = ({ parts }: MainText): string => parts.map((part) => textOf(part)).join(' ')

function markupOf(page: Page, { parts }: MainText): string {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return innerHtml(page, only)
  const [joined] = page.$('<div></div>').append(page.$(parts).clone()).toArray()
  return joined !== undefined && isElement(joined) ? innerHtml(page, joined) : ''
}

const ofText = (summary: TextClaim, text: MainText): TextClaim | undefined =>
  isOfText(summary.value, wordsOf(text)) ? summary : undefined
