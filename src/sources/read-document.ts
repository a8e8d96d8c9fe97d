import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { PageRecipe } from '../model/source.ts'
import { documentStart } from './document-start.ts'
import { SOURCE_TYPES } from './registry.ts'

export interface DocumentToRead {
  document: SourceDocument
  /** Present for a web page, absent for a feed. */
  page?: PageRecipe
}

/**
 * Reads a list page by its recipe, or a feed in whatever format its content shows. Errors, all of step `read`:
 * `not-a-feed`, `unreadable` (the format is known, the document beyond repair), `no-items` (a recipe found nothing).
 */
export async function readDocument({ document, page }: DocumentToRead): Promise<Result<Reading>> {
  if (page !== undefined) {
    const { readPage } = await import('./page.ts')
    return readPage(document, page)
  }
  const start = documentStart(document.text)
  const type = SOURCE_TYPES.find((candidate) => candidate.detect(start))
  if (type !== undefined) return type.read(document, start)
  const { notAFeed } = await import('./not-a-feed.ts')
  return { ok: false, error: notAFeed(document, start) }
}
