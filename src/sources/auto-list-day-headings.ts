import { type AnyNode, isElement, type Page } from '../extract/html.ts'
import { present } from '../extract/item-draft.ts'
import { collapse } from '../extract/text-lines.ts'
import { datesIn, dayWithoutYear } from './auto-list-dates.ts'
import type { BlockReading } from './auto-list-item.ts'

const HIGHEST = 3
const FARTHEST = 40
const SHORT = 40

/**
 * Releases without a date under lines that are one ("Mittwoch, 18. November 2026"), with the date of the line above
 * them. One such line for all of them would be the date of the page, one for each a part of its block. Where releases
 * begin with a day and its month, the line above them has the year.
 */
export function underDays(page: Page, readings: BlockReading[]): BlockReading[] {
  if (readings.length === 0 || readings.some(({ dates }) => dates.length > 0)) return readings
  const days = readings.map(({ block: [first] }) => first && textAbove(page, first, dayOf))
  const count = new Set(days).size
  const isGrouped = count > 1 && count < readings.length && days.every((day) => day !== undefined)
  if (isGrouped) return readings.map((reading, index) => ({ ...reading, dates: [days[index] ?? ''] }))
  const dated = readings.map((reading) => withYear(page, reading))
  return dated.every(({ dates }) => dates.length > 0) ? dated : readings
}

function withYear(page: Page, reading: BlockReading): BlockReading {
  const [first] = reading.block
  const day = dayWithoutYear(collapse(reading.block.map((node) => page.$(node).text()).join(' ')))
  const year = day && first && textAbove(page, first, yearOf)
  if (day === undefined || year === undefined) return reading
  const kicker = reading.kicker?.startsWith(day) ? undefined : reading.kicker
  return { ...reading, kicker, dates: [`${day} ${year}`] }
}

function textAbove(page: Page, block: AnyNode, read: (text: string) => string | undefined): string | undefined {
  let node: AnyNode | null = block
  for (let level = 0; level < HIGHEST && node !== null; level++) {
    const before = page.$(node).prevAll().toArray().slice(0, FARTHEST)
    const found = present(before.map((sibling) => read(lineOf(page, sibling)))).at(0)
    if (found !== undefined) return found
    node = node.parent !== null && isElement(node.parent) ? node.parent : null
  }
  return undefined
}

/** The text of a node that is a line of its own, and leads nowhere. */
function lineOf(page: Page, node: AnyNode): string {
  const text = collapse(page.$(node).text())
  return text.length > SHORT || page.$(node).find('a[href]').length > 0 ? '' : text
}

const dayOf = (text: string): string | undefined => datesIn(text).at(0)?.value

/** "Januar 2026", "Pressemitteilungen 2026". */
const yearOf = (text: string): string | undefined => /(?<![\d./-])(?:19|20)\d{2}$/.exec(text)?.[0]
