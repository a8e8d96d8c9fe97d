import type { Article, ArticleContent } from '../model/article.ts'
import type { Instant } from '../model/moment.ts'
import type { RawItem } from '../model/raw-item.ts'
import type { SourceError } from '../model/result.ts'
import type { SourceFacts } from '../model/source.ts'
import { articleId } from './article-id.ts'
import { urlKey } from './canonical-url.ts'
import { type Draft, type Found, lineOf, take } from './found.ts'
import { type Address, addressOf, translationsOf } from './item-address.ts'
import { datesOf, withoutMarks } from './item-dates.ts'
import { mediaOf } from './item-media.ts'
import { authorsOf, keywordsOf } from './item-people.ts'
import { referencesOf } from './item-references.ts'
import { textOf } from './item-text.ts'
import { languageTag } from './language-tag.ts'
import type { DateContext } from './read-date.ts'

export interface NormaliseInput {
  item: RawItem
  source: SourceFacts
  /** Language the document as a whole states. */
  language?: string
  now: Instant
}

/**
 * An article; `notes` say what its source stated and was not taken, for the operator. `untitled` is all that an item
 * states which cannot be published, with an empty title.
 */
export type NormalisedItem =
  | { ok: true; value: Article; notes: string[] }
  | { ok: false; error: SourceError; untitled?: Article }

/**
 * What a source claims, as an article: the error `no-title` where an item has neither a title nor a text. Language,
 * rights and `republish` fall back to the source's; `provenance` then says `source:…`.
 */
export function normaliseItem(input: NormaliseInput): NormalisedItem {
  const { item, source, now } = input
  const language = languageOf(input)
  const context: DateContext = { timezone: source.timezone, now, languages: [language.value, source.language] }
  const draft: Draft = { content: {}, provenance: {} }
  const dates = datesOf(item, context)
  const authors = authorsOf(item.authors)
  takeText(draft, withoutMarks(item, { published: dates.published?.value, authors: authors?.value ?? [] }, context))
  const address = addressOf(item, language.value)
  const { title } = draft.content
  take(draft, 'published', dates.published)
  take(draft, 'updated', dates.updated)
  take(draft, 'embargo', dates.embargo)
  take(draft, 'language', language)
  take(draft, 'translations', translationsOf(item, language.value))
  take(draft, 'authors', authors)
  takeFacts(draft, item, source)
  const value = assemble({ draft, title: title ?? '', language: language.value, address, source })
  if (title === undefined) return noTitle(value)
  const notes = dates.notes.map((note) => `${value.url ?? title}: ${note}`)
  return { ok: true, value, notes }
}

function noTitle(untitled: Article): NormalisedItem {
  const { url } = untitled
  const message = 'An item has neither a title nor a text: left out.'
  return { ok: false, error: { step: 'normalise', code: 'no-title', message, ...(url && { url }) }, untitled }
}

function languageOf({ item, language, source }: NormaliseInput): Found<string> {
  const own = item.language && languageTag(item.language.value)
  if (item.language !== undefined && own !== undefined) return { value: own, from: item.language.from }
  const document = language === undefined ? undefined : languageTag(language)
  if (document !== undefined) return { value: document, from: 'document:language' }
  return { value: languageTag(source.language) ?? source.language, from: 'source:language' }
}

function takeText(draft: Draft, item: RawItem): void {
  const { kicker, title, summary, body } = textOf(item)
  take(draft, 'kicker', kicker)
  take(draft, 'title', title)
  take(draft, 'summary', summary)
  take(draft, 'body', body)
}

function takeFacts(draft: Draft, item: RawItem, source: SourceFacts): void {
  const { image, attachments } = mediaOf(item)
  take(draft, 'section', lineOf(item.section))
  take(draft, 'kind', lineOf(item.kind))
  take(draft, 'keywords', keywordsOf(item.keywords))
  take(draft, 'image', image)
  take(draft, 'attachments', attachments)
  take(draft, 'references', referencesOf(item))
  const rights = source.rights === undefined ? undefined : { value: source.rights, from: 'source:rights' }
  take(draft, 'rights', lineOf(item.rights) ?? rights)
}

interface Assembly {
  draft: Draft
  title: string
  language: string
  address: Address
  source: SourceFacts
}

function assemble({ draft, title, language, address, source }: Assembly): Article {
  const { url, aliases } = address
  const provenance = { ...(url && { url: url.from }), ...draft.provenance, republish: 'source:republish' }
  const lists = { keywords: [], authors: [], attachments: [], references: [] }
  const content: ArticleContent = {
    ...lists,
    ...draft.content,
    title,
    language,
    republish: source.republish,
    provenance,
  }
  const id = articleId(source.id, identityOf(address, content))
  return { id, sourceId: source.id, ...(url && { url: url.value }), aliases, ...content }
}

/** The GUID comes last among the aliases; web addresses count in any spelling; without both the title and date do. */
function identityOf({ aliases }: Address, { title, published }: ArticleContent): string {
  const identity = aliases.at(-1)
  if (identity === undefined) return `${title}\n${published?.value ?? ''}`
  return /^https?:/i.test(identity) ? urlKey(identity) : identity
}
