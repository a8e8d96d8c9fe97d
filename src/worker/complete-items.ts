import type { Instant } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { ArticleRecipe, Source } from '../model/source.ts'
import type { ItemClaim } from '../store/store.ts'
import type { ClaimedItem } from './claimed-item.ts'
import type { House } from './house.ts'
import { articleRecipe, isPage } from './how-read.ts'

const HOUR = 3_600_000
/** A page that cannot be read that often is given up: the release is taken as the list tells it. */
const ATTEMPTS = 3

export interface TakenItem {
  item: RawItem
  claim: ItemClaim
}

export interface Completion {
  /** To be normalised. */
  taken: TakenItem[]
  /** Looked at again, and nothing about them changed. */
  settled: ItemClaim[]
  /** Their page could not be had; they come again with the next poll. */
  left: ItemClaim[]
  failures: string[]
  /** When the first of their pages is to be looked at again. */
  recheckAt?: Instant
}

type PageAnswer =
  | { kind: 'taken'; taken: TakenItem; why?: string }
  | { kind: 'settled'; claim: ItemClaim }
  | { kind: 'left'; claim: ItemClaim; why: string }

/** Asks for the releases' own pages, of new and changed items and, ever more rarely, of known ones: corrections happen there. */
export async function completeItems(
  house: House,
  { source, claimed, now }: { source: Source; claimed: ClaimedItem[]; now: Instant },
): Promise<Completion> {
  const recipe = articleRecipe(source)
  if (recipe === undefined) return { taken: claimed.filter(({ fresh }) => fresh), settled: [], left: [], failures: [] }
  const wanted = claimed.filter(({ claim, fresh }) => fresh || recheckDue(claim, now))
  const answers = await Promise.all(wanted.map((one) => completeItem(house, { ...one, recipe, now })))
  const recheckAt = earliestRecheck(claimed, answers)
  return {
    ...(recheckAt !== undefined && { recheckAt }),
    taken: answers.flatMap((answer) => (answer.kind === 'taken' ? [answer.taken] : [])),
    settled: answers.flatMap((answer) => (answer.kind === 'settled' ? [answer.claim] : [])),
    left: answers.flatMap((answer) => (answer.kind === 'left' ? [answer.claim] : [])),
    failures: answers.flatMap((answer) => ('why' in answer && answer.why !== undefined ? [answer.why] : [])),
  }
}

/** After one hour, then two, four, eight: corrections come soon or not at all. */
function nextCheck({ firstSeen, checkedAt }: ItemClaim): number {
  const age = Date.parse(checkedAt) - Date.parse(firstSeen)
  return Date.parse(checkedAt) + Math.max(HOUR, age)
}

const recheckDue = (claim: ItemClaim, now: Instant): boolean => nextCheck(claim) <= Date.parse(now)

function earliestRecheck(claimed: ClaimedItem[], answers: PageAnswer[]): Instant | undefined {
  const asked = new Map(answers.map(claimOf).map((claim) => [claim.key, claim]))
  const checks = claimed.map(({ claim }) => nextCheck(asked.get(claim.key) ?? claim))
  if (checks.length === 0) return undefined
  return new Date(Math.min(...checks)).toISOString().replace(/\.\d+Z$/, 'Z')
}

const claimOf = (answer: PageAnswer): ItemClaim => (answer.kind === 'taken' ? answer.taken.claim : answer.claim)

interface Subject extends ClaimedItem {
  recipe: ArticleRecipe
  now: Instant
}

async function completeItem(house: House, subject: Subject): Promise<PageAnswer> {
  const { item, fresh, recipe, now } = subject
  const [link] = item.links
  const claim = { ...subject.claim, checkedAt: now }
  if (link === undefined) return { kind: 'taken', taken: { item, claim } }
  // It is one: what is none, no reader of a source lets through.
  const url = new URL(link.href, item.base).href
  const validators = fresh ? {} : claim.validators
  const answer = await house.fetcher.fetch({ url, validators, signal: house.signal })
  if (answer.kind === 'not-modified') return { kind: 'settled', claim }
  if (answer.kind === 'failed') return withoutPage(subject, `${url}: ${answer.error.message}`)
  const read = { ...claim, validators: answer.validators, attempts: 0 }
  if (!isPage(answer.document)) return { kind: 'taken', taken: { item, claim: read } }
  const page = await house.reader.readPage({ document: answer.document, recipe, item })
  if (!page.ok) return withoutPage(subject, `${url}: ${page.error.message}`)
  return { kind: 'taken', taken: { item: page.value, claim: read } }
}

/** A hash that fits nothing brings the item back as fresh; a known release keeps what it has. */
function withoutPage({ item, claim, fresh, now }: Subject, why: string): PageAnswer {
  const tried = { ...claim, checkedAt: now, attempts: claim.attempts + 1 }
  if (!fresh) return { kind: 'settled', claim: tried }
  if (tried.attempts >= ATTEMPTS) return { kind: 'taken', taken: { item, claim: tried }, why }
  return { kind: 'left', claim: { ...tried, hash: '' }, why }
}
