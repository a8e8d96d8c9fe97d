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
