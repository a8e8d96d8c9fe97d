import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as articles from './article-tables.ts'
import { type Database, openDatabase } from './database.ts'
import { fullReleases } from './full-releases.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import * as pending from './pending-tables.ts'
import { createQueue } from './queue.ts'
import * as relations from './relation-tables.ts'
import { linkedWith, linksOf } from './release-links.ts'
import * as releases from './release-tables.ts'
import { saveSettled } from './save-settled.ts'
import * as index from './similarity-index.ts'
import * as sources from './source-tables.ts'
import type { Commit, Poll, SettlingView, Store, StoreView } from './store.ts'
import { StoreError } from './store-error.ts'
import { atOnce, transact } from './transaction.ts'
import * as words from './word-tables.ts'

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 10_000

/**
 * Opens the embedded store, one file and its write-ahead log, and creates it with its folder if there is none.
 * Throws `StoreError` where the operator has to act, and its methods do too.
 */
export async function openStore(file: string, patience: number = PATIENCE): Promise<Store> {
  await makeFolder(file)
  const db = openDatabase(file)
  try {
    await migrate(db, patience, MIGRATIONS)
  } catch (error) {
    db.close()
    throw error
  }
  return createStore(db, patience)
}

async function makeFolder(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
  } catch (error) {
    throw new StoreError(`${dirname(file)} cannot be made a folder`, { problem: 'cannot-open', cause: error })
  }
}

function createStore(db: Database, patience: number): Store {
  const inTurn = createQueue()
  const view = createView(db)
  function write(apply: () => void): Promise<void> {
    return inTurn(() => transact(db, patience, { decide: async () => {}, apply }))
  }

  return {
    commit: (decide) =>
      inTurn(() => transact(db, patience, { decide: () => decide(view), apply: (commit) => saveCommit(db, commit) })),
    settle: (decide) =>
      inTurn(() =>
        transact(db, patience, {
          decide: () => decide(createSettlingView(db, view)),
          apply: (settled) => saveSettled(db, settled),
        }),
      ),
    addPending: (articleIds) => write(() => pending.addAllPending(db, articleIds)),
    savePolls: (polls) => write(() => savePolls(db, polls)),
    saveSources: (facts) => write(() => sources.saveSources(db, facts)),
    saveTopics: (assignments) => write(() => releases.saveTopics(db, assignments)),
    saveWords: (articles) => write(() => words.saveWords(db, articles)),
    saveMark: (name, value) => write(() => saveMark(db, name, value)),
    ...createReads(db),
    close: () => inTurn(async () => db.close()),
  }
}

function createView(db: Database): StoreView {
  return {
    articlesByAlias: async (sourceId, aliases) => articles.articlesByAlias(db, sourceId, aliases),
    articlesByTextHash: async (textHashes) => articles.articlesByTextHash(db, textHashes),
    idsByHeadline: async (sourceId, headlines) => articles.idsByHeadline(db, sourceId, headlines),
    articlesById: async (ids) => articles.articlesById(db, ids),
    releasesByKey: async (keys) => releases.releasesByKey(db, keys),
  }
}

function createSettlingView(db: Database, view: StoreView): SettlingView {
  return {
    ...view,
    idsByUrlKey: async (urlKeys) => articles.idsByUrlKey(db, urlKeys),
    idsByTextHash: async (textHashes) => articles.idsByTextHash(db, textHashes),
    pendingArticles: async (limit) => pending.pendingArticles(db, limit),
    similarArticles: async (likeness) => index.similarArticles(db, likeness),
    traits: async (articleIds) => index.traitsOfArticles(db, articleIds),
    indexedAmong: async (articleIds) => index.indexedAmong(db, articleIds),
    outdatedArticles: async (limit) => index.outdatedArticles(db, limit),
    relations: async (articleIds) => relations.relationsOf(db, articleIds),
    wordCounts: async () => index.wordCounts(db),
    supersededBy: async (keys) => releases.supersededBy(db, keys),
  }
}

type Reads = Omit<
  Store,
  'commit' | 'settle' | 'addPending' | 'savePolls' | 'saveSources' | 'saveTopics' | 'saveWords' | 'saveMark' | 'close'
>

function createReads(db: Database): Reads {
  return {
    sources: async () => sources.allSources(db),
    sourceStates: async () => sources.sourceStates(db),
    claims: async (sourceId, keys) => atOnce(db, () => sources.claims(db, sourceId, keys)),
    fetchLog: async (sourceId, limit) => sources.fetchLog(db, sourceId, limit),
    articleCounts: async () => sources.articleCounts(db),
    releases: async (query) => atOnce(db, () => fullReleases(db, releases.findReleases(db, query))),
    fullReleases: async (keys) => atOnce(db, () => fullReleases(db, keys)),
    topicMembers: async (topic) => releases.topicMembers(db, topic),
    articles: async (ids) => articles.articlesById(db, ids),
    articlesUnder: async (address) => articles.articlesUnder(db, address),
    countPending: async () => db.number('SELECT count(*) FROM pending'),
    relations: async (articleIds) => relations.relationsOf(db, articleIds),
    links: async (key) => linksOf(db, key),
    linkedWith: async (keys) => linkedWith(db, keys),
    releaseByKey: async (key) => atOnce(db, () => fullReleases(db, [key])[0]),
    countReleases: async (topic) => releases.countReleases(db, topic),
    deletedReleases: async () => releases.deletedReleases(db),
    versions: async (articleId) => articles.versions(db, articleId),
    revision: async () => releases.revision(db),
    releasesChangedSince: async (revision) => releases.releasesChangedSince(db, revision),
    releaseKeys: async (offset, limit) => releases.releaseKeys(db, offset, limit),
    vocabulary: async (after, limit) => words.vocabulary(db, after, limit),
    wordsMadeFrom: async (ids) => words.wordsMadeFrom(db, ids),
    articlesWithWord: async (word) => words.articlesWithWord(db, word),
    releasesWithArticles: async (numbers) => words.releasesWithArticles(db, numbers),
    releasesOfSources: async (ids) => words.releasesOfSources(db, ids),
    newestFirst: async (keys) => words.newestFirst(db, keys),
    mark: async (name) => db.texts('SELECT value FROM mark WHERE name = ?', name)[0],
  }
}

function saveMark(db: Database, name: string, value: string): void {
  db.run('INSERT INTO mark VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value)
}

function saveCommit(db: Database, commit: Commit): Commit {
  const revision = releases.nextRevision(db)
  for (const change of commit.articles) articles.saveArticle(db, change)
  const saved = commit.releases.map((release) => releases.saveRelease(db, release, revision))
  for (const { stored } of commit.articles) {
    releases.touchRelease(db, stored.releaseKey, revision)
    pending.addPending(db, stored.article.id)
  }
  for (const claim of commit.claims) sources.saveClaim(db, commit.state.sourceId, claim)
  savePoll(db, commit)
  return { ...commit, releases: saved }
}

function savePolls(db: Database, polls: Poll[]): void {
  for (const poll of polls) savePoll(db, poll)
}

function savePoll(db: Database, { state, record }: Poll): void {
  sources.saveState(db, state)
  sources.saveRecord(db, record)
}
