import type { Traits } from '../../src/dedupe/traits.ts'
import type { Article } from '../../src/model/article.ts'
import type { Release } from '../../src/model/release.ts'
import type { SourceFacts } from '../../src/model/source.ts'
import type { ArticleChange, StoredArticle } from '../../src/model/stored-article.ts'
import type { Commit, IndexedArticle, ItemClaim, Settled } from '../../src/store/store.ts'

export const MINISTRY: SourceFacts = {
  id: 'th-finanzen',
  name: 'Thüringer Finanzministerium',
  url: 'https://finanzen.example.org/presse/rss',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: ['finanzen'],
  jurisdiction: 'DE-TH',
}

export const PORTAL: SourceFacts = {
  ...MINISTRY,
  id: 'th-portal',
  name: 'Medienportal Thüringen',
  url: 'https://portal.example.org/feed',
  role: 'portal',
  tags: [],
}

export function article(id: string, stated: Partial<Article> = {}): Article {
  return {
    id,
    sourceId: MINISTRY.id,
    aliases: [`https://finanzen.example.org/${id}`],
    title: `Mitteilung ${id}`,
    body: '<p>Beim ersten Digitalisierungskabinett …</p>',
    published: { value: '2018-06-07', precision: 'day' },
    language: 'de',
    keywords: ['Digitalisierung'],
    authors: [],
    attachments: [],
    references: [],
    republish: 'full',
    provenance: { title: 'rss:title' },
    ...stated,
  }
}

/** An article with the id `id` in the release with the key `id`, if nothing else is stated. */
export function change(
  id: string,
  stated: Partial<StoredArticle> = {},
  beside: Omit<ArticleChange, 'stored'> = {},
): ArticleChange {
  const stored = {
    article: article(id),
    firstSeen: '2018-06-07T08:00:00Z',
    version: 1,
    textHash: `hash of ${id}`,
    releaseKey: id,
    ...stated,
  }
  return { stored, ...beside }
}

/** A release with the one article `key`, if nothing else is stated. */
export function release(key: string, stated: Partial<Release> = {}): Release {
  return {
    id: `tag:feeds.example.org,2018-06-07:${key}`,
    key,
    leadId: key,
    articleIds: [key],
    published: { value: '2018-06-07', precision: 'day' },
    publishedAt: '2018-06-06T22:00:00Z',
    updatedAt: '2018-06-06T22:00:00Z',
    firstSeen: '2018-06-07T08:00:00Z',
    arrival: 0,
    ...stated,
  }
}

export function claim(key: string, stated: Partial<ItemClaim> = {}): ItemClaim {
  return {
    key,
    hash: 'h1',
    firstSeen: '2018-06-07T08:00:00Z',
    checkedAt: '2018-06-07T08:00:00Z',
    validators: {},
    attempts: 0,
    ...stated,
  }
}

export function commit(stated: Partial<Commit> = {}): Commit {
  return {
    articles: [],
    releases: [],
    claims: [],
    state: {
      sourceId: MINISTRY.id,
      recipeHash: '',
      validators: { etag: '"1"' },
      lastPoll: '2018-06-07T08:00:00Z',
      failures: 0,
    },
    record: { sourceId: MINISTRY.id, at: '2018-06-07T08:00:00Z', outcome: 'ok', bytes: 1000, ms: 20, items: 1 },
    ...stated,
  }
}

/** Each key a release with one article of the same name. */
export function singles(...keys: string[]): Commit {
  return commit({ articles: keys.map((key) => change(key)), releases: keys.map((key) => release(key)) })
}

/** What settling came to: nothing, if nothing is stated. */
export const settled = (stated: Partial<Settled> = {}): Settled => ({
  articles: [],
  releases: [],
  removed: [],
  joined: [],
  settled: [],
  relations: [],
  unrelated: [],
  indexed: [],
  ...stated,
})

export const traits = (stated: Partial<Traits> = {}): Traits => ({
  sourceId: MINISTRY.id,
  language: 'de',
  published: Date.parse('2018-06-07'),
  urlKey: 'finanzen.example.org/a',
  identities: ['finanzen.example.org/a'],
  translations: [],
  title: ['neuer', 'radweg'],
  titleFigures: [],
  numbers: ['12/2018'],
  refersTo: [],
  markers: ['correction'],
  words: ['der', 'radweg', 'ist', '3.5', 'kilometer', 'lang'],
  runs: Uint32Array.of(7, 4_000_000_000, 4_294_967_295),
  nouns: ['radweg', 'kilometer'],
  facts: {
    days: ['06-07'],
    periods: [],
    years: ['2018'],
    times: [],
    numbers: ['3.5'],
    streets: [],
    towns: ['erfurt'],
    relative: [{ words: 'heute', day: '06-07' }],
    amounts: ['kilometer 3.5'],
    spelled: [],
    names: [],
  },
  ...stated,
})

/** The 7th of June 2018. */
export const DAY = 17_689

export const indexed = (articleId: string, signatures: number[], day = DAY): IndexedArticle => ({
  articleId,
  traits: traits(),
  signatures,
  day,
})
