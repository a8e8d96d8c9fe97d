import type { ArticleContent } from '../model/article.ts'
import type { TextClaim } from '../model/raw-item.ts'
import { oneLine } from './clean-text.ts'
import { inlineText } from './plain-text.ts'

/** A normalised value, and the claim it was taken from. */
export interface Found<T> {
  value: T
  from: string
}

/** What of an article is known so far; `take` keeps value and provenance together. */
export interface Draft {
  content: Partial<ArticleContent>
  provenance: Record<string, string>
}

export function take<Field extends keyof ArticleContent>(
  draft: Draft,
  field: Field,
  found: Found<ArticleContent[Field]> | undefined,
): void {
  if (found === undefined) return
  draft.content[field] = found.value
  draft.provenance[field] = found.from
}

/** A claim as plain text on one line; undefined where nothing is left. */
export function lineOf(claim: TextClaim | undefined): Found<string> | undefined {
  if (claim === undefined) return undefined
  const value = claim.type === 'html' ? inlineText(claim.value) : oneLine(claim.value)
  return value === '' ? undefined : { value, from: claim.from }
}

/** Of the values with one key, the first. */
export function distinctBy<T>(values: T[], keyOf: (value: T) => string): T[] {
  const first = new Map<string, T>()
  for (const value of values) if (!first.has(keyOf(value))) first.set(keyOf(value), value)
  return [...first.values()]
}
