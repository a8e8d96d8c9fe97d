import { releaseTextHash } from '../dedupe/article-text.ts'
import { mintRelease, releaseKey } from '../dedupe/mint.ts'
import type { Article } from '../model/article.ts'
import type { Settings } from '../model/settings.ts'
import { ROLES, type SourceFacts } from '../model/source.ts'
import type { ArticleChange } from '../model/stored-article.ts'
import { articleId } from '../normalise/article-id.ts'
import { urlKey } from '../normalise/canonical-url.ts'
import type { Commit, Store } from '../store/store.ts'
import { articleOf, type LabelledDocument } from './labelled-document.ts'
import { settleArticles } from './settle-articles.ts'

interface Surroundings {
  store: Store
  settings: Settings
  now: string
  /** Once aborted, what is not settled yet is told as a release of its own. */
  signal: AbortSignal
  /** Told how many are settled, now and then. */
  onSettled?: (count: number) => void
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
  const { store, settings, now, signal, onSettled = () => {} } = around
  const sources = sourcesOf(documents, settings)
  await store.saveSources([...sources.values()])
  const ordered = oldestFirst(documents, around)
  for (const chunk of chunksOf(ordered)) {
    const changes = chunk.map((document) => changeOf(articleOf(document, around), now))
    await store.commit(async () => commitOf(changes, sources, around))
  }
  const onPending = (left: number): void => onSettled(documents.length - left)
  await settleArticles({ store, config: { settings }, signal, onPending }, now)
  const keys = new Map<string, string>()
  for (const chunk of chunksOf(ordered)) {
    const ids = chunk.map(({ id, source }) => articleId(source, id))
    for (const { article, releaseKey: key } of await store.articles(ids)) keys.set(article.id, key)
  }
  return new Map(documents.map(({ id, source }) => [id, keys.get(articleId(source, id)) ?? '']))
}

const chunksOf = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK))

/** A source has one role: of several, the one that is least likely to be the default. */
function sourcesOf(documents: LabelledDocument[], { language, timezone }: Settings): Map<string, SourceFacts> {
  const byRole = documents.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
  return new Map(
    byRole.map(({ source, role }) => [
      source,
      { id: source, name: source, url: '', role, language, timezone, republish: 'full', tags: [] },
    ]),
  )
}

function changeOf(article: Article, now: string): ArticleChange {
  const { id, url } = article
  const textHash = releaseTextHash(article)
  const stored = { article, firstSeen: now, version: 1, textHash, releaseKey: releaseKey(id) }
  return { stored, ...(url !== undefined && { urlKey: urlKey(url) }) }
}

/** The store compares those that came last where many are as much alike: the order of a file is not to count. */
function oldestFirst(documents: LabelledDocument[], around: Surroundings): LabelledDocument[] {
  const dated = documents.map((document) => {
    const { id, published } = articleOf(document, around)
    return { document, id, at: published?.value ?? '' }
  })
  return dated.sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id)).map(({ document }) => document)
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
