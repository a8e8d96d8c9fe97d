import type { Article } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { StoredArticle } from '../model/stored-article.ts'
import { releaseTextHash } from './article-text.ts'
import { headlineKey } from './headline.ts'
import { latestFirst } from './lead.ts'
import { type Twin, twinOf } from './twin.ts'

/** What a document has under addresses that were known, and what it has not. */
export interface Upheaval {
  /** Articles whose addresses are not known, or carry something else; oldest first. */
  unknown: Article[]
  /** What may have stood where they stand now: stored articles that are in the document no more. */
  gone: StoredArticle[]
  /** Texts that are known and have a new GUID or date. */
  changed: { sameDay?: boolean }[]
  /** Items about which nothing of this is new. */
  kept: number
  now: Instant
  /** When the source last changed its addresses all at once. */
  movedAt?: Instant
}

export interface Outcome {
  found: Map<Article, StoredArticle>
  /** The source changed its addresses all at once. */
  moved: boolean
}

/** Items that have to be found again before a document is taken for a relaunched one; all, where it has fewer. */
export const LEAST = 3
const LEAST_SHARE = 1 / 3
/** Days after a relaunch in which its last pages come, which could not be read at first. */
const BELATED = 3 * 86_400_000

/**
 * Finds articles again whose addresses changed. One alone is found where text and day are the same. That many known
 * texts come at once under new addresses, in place of the old ones, is a relaunch: then each is found whatever date it
 * is stamped with, and though it is cut or its headline was given a label.
 */
export function findAgain(upheaval: Upheaval): Outcome {
  const twins = closest(upheaval)
  const moved = isRelaunch(twins, upheaval)
  const keepsDates = datesAreKept([...twins, ...upheaval.changed])
  const isFound = moved ? (twin: Twin) => !(keepsDates && twin.sameDay === false) : isLatecomer(upheaval)
  const accepted = twins.filter((twin) => twin.plain || isFound(twin))
  return { found: new Map(accepted.map(({ fresh, stored }) => [fresh, stored])), moved }
}

/** Of a relaunch that came just before: what is dated later is new. */
const isLatecomer =
  (upheaval: Upheaval) =>
  ({ telling, fresh: { published } }: Twin): boolean =>
    isBelated(upheaval) && telling && !(Date.parse(published?.value ?? '') > Date.parse(upheaval.movedAt ?? ''))

export const isBelated = ({ now, movedAt }: Pick<Upheaval, 'now' | 'movedAt'>): boolean =>
  movedAt !== undefined && Date.parse(now) - Date.parse(movedAt) < BELATED

/** Whether so many of unknown items that are known otherwise speak of a relaunch. */
export const isMany = (found: number, { unknown, all }: { unknown: number; all: number }): boolean =>
  found >= Math.min(LEAST, all) && found >= unknown * LEAST_SHARE

function isRelaunch(twins: Twin[], { unknown, changed, kept }: Upheaval): boolean {
  const telling = twins.filter((twin) => twin.telling)
  const texts = new Set(telling.map(({ stored }) => stored.textHash)).size + changed.length
  const all = new Set(unknown.map(releaseTextHash)).size + changed.length + kept
  return texts > kept && isMany(texts, { unknown: unknown.length + changed.length, all })
}

function datesAreKept(changes: { sameDay?: boolean }[]): boolean {
  const dated = changes.filter(({ sameDay }) => sameDay !== undefined)
  return dated.filter(({ sameDay }) => sameDay).length * 2 > dated.length
}

/** Each article at most once, with the one it is most like; of forms of one text, the latest with the latest. */
function closest({ unknown, gone, now }: Upheaval): Twin[] {
  if (gone.length === 0) return []
  const byText = Map.groupBy(gone, ({ textHash }) => textHash)
  const byHeadline = Map.groupBy(gone, ({ article }) => headlineKey(article.title))
  const twins = unknown.toReversed().flatMap((fresh) => {
    const likely = byText.get(releaseTextHash(fresh)) ?? byHeadline.get(headlineKey(fresh.title)) ?? []
    return likely.flatMap((stored) => twinOf(fresh, stored, now) ?? [])
  })
  const taken = new Set<Article>()
  return twins.toSorted(closestFirst).filter(({ fresh, stored }) => {
    if (taken.has(fresh) || taken.has(stored.article)) return false
    taken.add(fresh).add(stored.article)
    return true
  })
}

const closestFirst = (a: Twin, b: Twin): number =>
  Number(b.plain) - Number(a.plain) ||
  a.distance - b.distance ||
  Number(b.sameDay ?? false) - Number(a.sameDay ?? false) ||
  latestFirst(a.stored, b.stored)
