import { type AnyNode, findAll, type Page } from '../extract/html.ts'
import { underDays } from './auto-list-day-headings.ts'
import type { BlockReading } from './auto-list-item.ts'
import type { Block } from './auto-list-outline.ts'
import { standing } from './auto-list-regions.ts'
import { elementOf } from './auto-list-score.ts'

interface Surroundings {
  candidates: Block[][]
  read(block: Block): BlockReading[]
}

/**
 * The releases of a group, in the order of the page, each once; with those beside it that were built in another way: the
 * newest on top of a list often is.
 */
export function releasesOf(page: Page, group: Block[], { candidates, read }: Surroundings): BlockReading[] {
  const own = underDays(page, group.flatMap(read))
  const isDated = own.filter(({ dates }) => dates.length > 0).length * 2 >= own.length
  const folder = commonFolder(own)
  const parents = new Set(group.map(([node]) => node?.parent))
  const isTaken = overlapWith(group.flat())
  const beside = candidates
    .flat()
    .filter((block) => block.length === 1 && !isTaken(block))
    .flatMap(read)
    .filter((reading) => {
      if (isDated && reading.dates.length === 0) return false
      if (reading.others > 0 || standing(page, elementOf(reading.block)) < 1) return false
      const isSibling = parents.has(reading.block[0]?.parent)
      return isSibling || (isDated && folder !== undefined && folderOf(reading) === folder)
    })
  const known = new Set(own.map(({ link }) => link.href))
  return inOrder(page, [...own, ...beside.filter(({ link }) => !known.has(link.href))])
}

/** Whether a block lies in one of some nodes, or around one. */
function overlapWith(nodes: AnyNode[]): (block: Block) => boolean {
  const own = new Set<AnyNode>(nodes)
  const around = new Set<AnyNode>(nodes.flatMap(ancestorsOf))
  return ([node]) =>
    node === undefined || own.has(node) || around.has(node) || ancestorsOf(node).some((ancestor) => own.has(ancestor))
}

function ancestorsOf({ parent }: AnyNode): AnyNode[] {
  return parent === null ? [] : [parent, ...ancestorsOf(parent)]
}

/** Of several views of one release, the one with the most text around it comes first; it has what the others have. */
function inOrder(page: Page, readings: BlockReading[]): BlockReading[] {
  const places = new Map(findAll(page, page.root, '*').map((element, place) => [element, place]))
  const placed = readings.map((reading) => ({ reading, place: places.get(elementOf(reading.block)) ?? 0 }))
  const once = new Map<string, BlockReading>()
  for (const { reading } of placed.toSorted((a, b) => a.place - b.place)) {
    if (!once.has(reading.link.href)) once.set(reading.link.href, reading)
  }
  return [...once.values()]
}

function commonFolder(readings: BlockReading[]): string | undefined {
  const folders = new Map<string, number>()
  for (const reading of readings) folders.set(folderOf(reading), (folders.get(folderOf(reading)) ?? 0) + 1)
  const [most] = [...folders].toSorted(([, a], [, b]) => b - a)
  return most !== undefined && most[1] * 2 > readings.length ? most[0] : undefined
}

/** Without numbers, which stand for years and months. */
const folderOf = ({ link }: BlockReading): string =>
  new URL(link.href).pathname.replace(/[^/]*\/?$/, '').replace(/\d+/g, '0')
