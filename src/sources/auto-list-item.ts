import { attribute, type Element, isElement, isWithin, type Page } from '../extract/html.ts'
import { emptyItem, present, put, textClaim } from '../extract/item-draft.ts'
import { imageHit } from '../extract/media.ts'
import type { Claim, RawItem } from '../model/raw-item.ts'
import { datesIn } from './auto-list-dates.ts'
import { type LineFacts, sortLines } from './auto-list-lines.ts'
import {
  type Block,
  type Line,
  type Link,
  linesOf,
  linkOf,
  type Outline,
  outlineOf,
  seenText,
} from './auto-list-outline.ts'
import { isFile, linkTo, type Title, titleOf } from './auto-list-title.ts'
import { isIdle, kindIn, saysUpdated } from './auto-list-words.ts'

/** A block as a release, and what speaks for and against its being one. */
export interface BlockReading {
  block: Block
  title: Title
  link: Link
  /** The link and the title belong together. */
  firm: boolean
  facts: LineFacts
  dates: string[]
  updated: string[]
  image: Element | undefined
  kicker: string | undefined
  /** Addresses that other releases might have. */
  others: number
  headings: number
}

/** Undefined where a block has no title or no link. */
export function readBlock(page: Page, block: Block): BlockReading | undefined {
  const outline = withAround(page, outlineOf(page, block), block)
  const all = linesOf(page, block, [])
  const title = titleOf(outline, all)
  const target = title && linkTo(title, outline.links)
  if (title === undefined || target === undefined) return undefined
  const { link, firm } = target
  const stamped = stampedDates(outline)
  const kicker = outline.kickerMarks.find(isKicker)
  const named = title.element && kicker && isWithin(kicker, title.element) ? shortened(title, seenText(kicker)) : title
  const taken = present([title.element, kicker, ...stamped.elements])
  const lines = linesOf(page, block, taken).filter((line) => line.text !== title.line?.text)
  const facts = sortLines(placed(lines, all, title), named.text, stamped.dates.length > 0)
  return {
    block,
    title: { ...named, text: facts.title },
    link,
    firm,
    facts,
    dates: stamped.dates.length > 0 ? stamped.dates : facts.dates,
    updated: [...stamped.updated, ...facts.updated],
    image: outline.images.find(
      (image) => !/logo|icon|pixel|spacer/i.test(`${image.attribs['class']} ${image.attribs['src']}`),
    ),
    kicker: kicker === undefined ? facts.kicker : seenText(kicker),
    others: othersOf(outline.links, link),
    headings: outline.headings.length,
  }
}

/** A block that lies in a link leads where the link does. */
function withAround(page: Page, outline: Outline, [first]: Block): Outline {
  const around = first && page.$(first).parents('a[href]').toArray().filter(isElement).at(0)
  const link = around && linkOf(page, around)
  return link === undefined ? outline : { ...outline, links: [...outline.links, { ...link, text: '' }] }
}

const LONGEST_KICKER = 80

function isKicker(mark: Element): boolean {
  const text = seenText(mark)
  const isLine = text !== '' && text.length <= LONGEST_KICKER && !/^h[1-6]$/.test(mark.name)
  return isLine && datesIn(text).length === 0 && kindIn(text) === undefined
}

const shortened = (title: Title, kicker: string): Title => ({
  ...title,
  text: title.text.startsWith(kicker) ? title.text.slice(kicker.length).trim() : title.text,
})

const LONGEST_STAMP = 40

interface Stamped {
  dates: string[]
  updated: string[]
  elements: Element[]
}

/** Dates that the markup itself says are dates: `time`, and small elements of such a class. */
function stampedDates({ times, dateMarks }: Outline): Stamped {
  const read = [...times, ...dateMarks]
    .map((element) => ({ element, values: valuesOf(element) }))
    .filter(({ values }) => values.length > 0)
  const own = read.filter(({ element }) => !isUpdate(element))
  return {
    dates: own.at(0)?.values ?? [],
    updated: read.find(({ element }) => isUpdate(element))?.values ?? [],
    elements: read.map(({ element }) => element),
  }
}

/** WordPress names a time that was never changed both. */
function isUpdate({ attribs, name }: Element): boolean {
  const names = `${attribs['class'] ?? ''} ${attribs['itemprop'] ?? ''}`
  return name === 'time' && saysUpdated(names) && !/publi/i.test(names)
}

/** Midnight in `datetime` is most often the lack of a time of day; what is written with a year goes before it. */
function valuesOf(element: Element): string[] {
  const text = seenText(element)
  const seen =
    text.length > LONGEST_STAMP
      ? []
      : datesIn(text)
          .slice(0, 1)
          .map(({ value }) => spaced(value))
  const stamp = attribute(element, 'datetime') ?? attribute(element, 'content')
  if (stamp === undefined || !/\d{4}/.test(stamp)) return saysUpdated(text) ? [] : seen
  return /T?00:00(?::00)?/.test(stamp) ? [...seen, stamp] : [stamp, ...seen]
}

/** The parts of a date in elements of their own have nothing between them: "26Sep2026". */
const spaced = (date: string): string =>
  /^\d{1,2}\.?\p{L}/u.test(date) ? date.replace(/(?<=[\d.])(?=\p{L})|(?<=\p{L})(?=\d)/gu, ' ') : date

const holds = (line: Line, element: Element | undefined): boolean =>
  element !== undefined && line.nodes.some((node) => isWithin(node, element))

function placed(lines: Line[], all: Line[], title: Title): { line: Line; after: boolean }[] {
  const position = all.findIndex((line) => line.text === title.line?.text || holds(line, title.element))
  const places = new Map(all.flatMap(({ nodes }, index) => nodes.map((node) => [node, index] as const)))
  return lines.map((line) => {
    const [first] = line.nodes
    return { line, after: ((first && places.get(first)) ?? 0) >= position }
  })
}

const LONG = 20

function othersOf(links: Link[], own: Link): number {
  const wordy = links.filter((link) => (link.text.length >= LONG || isIdle(link.text)) && !isFile(link))
  return new Set(wordy.map(({ href }) => href).filter((href) => href !== own.href)).size
}

export function itemOf(page: Page, { block, title, link, facts, ...reading }: BlockReading): RawItem {
  const item = emptyItem(page.base)
  put(item, 'title', textClaim(title.text, 'auto:title'))
  put(item, 'kicker', textClaim(reading.kicker, 'auto:kicker'))
  put(item, 'kind', textClaim(facts.kind, 'auto:kind'))
  put(item, 'summary', textClaim(facts.summary, 'auto:summary'))
  const claims = (values: string[], from: string): Claim[] => values.map((value) => ({ value, from }))
  const image = reading.image && imageHit({ page, root: reading.image, removed: new Set() }, {})
  return {
    ...item,
    links: [{ href: link.href, from: 'auto:link' }],
    published: claims(reading.dates, 'auto:date'),
    updated: claims(reading.updated, 'auto:updated'),
    images: image ? [{ ...image, from: 'auto:image' }] : [],
  }
}
