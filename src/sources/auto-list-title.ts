import { attribute, type Element, isElement, isWithin } from '../extract/html.ts'
import { datesIn } from './auto-list-dates.ts'
import { type Line, type Link, type Outline, seenText } from './auto-list-outline.ts'
import { besideDate, isIdle, kindIn, undecorated } from './auto-list-words.ts'

export interface Title {
  text: string
  /** Where it stands; absent where it is an attribute. */
  element?: Element
  line?: Line
  /** It stands in a heading. */
  strong: boolean
}

const SHORTEST = 8
const LONG = 25
/** Addresses of those who wrote it and of what else is filed there. */
const META = /\/(?:author|autor|autoren|tags?|category|categories|kategorie|schlagwort|rubrik)\//i

const isMeta = ({ href, element }: Link): boolean =>
  META.test(href) || /^(?:author|tag)$/.test(attribute(element, 'rel') ?? '')

/** Says something of its own, beside dates and kinds. */
const speaks = (text: string): boolean =>
  besideDate(withoutDates(text)).length >= SHORTEST && !isIdle(text) && kindIn(text) === undefined

function withoutDates(text: string): string {
  const [date] = datesIn(text.replace(/(\d{4})(?=\d{1,2}\.)/g, '$1 '))
  return date === undefined ? text : withoutDates(text.replace(/(\d{4})(?=\d{1,2}\.)/g, '$1 ').replace(date.value, ''))
}

/**
 * The title of a block: a heading, the words of a link, an element named so, what the link's `title` says, or its first
 * line that says something.
 */
export function titleOf(outline: Outline, lines: Line[]): Title | undefined {
  return headingTitle(outline) ?? linkTitle(outline, lines) ?? markedTitle(outline) ?? namedTitle(outline, lines)
}

function headingTitle({ headings, links }: Outline): Title | undefined {
  const speaking = headings.filter((heading) => speaks(seenText(heading)))
  const linked = speaking.find((heading) => links.some((link) => isNested(link.element, heading)))
  const heading = linked ?? speaking.find(({ name }) => name !== 'h1')
  if (heading === undefined) return undefined
  const inner = links.find(({ element, text }) => isWithin(element, heading) && speaks(text))
  return fromElement(inner?.element ?? heading, true)
}

const isNested = (a: Element, b: Element): boolean => isWithin(a, b) || isWithin(b, a)

const fromElement = (element: Element, strong: boolean): Title => ({ text: seenText(element), element, strong })

/** The words of a link, the first that has many, else the longest; of one around a whole card, the part that is named a title, or its first line. */
function linkTitle({ links, titleMarks }: Outline, lines: Line[]): Title | undefined {
  const speaking = links.filter((link) => speaks(link.text) && !isMeta(link))
  const pages = speaking.filter((link) => !isFile(link))
  const apt = pages.length > 0 ? pages : speaking
  const link = apt.find(({ text }) => text.length >= LONG) ?? apt.toSorted((a, b) => b.text.length - a.text.length)[0]
  if (link === undefined) return undefined
  const mark = titleMarks.find((element) => element !== link.element && isNested(element, link.element))
  if (mark !== undefined && isWithin(mark, link.element) && speaks(seenText(mark))) return fromElement(mark, true)
  const inside = lines.filter(({ nodes }) => nodes.every((node) => isWithin(node, link.element)))
  if (inside.length < 2) return fromElement(link.element, false)
  return lineTitle(inside.filter((line) => !isBeside(line, link.element))) ?? lineTitle(inside)
}

const BESIDE = /overlay|caption|publisher|author|categor|kategorie|meta|label|badge|copyright/i

/** A line on the image of a card, or of who published it. */
const isBeside = ({ nodes }: Line, link: Element): boolean =>
  nodes.some((node) => {
    for (let parent = node.parent; parent !== null && parent !== link; parent = parent.parent) {
      if (isElement(parent) && BESIDE.test(parent.attribs['class'] ?? '')) return true
    }
    return false
  })

const lineTitle = (lines: Line[]): Title | undefined => {
  const line = lines.find(({ text }) => speaks(text))
  return line && { text: line.text, line, strong: false }
}

function markedTitle({ titleMarks }: Outline): Title | undefined {
  const mark = titleMarks.find((element) => speaks(seenText(element)))
  return mark && fromElement(mark, true)
}

function namedTitle({ links }: Outline, lines: Line[]): Title | undefined {
  const named = links.map(({ element }) => nameOf(element)).find((name) => name !== undefined && speaks(name))
  if (named !== undefined) return { text: named, strong: false }
  return links.length > 0 ? lineTitle(lines) : undefined
}

function nameOf(element: Element): string | undefined {
  const name = attribute(element, 'title') ?? attribute(element, 'aria-label')
  return name && undecorated(name)
}

/** Ranks that tie a link to the title. */
const FIRM = 4
const FILE = /\.(?:pdf|docx?|rtf|zip|ics|vcf|mp3|mp4|jpe?g|png)(?:$|[?;#])|[?&]__blob=publicationFile/i

/** The link that leads to a release of this title, and whether it says so; a file only where there is no page. */
export function linkTo(title: Title, links: Link[]): { link: Link; firm: boolean } | undefined {
  const { element, text } = title
  const ranks: ((link: Link) => boolean)[] = [
    (link) => element !== undefined && isNested(link.element, element),
    (link) => title.line?.nodes.every((node) => isWithin(node, link.element)) === true,
    (link) => nameOf(link.element)?.includes(text) === true,
    (link) => isIdle(link.text),
    (link) => !isFile(link),
    () => true,
  ]
  const found = ranks.flatMap((fits, rank) => links.filter(fits).map((link) => ({ link, firm: rank < FIRM })))
  return found.find(({ link }) => !isMeta(link)) ?? found.at(0)
}

export const isFile = ({ href }: Link): boolean => FILE.test(href)
