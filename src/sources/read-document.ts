import type { Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import { AUTO_ITEMS, type JsonRecipe, type PageRecipe } from '../model/source.ts'
import { type DocumentStart, documentStart } from './document-start.ts'
import { SOURCE_TYPES } from './registry.ts'

/** A feed or a sitemap has neither `page` nor `json`. */
export interface DocumentToRead {
  document: SourceDocument
  page?: PageRecipe
  json?: JsonRecipe
  /** Nobody has said what it is: a web page may be a list, or a release. */
  isUnknown?: boolean
}

/**
 * Reads a list page or a JSON document by its recipe, a list page by its structure, or a feed in whatever format its
 * content shows. Errors, all of step `read`: `not-a-feed`, `unreadable` (the format is known, the document beyond
 * repair), `no-items` (a recipe or a search found nothing), `sitemap-index`.
 */
export async function readDocument(job: DocumentToRead): Promise<Result<Reading>> {
  const read = await readStated(job)
  const { language } = job.document
  if (!read.ok || read.value.language || language === undefined) return read
  return { ok: true, value: { ...read.value, language } }
}

async function readStated({ document, page, json, isUnknown = false }: DocumentToRead): Promise<Result<Reading>> {
  if (json !== undefined) return readJson(document, json, page)
  if (page !== undefined) return readAnyPage(document, page)
  const start = documentStart(document.text)
  const type = SOURCE_TYPES.find((candidate) => candidate.detect(start))
  if (type !== undefined) return type.read(document, start)
  const found = isUnknown ? await readUnknown(document, start) : undefined
  if (found !== undefined) return { ok: true, value: found }
  const { notAFeed } = await import('./not-a-feed.ts')
  return { ok: false, error: notAFeed(document, start) }
}

async function readUnknown(document: SourceDocument, start: DocumentStart): Promise<Reading | undefined> {
  const { readUnknownPage } = await import('./unknown-page.ts')
  return readUnknownPage(document, start)
}

async function readJson(
  document: SourceDocument,
  recipe: JsonRecipe,
  page: DocumentToRead['page'],
): Promise<Result<Reading>> {
  const { htmlInJson, readJsonList } = await import('./json-recipe.ts')
  if (recipe.html === undefined) return readJsonList(document, recipe)
  const html = htmlInJson(document, recipe.html)
  return html.ok ? readAnyPage(html.value, page ?? { items: AUTO_ITEMS }) : html
}

async function readAnyPage(document: SourceDocument, page: PageRecipe): Promise<Result<Reading>> {
  if (page.items === AUTO_ITEMS) {
    const { readAutoList } = await import('./auto-list.ts')
    return readAutoList(document)
  }
  const { readPage } = await import('./page.ts')
  return readPage(document, page)
}
