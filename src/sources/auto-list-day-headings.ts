import { type AnyNode, isElement, type Page } from '../extract/html.ts'
import { collapse } from '../extract/text-lines.ts'
import { datesIn } from './auto-list-dates.ts'
import type { BlockReading } from './auto-list-item.ts'

const HIGHEST = 3
const FARTHEST = 40
const SHORT = 40

/**
 * Releases without a date under lines that are one ("Mittwoch, 18. November 2026"), with the date of the line above
 * them. One such line for all of them would be the date of the page, one for each a part of its block.
 */
export function underDays(page: Page, readings: BlockReading[]): BlockReading[] {
  if (readings.length === 0 || readings.some(({ dates }) => dates.length > 0)) return readings
  const days = readings.map(({ block: [first] }) => first && dayAbove(page, first))
  const count = new Set(days).size
  const isGrouped = count > 1 && count < readings.length && days.every((day) => day !== undefined)
  return isGrouped ? readings.map((reading, index) => ({ ...reading, dates: [days[index] ?? ''] })) : readings
}

function dayAbove(page: Page, block: AnyNode): string | undefined {
  let node: AnyNode | null = block
  for (let level = 0; level < HIGHEST && node !== null; level++) {
    const before = page.$(node).prevAll().toArray().slice(0, FARTHEST)
    const day = before.flatMap((sibling) => dayOf(page, sibling)).at(0)
    if (day !== undefined) return day
    node = node.parent !== null && isElement(node.parent) ? node.parent : null
  }
  return undefined
}

function dayOf(page: Page, node: AnyNode): string[] {
  const text = collapse(page.$(node).text())
  if (text.length > SHORT || page.$(node).find('a[href]').length > 0) return []
  return datesIn(text)
    .slice(0, 1)
    .map(({ value }) => value)
}
