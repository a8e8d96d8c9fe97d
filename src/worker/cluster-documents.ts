import { releaseTextHash } from '../dedupe/article-text.ts'
import { mintRelease, releaseKey } from '../dedupe/mint.ts'
import type { Article } from '../model/article.ts'
import type { Settings } from '../model/settings.ts'
import type { Role, SourceFacts } from '../model/source.ts'
import type { ArticleChange } from '../model/stored-article.ts'
import { articleId } from '../normalise/article-id.ts'
import { canonicalUrl, urlKey } from '../normalise/canonical-url.ts'
import { readDate } from '../normalise/read-date.ts'
import type { Commit, Store } from '../store/store.ts'
import { settleArticles } from './settle-articles.ts'

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

interface Surroundings {
  store: Store
  settings: Settings
  now: string
  signal: AbortSignal
}

const CHUNK = 500

/**
 * The documents as one cycle would recognise them: each an article of its own, all settled together.
 * @returns by id of a document the key of its release
 */
export async function clusterDocuments(
  documents: LabelledDocument[],
  around: Surroundings,
): Promise<Map<string, string>> {
  const { store, settings, now, signal } = around
  const sources = sourcesOf(documents, settings)
  await store.saveSources([...sources.values()])
  const once = [...new Map(documents.map((document) => [document.id, document])).values()]
  const ids = new Map(once.map(({ id, source }) => [articleId(source, id), id]))
  for (const chunk of chunksOf(once)) {
    const changes = chunk.map((document) => changeOf(document, sources, around))
    await store.commit(async () => commitOf(changes, sources, around))
  }
  await settleArticles({ store, config: { settings }, signal }, now)
  const keys = new Map<string, string>()
  for (const chunk of chunksOf([...ids.keys()])) {
    for (const { article, releaseKey: key } of await store.articles(chunk)) keys.set(ids.get(article.id) ?? '', key)
  }
  return keys
}

const chunksOf = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK))

function sourcesOf(documents: LabelledDocument[], { language, timezone }: Settings): Map<string, SourceFacts> {
  return new Map(
    documents.map(({ source, role }) => [
      source,
      { id: source, name: source, url: '', role, language, timezone, republish: 'full', tags: [] },
    ]),
  )
}

function changeOf(document: LabelledDocument, sources: Map<string, SourceFacts>, around: Surroundings): ArticleChange {
  const { settings, now } = around
  const id = articleId(document.source, document.id)
  const url = document.url === undefined ? undefined : canonicalUrl(document.url)
  const timezone = sources.get(document.source)?.timezone ?? settings.timezone
  const published = readDate(document.published ?? '', { timezone, now })
  const article: Article = {
    id,
    sourceId: document.source,
    ...(url !== undefined && { url }),
    aliases: [...new Set([url, document.guid].filter((alias) => alias !== undefined))],
    title: document.title,
    summary: document.text,
    ...(published !== undefined && { published }),
    language: document.language ?? settings.language,
    ...(document.translations !== undefined && { translations: document.translations }),
    keywords: [],
    authors: [],
    attachments: [],
    references: [],
    republish: 'full',
    provenance: {},
  }
  const textHash = releaseTextHash(article)
  const stored = { article, firstSeen: now, version: 1, textHash, releaseKey: releaseKey(id) }
  return { stored, ...(url !== undefined && { urlKey: urlKey(url) }) }
}

function commitOf(
  articles: ArticleChange[],
  sources: Map<string, SourceFacts>,
  { settings, now }: Surroundings,
): Commit {
  const authority = new URL(settings.url).hostname
  const [first] = sources.keys()
  const sourceId = first ?? ''
  return {
    articles,
    releases: articles.flatMap(({ stored }) => {
      const source = sources.get(stored.article.sourceId)
      return source === undefined ? [] : [mintRelease(stored, { source, now, authority })]
    }),
    claims: [],
    state: { sourceId, recipeHash: '', validators: {}, lastPoll: now, failures: 0 },
    record: { sourceId, at: now, outcome: 'ok', bytes: 0, ms: 0, items: articles.length },
  }
}
