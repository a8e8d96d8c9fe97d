import type { Claim, RawItem, TextClaim } from '../model/raw-item.ts'

/** Fields of an item that hold one claim. */
export type SingleField = 'guid' | 'kicker' | 'title' | 'summary' | 'body' | 'language' | 'section' | 'kind' | 'rights'

const SINGLE_FIELDS: SingleField[] = [
  'guid',
  'kicker',
  'title',
  'summary',
  'body',
  'language',
  'section',
  'kind',
  'rights',
]

/** An item of which nothing is known yet. */
export const emptyItem = (base: string): RawItem => ({
  base,
  links: [],
  published: [],
  updated: [],
  keywords: [],
  authors: [],
  images: [],
  attachments: [],
  references: [],
})

/** Sets a field that is still free. */
export function put<F extends SingleField>(item: RawItem, field: F, claim: RawItem[F]): void {
  if (claim !== undefined && item[field] === undefined) Object.assign(item, { [field]: claim })
}

/** A claim of one value; undefined for white space. */
export function claim(value: string | undefined, from: string): Claim | undefined {
  const trimmed = value?.trim()
  return trimmed ? { value: trimmed, from } : undefined
}

export function textClaim(value: string | undefined, from: string): TextClaim | undefined {
  const found = claim(value, from)
  return found && { ...found, type: 'text' }
}

export function htmlClaim(value: string | undefined, from: string): TextClaim | undefined {
  const found = claim(value, from)
  return found && { ...found, type: 'html' }
}

/** The claims among values of which some may be missing. */
export const present = <T>(values: (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

/**
 * One item of several views of it, the most trusted first: of single values and lists the first view that has any, of
 * dates and links all of them, in that order. The base is that of the first.
 */
export function mergeItems(first: RawItem, ...others: RawItem[]): RawItem {
  const views = [first, ...others]
  const merged = emptyItem(first.base)
  for (const field of SINGLE_FIELDS) for (const view of views) put(merged, field, view[field])
  const filled = <T>(lists: T[][]): T[] => lists.find((list) => list.length > 0) ?? []
  return {
    ...merged,
    links: once(
      views.flatMap(({ links }) => links),
      ({ href }) => href,
    ),
    published: once(
      views.flatMap(({ published }) => published),
      ({ value }) => value,
    ),
    updated: once(
      views.flatMap(({ updated }) => updated),
      ({ value }) => value,
    ),
    keywords: filled(views.map(({ keywords }) => keywords)),
    authors: filled(views.map(({ authors }) => authors)),
    images: filled(views.map(({ images }) => images)),
    attachments: filled(views.map(({ attachments }) => attachments)),
    references: filled(views.map(({ references }) => references)),
  }
}

function once<T>(values: T[], key: (value: T) => string): T[] {
  const met = new Map<string, T>()
  for (const value of values) if (!met.has(key(value))) met.set(key(value), value)
  return [...met.values()]
}
