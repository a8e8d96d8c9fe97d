import { type AnyNode, openPage, type Page } from '../extract/html.ts'
import { metaItem, pageTitle } from '../extract/meta.ts'
import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { dataItems } from './auto-list-data.ts'
import { candidateGroups, releaseLinks } from './auto-list-groups.ts'
import { type BlockReading, itemOf, readBlock } from './auto-list-item.ts'
import { nextPage } from './auto-list-next.ts'
import type { Block, Link } from './auto-list-outline.ts'
import { releasesOf } from './auto-list-releases.ts'
import { type Score, sampleOf, scoreOf } from './auto-list-score.ts'

interface Candidate {
  blocks: Block[]
  score: Score
}

/**
 * A list page without a recipe: the largest, likeliest group of like blocks, each with a link and a title, most often
 * with a date. `no-items` where no group is likely.
 */
export function readAutoList(document: SourceDocument): Result<Reading> {
  const page = { ...openPage(document), url: document.url }
  const title = pageTitle(page)
  const links = releaseLinks(page, document.url)
  const read = remembered(page)
  const candidates = candidateGroups(page, links).map((blocks): Candidate => {
    return { blocks, score: scoreOf(page, blocks, sampleOf(blocks).flatMap(read)) }
  })
  // Of elements that hold the same, the outermost comes last, and has the images and texts around the rest.
  const best = candidates
    .toReversed()
    .toSorted((a, b) => b.score.total - a.score.total)
    .at(0)
  const groups = candidates.map(({ blocks }) => blocks)
  const readings = best === undefined ? [] : releasesOf(page, best.blocks, { candidates: groups, read })
  const found = best !== undefined && isPlausible(best, readings) ? readings : []
  const data = best !== undefined && found.length > 0 && best.score.dated >= 0.5 ? [] : dataItems(page)
  const items = data.length > 0 ? data : found.map((reading) => itemOf(page, reading))
  if (items.length === 0) return noItems({ title, links, readings })
  const { language } = metaItem(page)
  const next = nextPage(
    page,
    document.url,
    found.map(({ block }) => block),
  )
  return {
    ok: true,
    value: {
      format: 'page',
      ...(title !== undefined && { title }),
      ...(language !== undefined && { language: language.value }),
      items,
      notes: [],
      ...(next !== undefined && { next }),
    },
  }
}

/** Elements are looked at in several groups. */
function remembered(page: Page): (block: Block) => BlockReading[] {
  const known = new Map<AnyNode, BlockReading[]>()
  const read = (block: Block): BlockReading[] => {
    const reading = readBlock(page, block)
    return reading === undefined ? [] : [reading]
  }
  return (block) => {
    const [only, ...more] = block
    if (only === undefined || more.length > 0) return read(block)
    const found = known.get(only) ?? read(block)
    known.set(only, found)
    return found
  }
}

const SURE = 1.5

function isPlausible({ score }: Candidate, readings: BlockReading[]): boolean {
  if (readings.length === 0) return false
  if (score.dated >= 0.5) return score.quality >= 0.5
  const isNamed = readings.every(({ title }) => title.strong)
  return score.quality >= (readings.length > 2 || isNamed ? 0.6 : SURE)
}

interface Seen {
  title: string | undefined
  links: Link[]
  readings: BlockReading[]
}

function noItems({ title, links, readings }: Seen): Result<never> {
  const page = title === undefined ? 'the page' : `the page "${title}"`
  const names = readings.slice(0, 3).map((reading) => `"${reading.title.text.slice(0, 60)}"`)
  const likeliest = names.length === 0 ? '' : ` The likeliest would be ${names.join(', ')}, without dates.`
  const message = `No list of releases was found on ${page}, which has ${links.length} links outside its navigation.${likeliest} A recipe with \`items\` says where the list is.`
  return { ok: false, error: { step: 'read', code: 'no-items', message } }
}
