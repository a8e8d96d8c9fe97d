import { type AnyNode, type Element, isElement } from './html.ts'
import type { Prose } from './prose.ts'
import { collapse, textOf } from './text-lines.ts'

type ProseOf = (node: AnyNode) => Prose

const LISTS = /^(?:ul|ol|div|section|article|table|dl)$/
/** An address or a file is what a text refers to, and no way to another page of the site. */
const REFERENCE = /https?:|www\.|@|pdf|download/i
const MOSTLY_LINKS = 0.6
const ONLY_LINKS = 0.9
/** Prose beside the links of a list that is one all the same. */
const LITTLE_PROSE = 100

/** A list of links, or a paragraph that is a link to somewhere else. */
export function isLinkBlock(element: Element, { length, linked, prose }: Prose): boolean {
  if (LISTS.test(element.name)) return linked > length * MOSTLY_LINKS && prose < LITTLE_PROSE
  if (element.name !== 'p' && !isLoneLink(element)) return false
  return length > 15 && linked >= length * ONLY_LINKS && !REFERENCE.test(textOf(element))
}

const isLoneLink = ({ name, parent }: Element): boolean =>
  name === 'a' && parent !== null && isElement(parent) && /^(?:li|div)$/.test(parent.name)

/** "Foto: Stadt Beispiel", "© Amt / Muster": belongs to an image. */
const CREDIT =
  /^(?:\(?(?:fotos?|bild|bildquelle|bildnachweis|abbildung|abb\.|photo|fotocredit|copyright)\b[^.]{0,3}:|©)/i

/** A line of its own that says who made an image. */
export function isCreditLine(element: Element, { length }: Prose): boolean {
  if (length < 3 || length >= 120 || !/^(?:p|div|span|small|em|i)$/.test(element.name)) return false
  return CREDIT.test(collapse(textOf(element)))
}

const RELATED = new RegExp(
  `^(?:${[
    'auch interessant|auch lesen|lesen sie auch.*|lesetipps?|zum weiterlesen|zum thema|themen|service|kontakt',
    '.{0,20}könnte.{0,25} interessieren|empfehlungen.*|newsletter.*|zurück.*|seite drucken',
    'mehr (?:zum thema|zu|aus|über|artikel|informationen)',
    'weitere \\p{L}+(?: (?:zum|zu|aus|dieser|der|im)\\b.*)?|weiterführende[rs]? (?:links?|informationen|artikel)',
    'zusatzinformationen|downloads?|links|quellen|quellenangaben|schlag(?:wörter|worte)|tags?',
    '(?:verwandte|ähnliche|passende) .*|über (?:den autor|die autorin|uns)',
    '(?:artikel |diesen? (?:artikel|beitrag|seite) )?(?:teilen|drucken|empfehlen).*',
    '(?:\\d+ )?kommentare?|kommentieren|(?:hinterlasse|schreibe).{0,20}(?:kommentar|antwort)',
    'related .*|read more.*|see also|share.*|leave a (?:reply|comment)',
  ].join('|')})\\s*[:.…!]?$`,
  'u',
)
const TITLES = /^(?:h[1-6]|p|div|strong|b|span|header)$/
const LONGEST_TITLE = 60
/** A block that begins with such a title is all about it, if it says no more than this. */
const BLOCK = 400

/** A title of what does not belong to the text: "Weitere Informationen", "Auch interessant". */
export const isRelatedTitle = (element: Element, { length }: Prose): boolean =>
  length > 3 &&
  length < LONGEST_TITLE &&
  TITLES.test(element.name) &&
  RELATED.test(collapse(textOf(element)).toLowerCase())

/** What such a title stands over: the block it begins, or the links that follow it, up to the next heading or prose. */
export function underRelatedTitle(title: Element, proseOf: ProseOf, kept: ReadonlySet<AnyNode>): AnyNode[] {
  const { parent } = title
  if (parent === null || !isElement(parent)) return [title]
  const beginsBlock = parent.children.find(isElement) === title
  if (beginsBlock && !kept.has(parent) && proseOf(parent).prose < BLOCK) return [parent]
  const under: AnyNode[] = [title]
  for (let node = title.next; node !== null; node = node.next) {
    if (!isElement(node) || proseOf(node).length === 0) continue
    if (kept.has(node) || /^h[1-6]$/.test(node.name) || !isApart(node, proseOf(node))) break
    under.push(node)
  }
  return under
}

const isApart = ({ name }: Element, { length, linked, prose }: Prose): boolean =>
  linked > length * 0.4 || (name !== 'p' && prose === 0)
