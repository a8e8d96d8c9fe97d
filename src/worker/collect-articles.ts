import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { Source } from '../model/source.ts'
import { addressOf } from '../normalise/item-address.ts'
import type { ItemClaim } from '../store/store.ts'
import type { ClaimedItem } from './claimed-item.ts'
import { completeItems } from './complete-items.ts'
import type { CycleContext } from './cycle-context.ts'
import { holdBack } from './hold-back.ts'
import type { House } from './house.ts'
import { articleRecipe, readJob } from './how-read.ts'
import { hashOf } from './remember-sources.ts'

/** What one document brought. */
export interface Collection {
  items: number
  /** Addresses and GUID of each item about which nothing changed. */
  unchanged: string[][]
  articles: Article[]
  claims: ItemClaim[]
  notes: string[]
  /** The document was read to its end, and every item taken. */
  complete: boolean
  /** When the first embargo ends. */
  heldUntil?: Instant
  /** See `SourceState`. */
  recheckAt?: Instant
}

interface Subject {
  source: Source
  document: SourceDocument
}

/** Reads a document, asks for the releases' own pages where the recipe says so, and normalises what is new or changed. */
export async function collectArticles(
  house: House,
  { source, document }: Subject,
  { now }: CycleContext,
): Promise<Result<Collection>> {
  const read = await house.reader.read(readJob(source, document))
  if (!read.ok) return read
  const { items, language, notes, complete = true } = read.value
  const claimed = await claimItems(house, { source, items, now })
  const { taken, settled, left, failures, recheckAt } = await completeItems(house, { source, claimed, now })
  const normalised = await house.reader.normalise({
    items: taken.map(({ item }) => item),
    source,
    ...(language === undefined ? {} : { language }),
    now,
  })
  if (!normalised.ok) return normalised
  const { articles, claims, notes: kept, heldUntil } = holdBack(taken, normalised.value, now)
  return {
    ok: true,
    value: {
      items: items.length,
      unchanged: addressesOf(source, without(claimed, [...taken.map(({ claim }) => claim), ...left])),
      articles,
      claims: [...claims, ...settled, ...left],
      notes: [...notes, ...failures, ...kept],
      complete: complete && left.length === 0 && heldUntil === undefined,
      ...(heldUntil !== undefined && { heldUntil }),
      ...(recheckAt !== undefined && { recheckAt }),
    },
  }
}

function without(claimed: ClaimedItem[], gone: ItemClaim[]): ClaimedItem[] {
  const keys = new Set(gone.map(({ key }) => key))
  return claimed.filter(({ claim }) => !keys.has(claim.key))
}

const addressesOf = ({ language }: Source, items: ClaimedItem[]): string[][] =>
  items.map(({ item }) => addressOf(item, language).aliases)

/** Looks up each item by what identifies it in its source; digest pages give several items one link. */
async function claimItems(
  house: House,
  { source, items, now }: { source: Source; items: RawItem[]; now: Instant },
): Promise<ClaimedItem[]> {
  const keys = itemKeys(items)
  const known = new Map((await house.store.claims(source.id, keys)).map((claim) => [claim.key, claim]))
  const recipe = hashOf(articleRecipe(source))
  return items.map((item, index) => {
    const key = keys[index] ?? ''
    const hash = hashOf([recipe, source.republish, item])
    const before = known.get(key)
    const claim = before ?? { key, hash: '', firstSeen: now, checkedAt: now, validators: {}, attempts: 0 }
    return { item, claim: { ...claim, hash }, fresh: before?.hash !== hash }
  })
}

function itemKeys(items: RawItem[]): string[] {
  const met = new Set<string>()
  return items.map((item) => {
    const title = item.title?.value ?? ''
    const identity = item.guid?.value ?? item.links[0]?.href ?? title
    const key = met.has(identity) ? `${identity} ${hashOf([title, item.published])}` : identity
    met.add(identity)
    return key
  })
}
