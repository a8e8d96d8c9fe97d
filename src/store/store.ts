import type { Settlement } from '../dedupe/settle.ts'
import type { Signature } from '../dedupe/signatures.ts'
import type { Traits } from '../dedupe/traits.ts'
import type { WordCounts } from '../dedupe/word-counts.ts'
import type { Version } from '../model/article.ts'
import type { FetchRecord, SourceState, Validators } from '../model/health.ts'
import type { Instant } from '../model/moment.ts'
import type { Relation } from '../model/relation.ts'
import type { FullRelease, Release, ReleaseLink } from '../model/release.ts'
import type { SourceFacts } from '../model/source.ts'
import type { ArticleChange, StoredArticle } from '../model/stored-article.ts'
import type { WordStore } from './word-store.ts'

/** What a source said of one item when we last looked, so that an unchanged item costs nothing. */
export interface ItemClaim {
  /** GUID or link as stated; unique in its source. */
  key: string
  /** Hash over all the list or feed said of it. */
  hash: string
  firstSeen: Instant
  /** When the release's own page was last asked for. */
  checkedAt: Instant
  /** Validators of that page. */
  validators: Validators
  /** Failed attempts at that page since the last success. */
  attempts: number
}

/**
 * What a decision may ask. Lists may come back in any order, without what was not found; of an address or text that
 * more than forty articles share, the latest forty, and of an alias the latest two hundred.
 */
export interface StoreView {
  articlesByAlias(sourceId: string, aliases: string[]): Promise<StoredArticle[]>
  articlesByTextHash(textHashes: string[]): Promise<StoredArticle[]>
  /** By each `headlineKey` that is known: ids of the articles of a source that have it, of many the latest twenty. */
  idsByHeadline(sourceId: string, headlines: string[]): Promise<Map<string, string[]>>
  articlesById(ids: string[]): Promise<StoredArticle[]>
  releasesByKey(keys: string[]): Promise<Release[]>
}

/** By what articles are looked for that may be copies of one. */
export interface Likeness {
  /** Each with the days around `day` within which it counts. */
  signatures: { key: Signature; days: number }[]
  /** Of publication: days since 1970. */
  day: number
}

/** What settling may ask besides. */
export interface SettlingView extends StoreView {
  idsByUrlKey(urlKeys: string[]): Promise<string[]>
  idsByTextHash(textHashes: string[]): Promise<string[]>
  /** New or changed articles, at most `limit`, in an order that does not depend on when they came. */
  pendingArticles(limit: number): Promise<StoredArticle[]>
  /** By id of the articles that share the most signatures: how many. */
  similarArticles(likeness: Likeness): Promise<Map<string, number>>
  /** Without those that were forgotten, or that another version of the program read otherwise. */
  traits(articleIds: string[]): Promise<Map<string, Traits>>
  /** Those of these that are in the index, whichever version of the program read them. */
  indexedAmong(articleIds: string[]): Promise<Set<string>>
  /** Articles in the index that another version of the program read otherwise, the latest first. */
  outdatedArticles(limit: number): Promise<StoredArticle[]>
  /** What was found of these articles and others before. */
  relations(articleIds: string[]): Promise<Relation[]>
  /** Of everything compared so far; undefined before the first time. */
  wordCounts(): Promise<WordCounts | undefined>
  /** Releases that gave way to one of these. */
  supersededBy(keys: string[]): Promise<Release[]>
}

/** An article as it is found again by its likeness. */
export interface IndexedArticle {
  articleId: string
  traits: Traits
  signatures: Signature[]
  /** Of publication: days since 1970. */
  day: number
}

/** What settling came to: what `dedupe` decided, and what was learnt for the next time. */
export interface Settled extends Settlement {
  /** Ids of articles that are pending no more. */
  settled: string[]
  /** What is true of two articles now. */
  relations: Relation[]
  /** Pairs of articles that have nothing to do with each other any more. */
  unrelated: [string, string][]
  indexed: IndexedArticle[]
  /** Absent: nothing was counted. */
  words?: WordCounts
  /** Index entries of articles first seen before this are forgotten; absent: nothing is. */
  forgetBefore?: Instant
}

/** What a poll came to. */
export interface Poll {
  state: SourceState
  record: FetchRecord
}

/** Everything one source's poll changes. */
export interface Commit extends Poll {
  articles: ArticleChange[]
  /** Inserted or replaced by `key`. `arrival` 0 is replaced by the next number of the store; once given, it stays. */
  releases: Release[]
  claims: ItemClaim[]
}

