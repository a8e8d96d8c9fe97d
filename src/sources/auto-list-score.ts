import { type AnyNode, type Element, isElement, type Page } from '../extract/html.ts'
import { underDays } from './auto-list-day-headings.ts'
import type { BlockReading } from './auto-list-item.ts'
import type { Block } from './auto-list-outline.ts'
import { standing } from './auto-list-regions.ts'

/** A page and its address. */
export interface ListPage extends Page {
  url: string
}

/** Of a large group not every block is looked at. */
const SAMPLE = 40

export const sampleOf = (blocks: Block[]): Block[] => {
  const step = Math.max(1, blocks.length / SAMPLE)
  return Array.from({ length: Math.min(blocks.length, SAMPLE) }, (_, index) => blocks[Math.floor(index * step)] ?? [])
}

const RELEASE_PATH =
  /press|medien|meldung|mitteilung|news|nachricht|aktuell|artikel|article|communiqu|comunicat|kurzmeldung|(?:^|[/_-])pm[/_-]|\/20\d\d\//i
const OTHER_PATH = /termin|veranstalt|event|kalender|stellen|karriere|jobs?\b|ausschreib|kontakt|impressum|datenschutz/i

/** What stands in one element belongs together; of siblings that is a guess. */
const RUN = 0.9

export interface Score {
  /** Of one block: how much it looks like a release. */
  quality: number
  /** Of all of them. */
  total: number
  dated: number
}

/** How much a group looks like the list of releases of its page. */
export function scoreOf(page: ListPage, blocks: Block[], readings: BlockReading[]): Score {
  const distinct = new Map(readings.map((reading) => [reading.link.href, reading]))
  const read = underDays(page, [...distinct.values()])
  const sampled = Math.min(blocks.length, SAMPLE)
  const dated = shareOf(read, ({ dates }) => dates.length > 0)
  const [first] = read
  if (first === undefined) return { quality: 0, total: 0, dated: 0 }
  const evidence =
    0.7 +
    2.3 * dated +
    0.4 * shareOf(read, ({ title }) => title.strong) +
    0.2 * shareOf(read, ({ facts }) => facts.summary !== undefined) -
    0.3 * shareOf(read, ({ title }) => title.line !== undefined)
  const quality =
    evidence *
    titleFactor(read) ** (1 - 0.5 * dated) *
    (0.4 + 0.6 * shareOf(read, ({ firm }) => firm)) *
    pathFactor(read, page.url) *
    (1 / (1 + 0.5 * median(read.map(({ others }) => others)))) *
    0.85 ** Math.max(0, median(read.map(({ headings }) => headings)) - 1) *
    (first.block.length > 1 ? RUN : 1) *
    standing(page, elementOf(first.block))
  const count = (read.length / sampled) * blocks.length
  const few = count < 1.5 ? 0.6 : count < 2.5 ? 0.85 : 1
  return { quality, dated, total: quality * few * Math.log2(1 + count) * Math.sqrt(read.length / sampled) }
}

export const elementOf = (block: Block): Element => {
  const element = block.find((node: AnyNode) => isElement(node))
  if (element === undefined || !isElement(element)) throw new Error('A block without an element was read.')
  return element
}

const shareOf = <T>(values: T[], test: (value: T) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Menus have short words. */
function titleFactor(readings: BlockReading[]): number {
  const length = median(readings.map(({ title }) => title.text.length))
  if (length < 12) return 0.15
  if (length < 20) return 0.4
  return length < 28 ? 0.8 : 1
}

function pathFactor(readings: BlockReading[], url: string): number {
  const paths = readings.map(({ link }) => new URL(link.href).pathname)
  if (shareOf(paths, (path) => OTHER_PATH.test(path) && !RELEASE_PATH.test(path)) > 0.5) return 0.5
  const folders = new Map<string, number>()
  for (const path of paths) {
    const folder = path.replace(/[^/]*\/?$/, '').replace(/\d+/g, '0')
    folders.set(folder, (folders.get(folder) ?? 0) + 1)
  }
  const cohesion = Math.max(...folders.values()) / paths.length
  const likely = shareOf(paths, (path) => RELEASE_PATH.test(path)) > 0.5 ? 1.2 : 1
  const own = pathBelow(url)
  const near = own.length > 1 && shareOf(paths, (path) => path.startsWith(own)) > 0.5 ? 1.2 : 1
  return likely * near * (cohesion < 0.3 && paths.length > 2 ? 0.7 : 1)
}

/** Where pages below this one stand: `/presse/` for `/presse/`, `/presse/index.html` and `/presse.html`. */
const pathBelow = (url: string): string =>
  (URL.parse(url)?.pathname ?? '/').replace(/\/(?:index|default|start)?(?:\.\w+)?$|(?:_node)?\.\w{2,5}$/i, '')
