import type { Claim, RawItem } from '../model/raw-item.ts'
import {
  type AnyNode,
  attribute,
  type Element,
  findAll,
  isElement,
  isWithin,
  type Page,
  type TextNode,
} from './html.ts'
import { claim, emptyItem, present } from './item-draft.ts'
import { collapse, lineText, textLines, textOf } from './text-lines.ts'

/** How far from a headline, in characters of text, a line is still about it. */
const BEFORE = 300
const AFTER = 500
const LONGEST = 130

const NAMED = String.raw`\d{1,2}\.?(?:er|st|nd|rd|th)?\s?-?\p{L}{3,10}\.?,?\s?-?\d{4}|\p{L}{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,\s\d{4}`
const DATE = new RegExp(
  String.raw`(?<![\d.])\d{1,2}\s?([./-])\s?\d{1,2}\s?\1\s?(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}|${NAMED}`,
  'u',
)
const EMBARGO = /^\W*(?:Sperrfrist|Sperrvermerk|Embargo|Frei(?:gegeben)? (?:erst )?ab)\b.*\d/i
const LABEL =
  /^\W*(?:Datum|(?:erst)?veröffentlicht|Veröffentlichung(?:sdatum)?|Erscheinungsdatum|Erschienen|Eingestellt|Published|Posted|Released|Date|Publié|Pubblicato|Stand|(?:zuletzt )?aktualisiert|(?:Presse|Medien)(?:mitteilung|information|meldung)\D{0,20}(?:\d{1,4}[/-]\d{2,4}\D{0,10})?\s?vom)\b.{0,40}\d/i
/** Dates of what is announced, shown, offered or quoted there. */
const OTHER =
  /Termin|Beginn|Veranstaltung|Einlass|Uhr bis|Frist|Bewerbung|Anmeld|Foto|Bild|©|Quelle|gebor|†|\*\s?\d|gültig|Ausgabe|Kommentar|Antwort|Zeitraum|bis (?:zum )?\d|\d\s?[–-]\s?\d{1,2}\.\s?\d|\d\s?bis\s?\d/i

const HIDDEN = new Set(['nav', 'footer', 'aside', 'a', 'button', 'form', 'figure', 'table'])
const ASIDE = 'nav, footer, aside, a, form, figure, li li, [class*="teaser"], [class*="related"], [class*="comment"]'
const DATE_CLASS =
  '[itemprop~="datePublished"], [class*="date" i]:not([class*="update" i]), [class*="datum" i], [class*="published" i]'

/**
 * Lines of a page that hold a date and little else: those that say so ("Datum: …", "Veröffentlicht am …", "Sperrfrist
 * …"), those beside the headline, and elements whose class names a date.
 */
export function dateLines(page: Page): RawItem {
  const body = findAll(page, page.root, 'body').at(0) ?? page.root
  const heading = headingOf(page)
  const lines = placedLines(
    textLines(body, (node) => isHidden(node, heading)),
    heading,
  )
  const dated = lines.filter(({ text }) => isDated(text))
  const labelled = dated.filter(({ text }) => LABEL.test(text))
  const near = dated.filter(({ distance }) => distance > -BEFORE && distance < AFTER)
  const nearest = near.toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))
  const published = [...claims(labelled, 'text:label'), ...claims(nearest, 'text:headline'), ...classed(page)]
  return { ...emptyItem(page.base), published }
}

interface Line {
  text: string
  /** Characters from the headline; negative before it. */
  distance: number
}

const claims = (lines: Line[], from: string): Claim[] => present(lines.map(({ text }) => claim(text, from)))

/** A page names its release in a heading; the name of the site is often another, ahead of it. */
function headingOf(page: Page): Element | undefined {
  const headings = findAll(page, page.root, 'h1').filter((heading) => textOf(heading) !== '')
  const inside = headings.find((heading) => page.$(heading).closest('main, article, [role="main"]').length > 0)
  return inside ?? headings.at(0)
}

const isHidden = (node: AnyNode, heading: Element | undefined): boolean =>
  isElement(node) && HIDDEN.has(node.name) && !(heading !== undefined && isWithin(node, heading))

function placedLines(lines: TextNode[][], heading: Element | undefined): Line[] {
  const position = lines.findIndex(
    ([first]) => first !== undefined && heading !== undefined && isWithin(first, heading),
  )
  const texts = lines.map(lineText)
  const distances: number[] = []
  let after = 0
  for (const [index, text] of texts.entries()) {
    if (index <= position) continue
    distances[index] = after
    after += text.length
  }
  let before = 0
  for (let index = position - 1; index >= 0; index--) {
    before -= texts[index]?.length ?? 0
    distances[index] = before
  }
  return texts.map((text, index) => ({ text, distance: position < 0 ? Number.NaN : (distances[index] ?? 0) }))
}

const isDated = (text: string): boolean =>
  text.length <= LONGEST && (EMBARGO.test(text) || (DATE.test(text) && !OTHER.test(text)))

function classed(page: Page): Claim[] {
  const main = findAll(page, page.root, 'article, main, [role="main"]').at(0) ?? page.root
  const elements = findAll(page, main, DATE_CLASS).filter((element) => page.$(element).closest(ASIDE).length === 0)
  const found = elements.map((element) => {
    const stamp = attribute(element, 'content') ?? attribute(element, 'datetime') ?? attribute(element, 'title')
    return stamp !== undefined && DATE.test(stamp) ? stamp : collapse(textOf(element))
  })
  return present(found.filter(isDated).map((text) => claim(text, 'text:class')))
}
