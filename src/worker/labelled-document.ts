import type { Article } from '../model/article.ts'
import { nothingBeside } from '../model/bare-article.ts'
import type { Settings } from '../model/settings.ts'
import type { Role } from '../model/source.ts'
import { articleId } from '../normalise/article-id.ts'
import { canonicalUrl } from '../normalise/canonical-url.ts'
import { faultReason } from '../normalise/date-bounds.ts'
import { readDate, readingOf } from '../normalise/read-date.ts'

/** A document to be recognised, without a source that is configured. */
export interface LabelledDocument {
  id: string
  source: string
  url?: string
  guid?: string
  title: string
  /** As stated; what is no date is none. */
  published?: string
  /** Plain text. */
  text: string
  role: Role
  language?: string
  /** Where its publisher says that it stands in other languages. */
  translations?: NonNullable<Article['translations']>
}

interface Reading {
  settings: Settings
  now: string
}

/** What a document states and cannot be read, in words: it is recognised without. */
export function unusableIn({ url, published }: LabelledDocument, { settings, now }: Reading): string[] {
  const faults: string[] = []
  if (url !== undefined && canonicalUrl(url) === undefined) faults.push(`url: ${JSON.stringify(url)} is no address`)
  if (published !== undefined) {
    const reading = readingOf(published, { timezone: settings.timezone, now })
    if ('fault' in reading) faults.push(`published: ${JSON.stringify(published)} ${faultReason(reading.fault)}`)
  }
  return faults.map((fault) => `${fault}; the document is taken as one without`)
}

/** A document as the article that a source would have given. */
export function articleOf(document: LabelledDocument, { settings, now }: Reading): Article {
  const { id, source, guid, title, text, language = settings.language, translations } = document
  const url = document.url === undefined ? undefined : canonicalUrl(document.url)
  const published = readDate(document.published ?? '', { timezone: settings.timezone, now })
  return {
    id: articleId(source, id),
    sourceId: source,
    ...(url !== undefined && { url }),
    aliases: [...new Set([url, guid].filter((alias) => alias !== undefined))],
    title,
    summary: text,
    ...(published !== undefined && { published }),
    language,
    ...(translations !== undefined && { translations }),
    ...nothingBeside(),
  }
}
