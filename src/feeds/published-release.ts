import { languageVariants, otherCarriers } from '../dedupe/carriers.ts'
import type { Article } from '../model/article.ts'
import type { Instant, Moment } from '../model/moment.ts'
import type { FullRelease, SourcedArticle } from '../model/release.ts'
import type { Republish, Role, SourceFacts } from '../model/source.ts'
import { mediaTypeOf } from './media-type.ts'
import { escapeMarkup } from './safe-text.ts'
import { webAddress } from './web-address.ts'

export interface PublishedImage {
  url: string
  type?: string
  alt?: string
  caption?: string
  credit?: string
  width?: number
  height?: number
}

export interface PublishedAttachment {
  url: string
  type: string
  bytes?: number
  title?: string
}

export interface PublishedReference {
  text: string
  url?: string
}

/** Another article of the release: who carried it, and where. */
export interface PublishedCopy {
  publisher: string
  url?: string
}

/** The release in another language. */
export interface PublishedTranslation {
  language: string
  url: string
}

/** The body behind the lead. */
export interface PublishedBy {
  name: string
  url?: string
  jurisdiction?: string
  role: Role
}

/** A release as every format tells it: texts are not empty, addresses absolute, and no more text than may be republished. */
export interface PublishedRelease {
  id: string
  url: string
  /** Kicker and headline in one, for formats that have one title. */
  title: string
  kicker?: string
  headline: string
  published: Moment
  publishedAt: Instant
  updatedAt: Instant
  language: string
  /** Plain text. */
  summary?: string
  /** Safe HTML. */
  body?: string
  authors: string[]
  keywords: string[]
  section?: string
  kind?: string
  image?: PublishedImage
  attachments: PublishedAttachment[]
  references: PublishedReference[]
  copies: PublishedCopy[]
  translations: PublishedTranslation[]
  publisher: PublishedBy
  rights?: string
  republish: Republish
  topics: string[]
}

/** @param siteUrl base of our own pages; ends in a slash */
export function toPublished(release: FullRelease, siteUrl: string): PublishedRelease {
  const { article, source } = release.lead
  const [kicker, rights] = [stated(article.kicker), stated(article.rights) ?? stated(source.rights)]
  const headline = stated(article.title) ?? release.key
  const [section, kind] = [stated(article.section), stated(article.kind)]
  return {
    id: release.id,
    url: webAddress(article.url) ?? releasePage(siteUrl, release.key),
    title: kicker === undefined ? headline : `${kicker.replace(/(?<![\s:])[\s:]+$/, '')}: ${headline}`,
    ...(kicker !== undefined && { kicker }),
    headline,
    published: release.published,
    publishedAt: release.publishedAt,
    updatedAt: release.updatedAt,
    language: article.language,
    ...textsOf(article),
    authors: listed(article.authors),
    keywords: listed(article.keywords),
    ...(section !== undefined && { section }),
    ...(kind !== undefined && { kind }),
    references: article.references.flatMap(({ text, url }) => reference(stated(text), webAddress(url))),
    copies: otherCarriers(release).map(copyOf),
    translations: languageVariants(release).flatMap(({ language, url }) => {
      const address = webAddress(url)
      return address === undefined ? [] : [{ language, url: address }]
    }),
    publisher: publisherOf(source),
    ...(rights !== undefined && { rights }),
    republish: article.republish,
    topics: release.topics,
  }
}

export const releasePage = (siteUrl: string, key: string): string => `${siteUrl}release/${key}/`

const stated = (text: string | undefined): string | undefined => text?.trim() || undefined

const listed = (texts: string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')

/** What the source lets us carry: all, all but the body, or nothing of it but title and link. */
function textsOf(article: Article): Pick<PublishedRelease, 'summary' | 'body' | 'image' | 'attachments'> {
  if (article.republish === 'link') return { attachments: [] }
  const body = article.republish === 'full' ? stated(article.body) : undefined
  const summary = stated(article.summary)
  const image = imageOf(article)
  return {
    ...(summary !== undefined && !repeats(body, summary) && { summary }),
    ...(body !== undefined && { body }),
    ...(image !== undefined && { image }),
    attachments: article.attachments.flatMap(attachmentOf),
  }
}

/** RFC 4287, section 4.2.13: a summary that says what the content says is not advisable. */
function repeats(body: string | undefined, summary: string): boolean {
  const words = (html: string): string => html.replace(/&[#\w]+;|[^\p{L}\p{N}]+/gu, '')
  return body !== undefined && words(body.replace(/<[^>]*>/g, ' ')) === words(escapeMarkup(summary))
}

function imageOf({ image }: Article): PublishedImage | undefined {
  const url = webAddress(image?.url)
  if (image === undefined || url === undefined) return undefined
  const [alt, caption, credit] = [stated(image.alt), stated(image.caption), stated(image.credit)]
  const [{ width, height }, type] = [image, mediaTypeOf(url)]
  return {
    url,
    ...(type.startsWith('image/') && { type }),
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(isCount(width) && { width }),
    ...(isCount(height) && { height }),
  }
}

function attachmentOf(attachment: Article['attachments'][number]): PublishedAttachment[] {
  const [url, title, { bytes }] = [webAddress(attachment.url), stated(attachment.title), attachment]
  if (url === undefined) return []
  const type = mediaTypeOf(url, attachment.type)
  return [{ url, type, ...(isCount(bytes) && { bytes }), ...(title !== undefined && { title }) }]
}

const isCount = (value: number | undefined): value is number => Number.isSafeInteger(value) && Number(value) > 0

function reference(text: string | undefined, url: string | undefined): PublishedReference[] {
  const words = text ?? url
  return words === undefined ? [] : [{ text: words, ...(url !== undefined && { url }) }]
}

/** Copies never bring text of theirs: the lead speaks, and decides how much. */
function copyOf({ article, source }: SourcedArticle): PublishedCopy {
  const url = webAddress(article.url)
  return { publisher: publisherOf(source).name, ...(url !== undefined && { url }) }
}

function publisherOf({ id, name, url, role, jurisdiction }: SourceFacts): PublishedBy {
  const address = webAddress(url)
  return {
    name: stated(name) ?? id,
    ...(address !== undefined && { url: address }),
    role,
    ...(jurisdiction !== undefined && { jurisdiction }),
  }
}