export interface ReleaseQuery {
  /** Topic id; `all` for every release. */
  topic: string
  /** Most releases returned. */
  limit: number
  /** `oldest`: in the order of `TopicMember`; `newest`: the other way round. */
  order: 'newest' | 'oldest'
  /** Releases passed over; 0 if absent. */
  offset?: number
}

/** Oldest first: by `firstSeen`, then `publishedAt`, then `arrival`, so that what comes later is appended. */
export interface TopicMember {
  key: string
  /** Revision of the store at which the release, one of its articles or its topics last changed. */
  revision: number
  /** The same without its topics. */
  changed: number
}

/** Topics a release belongs to, without `all`. */
export interface TopicAssignment {
  releaseKey: string
  topics: string[]
}

/**
 * The contract of every store. One suite of tests, `tests/store/contract.ts`, runs on all of them.
 * Releases that were superseded are left out of `releases` and `countReleases`; `deletedReleases` has them.
 */
export interface Store extends WordStore {
  /**
   * Runs `decide` and stores what it returns, in one transaction. Decisions happen one after the other, so that what
   * the view says still holds when it is acted upon. If `decide` throws, nothing is stored and the error comes out.
   * Returns what was stored, with the arrival numbers. The facts of the source must have been saved before its articles.
   * Within `decide`, the store is read through the view; to await a writing method there is to wait for oneself.
   */
  commit(decide: (view: StoreView) => Promise<Commit>): Promise<Commit>

  /**
   * Runs `decide` and stores what it returns, in one transaction, as `commit` does. What `commit` stores is pending
   * until it is settled.
   */
  settle(decide: (view: SettlingView) => Promise<Settled>): Promise<Settled>
  countPending(): Promise<number>
  /** Makes articles pending once more: a curator spoke of them. Unknown ones are passed over. */
  addPending(articleIds: string[]): Promise<void>
  /** What was found of these articles and others. */
  relations(articleIds: string[]): Promise<Relation[]>

  /** Stores what polls came to that brought nothing, in one transaction. */
  savePolls(polls: Poll[]): Promise<void>

  /**
   * Remembers the facts of the configured sources; sources that left keep theirs. New facts are a change to every
   * release that the source has a part in.
   */
  saveSources(sources: SourceFacts[]): Promise<void>
  /** All that were ever saved. */
  sources(): Promise<SourceFacts[]>
  sourceStates(): Promise<SourceState[]>
  claims(sourceId: string, keys: string[]): Promise<ItemClaim[]>
  /** Newest first. */
  fetchLog(sourceId: string, limit: number): Promise<FetchRecord[]>
  /** Newest firstSeen by source id, and how many articles each source gave. */
  articleCounts(): Promise<Map<string, { articles: number; lastFirstSeen: Instant }>>

  releases(query: ReleaseQuery): Promise<FullRelease[]>
  /** In the order of `keys`, the superseded ones too; unknown keys are left out. */
  fullReleases(keys: string[]): Promise<FullRelease[]>
  /** Every release of a topic (`all` for all) that was not superseded, in the order of its archive. */
  topicMembers(topic: string): Promise<TopicMember[]>
  releaseByKey(key: string): Promise<FullRelease | undefined>
  /** Articles by id, in any order, without those that are unknown. */
  articles(ids: string[]): Promise<StoredArticle[]>
  /** Articles of any source that were seen under this address, in whichever spelling, or GUID. */
  articlesUnder(address: string): Promise<StoredArticle[]>
  /** Releases linked with this one that are published themselves, in order of arrival. */
  links(key: string): Promise<ReleaseLink[]>
  /** Keys of all releases whose links name one of these. */
  linkedWith(keys: string[]): Promise<string[]>
  countReleases(topic: string): Promise<number>
  /** In order of arrival. */
  deletedReleases(): Promise<Release[]>
  versions(articleId: string): Promise<Version[]>

  /** Counts up with every change to a release: what was published at this number is current. */
  revision(): Promise<number>
  /** Keys of the releases changed after a revision, the superseded ones too. */
  releasesChangedSince(revision: number): Promise<string[]>
  /** Keys of all releases that were not superseded, in order of arrival, from `offset` on. */
  releaseKeys(offset: number, limit: number): Promise<string[]>
  /** Replaces the topics of each named release; other topics than before count as a change to it. */
  saveTopics(assignments: TopicAssignment[]): Promise<void>
  /** A small value kept by name, such as the revision that was last published. */
  mark(name: string): Promise<string | undefined>
  saveMark(name: string, value: string): Promise<void>

  /** After the writing that is under way; nothing the second time. */
  close(): Promise<void>
}
