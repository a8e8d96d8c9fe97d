import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import type { Article } from '../../src/model/article.ts'
import type { FullRelease, Release, SourcedArticle } from '../../src/model/release.ts'
import type { SourceFacts } from '../../src/model/source.ts'

type Stated<T> = Partial<T> & { source: string }

interface StatedRelease extends Partial<Omit<FullRelease, 'lead' | 'copies' | 'published'>> {
  key: string
  published?: string
  lead: Stated<Article>
  copies?: Stated<Article>[]
}

interface StatedDocument extends Omit<FeedDocument, 'releases' | 'deleted'> {
  sources?: Record<string, Partial<SourceFacts>>
  releases?: StatedRelease[]
  deleted?: (Partial<Release> & { key: string })[]
}

const BASE = { language: 'de', siteTitle: 'Amtsticker', siteUrl: 'https://ticker.example.org/', archive: false }
const SOURCE = { role: 'issuer', language: 'de', timezone: 'Europe/Berlin', republish: 'full' } as const

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}.yaml`, import.meta.url))

/** A fixture says what matters to it; the rest is filled in. */
export function readDocument(name: string): FeedDocument {
  const {
    sources = {},
    releases = [],
    deleted = [],
    ...document
  }: StatedDocument = parse(readFileSync(fixture(name), 'utf8'))
  const facts = new Map(
    Object.entries(sources).map(([id, stated]) => [id, { id, name: id, url: '', tags: [], ...SOURCE, ...stated }]),
  )
  return {
    ...BASE,
    ...document,
    releases: releases.map((release, index) => fullRelease(release, facts, releases.length - index)),
    deleted: deleted.map((release) => bareRelease(release, 0)),
  }
}

function fullRelease(stated: StatedRelease, facts: Map<string, SourceFacts>, arrival: number): FullRelease {
  const { published = '2018-06-07', lead, copies = [], ...release } = stated
  const moment = { value: published, precision: published.includes('T') ? 'instant' : 'day' } as const
  const publishedAt = moment.precision === 'day' ? `${published}T00:00:00Z` : published
  return {
    ...bareRelease({ published: moment, publishedAt, updatedAt: publishedAt, ...release }, arrival),
    lead: sourced(lead, facts),
    copies: copies.map((copy) => sourced(copy, facts)),
    topics: stated.topics ?? [],
  }
}

function bareRelease(stated: Partial<Release> & { key: string }, arrival: number): Release {
  return {
    id: `tag:ticker.example.org,2018-06-07:${stated.key}`,
    leadId: 'lead',
    articleIds: ['lead'],
    published: { value: '2018-06-07', precision: 'day' },
    publishedAt: '2018-06-06T22:00:00Z',
    updatedAt: '2018-06-06T22:00:00Z',
    firstSeen: '2018-06-07T07:15:00Z',
    arrival,
    ...stated,
  }
}

function sourced({ source, ...stated }: Stated<Article>, facts: Map<string, SourceFacts>): SourcedArticle {
  const found = facts.get(source)
  if (found === undefined) throw new Error(`no source ${source}`)
  const article: Article = {
    id: 'lead',
    sourceId: source,
    aliases: [],
    title: '',
    language: found.language,
    keywords: [],
    authors: [],
    attachments: [],
    references: [],
    republish: found.republish,
    provenance: {},
    ...(found.rights === undefined ? {} : { rights: found.rights }),
    ...stated,
  }
  return { article, source: found, firstSeen: '2018-06-07T07:15:00Z' }
}
