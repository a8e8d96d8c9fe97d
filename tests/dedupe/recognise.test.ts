import { describe, expect, test } from 'vitest'
import type { Known } from '../../src/dedupe/pool.ts'
import { recognise } from '../../src/dedupe/recognise.ts'
import type { Article } from '../../src/model/article.ts'
import type { Release } from '../../src/model/release.ts'
import type { Role, SourceFacts } from '../../src/model/source.ts'

const NOW = '2026-06-10T08:00:00Z'
const LATER = '2026-06-10T12:00:00Z'
const LONG =
  'Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro für die Sanierung von Schwimmbädern bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium mitteilte.'
const OTHER =
  'Die Straßenbauverwaltung sperrt ab Montag die Brücke über die Ilm für den Schwerverkehr. Eine Umleitung führt über die Bundesstraße und ist ausgeschildert, die Arbeiten dauern bis Ende August.'

const source = (id: string, role: Role): SourceFacts => ({
  id,
  name: id,
  url: `https://${id}.example/feed`,
  role,
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
})
const SOURCES = new Map(
  [source('ministry', 'issuer'), source('portal', 'portal'), source('paper', 'press')].map((one) => [one.id, one]),
)

interface Given {
  source?: string
  id?: string
  url?: string
  guid?: string
  title?: string
  text?: string
  published?: string
  updated?: string
}

function article(given: Given): Article {
  const sourceId = given.source ?? 'ministry'
  const aliases = [given.url, given.guid].filter((alias) => alias !== undefined)
  return {
    id: given.id ?? `${sourceId}-${aliases[0] ?? given.title}`,
    sourceId,
    ...(given.url === undefined ? {} : { url: given.url }),
    aliases,
    title: given.title ?? 'Zwölf Millionen Euro für Schwimmbäder',
    body: `<p>${given.text ?? LONG}</p>`,
    ...(given.published === undefined ? {} : { published: { value: given.published, precision: 'day' as const } }),
    ...(given.updated === undefined ? {} : { updated: { value: given.updated, precision: 'instant' as const } }),
    language: 'de',
    keywords: [],
    authors: [],
    attachments: [],
    references: [],
    republish: 'full',
    provenance: {},
  }
}

/** A store in miniature: everything known is looked up, arrivals are numbered. */
function ticker() {
  const known: Known = { articles: [], releases: [] }
  return {
    known,
    take(given: Given[], now = NOW) {
      const articles = given.map(article)
      const from = SOURCES.get(articles[0]?.sourceId ?? '')
      if (from === undefined) throw new Error('unknown source')
      const decision = recognise(articles, known, { source: from, sources: SOURCES, now, authority: 'ticker.example' })
      for (const { stored } of decision.articles) {
        known.articles = [...known.articles.filter((one) => one.article.id !== stored.article.id), stored]
      }
      for (const release of decision.releases) {
        const arrival = release.arrival || known.releases.length + 1
        known.releases = [...known.releases.filter(({ key }) => key !== release.key), { ...release, arrival }]
      }
      return decision
    },
    live: (): Release[] => known.releases.filter(({ supersededBy }) => supersededBy === undefined),
  }
}

const URL_A = 'https://ministry.example/mi/12'
const sameItem: [what: string, before: Given, after: Given][] = [
  ['is fetched again', { url: URL_A, guid: 'g1' }, { url: URL_A, guid: 'g1' }],
  ['moves to https', { url: 'http://ministry.example/mi/12' }, { url: URL_A }],
  ['loses its www', { url: 'https://www.ministry.example/mi/12' }, { url: URL_A }],
  ['gets a new GUID', { url: URL_A, guid: 'g1' }, { url: URL_A, guid: 'g2' }],
  ['gets a new URL', { url: URL_A, guid: 'g1' }, { url: 'https://ministry.example/neu/12', guid: 'g1' }],
  [
    'is rewritten at its URL and GUID',
    { url: URL_A, guid: 'g1' },
    { url: URL_A, guid: 'g1', title: 'Neu', text: OTHER },
  ],
  [
    'is rewritten on its day',
    { url: URL_A, published: '2026-06-01' },
    { url: URL_A, published: '2026-06-01', title: 'Neu', text: OTHER },
  ],
  [
    'gets a new title',
    { url: URL_A, published: '2026-06-01' },
    { url: URL_A, published: '2026-06-09', title: 'Geld für Bäder' },
  ],
]

const otherItem: [what: string, before: Given, after: Given][] = [
  [
    'its link is used for another text of another day',
    { url: URL_A, published: '2026-06-01' },
    { url: URL_A, published: '2026-06-08', title: 'Brücke gesperrt', text: OTHER },
  ],
  [
    'its GUID is used for another text at another URL',
    { url: URL_A, guid: '1' },
    { url: 'https://ministry.example/mi/13', guid: '1', title: 'Brücke gesperrt', text: OTHER },
  ],
  [
    'the title alone is the same',
    { url: URL_A, title: 'Terminhinweis' },
    { url: 'https://ministry.example/mi/13', title: 'Terminhinweis', text: OTHER },
  ],
  [
    'the same text is sent on another day',
    { url: URL_A, published: '2026-06-01' },
    { url: 'https://ministry.example/mi/13', published: '2026-06-08' },
  ],
]

describe('an article', () => {
  test.each(sameItem)('stays one release when it %s', (_what, before, after) => {
    const { take, live } = ticker()
    take([before])
    const [first] = live()
    take([after], LATER)
    expect(live()).toHaveLength(1)
    expect(live()[0]).toMatchObject({ id: first?.id, publishedAt: first?.publishedAt, articleIds: first?.articleIds })
  })

  test.each(otherItem)('is another release when %s', (_what, before, after) => {
    const { take, live } = ticker()
    take([before])
    expect(take([after], LATER).counts).toMatchObject({ new: 1 })
    expect(live()).toHaveLength(2)
  })

  test('remembers every URL and GUID it was seen under', () => {
    const { take, known } = ticker()
    take([{ url: URL_A, guid: 'g1' }])
    take([{ url: 'https://ministry.example/neu/12', guid: 'g1' }], LATER)
    expect(known.articles[0]?.article).toMatchObject({
      url: 'https://ministry.example/neu/12',
      aliases: [URL_A, 'g1', 'https://ministry.example/neu/12'],
    })
  })

  test('that stands twice in a document is taken once', () => {
    const { take, live } = ticker()
    expect(
      take([
        { url: URL_A, guid: 'g1' },
        { url: URL_A, guid: 'g1' },
      ]).counts,
    ).toEqual({ new: 1, changed: 0, unchanged: 0, duplicates: 1 })
    expect(live()).toHaveLength(1)
  })

  test('of a digest page keeps the link for the text that had it', () => {
    const { take, live } = ticker()
    const digest = 'https://ministry.example/aktuell'
    take([{ url: digest, published: '2026-06-01' }])
    const decision = take(
      [
        { url: digest, published: '2026-06-09', title: 'Brücke gesperrt', text: OTHER },
        { url: digest, published: '2026-06-01' },
      ],
      LATER,
    )
    expect(decision.counts).toEqual({ new: 1, changed: 0, unchanged: 1, duplicates: 0 })
    expect(live().map(({ articleIds }) => articleIds.length)).toEqual([1, 1])
  })
})

describe('a release', () => {
  test('of two sources is led by the issuer, whoever came first', () => {
    const { take, live } = ticker()
    take([{ source: 'portal', url: 'https://portal.example/77' }])
    const [before] = live()
    expect(take([{ url: URL_A }], LATER).counts).toMatchObject({ duplicates: 1 })
    expect(live()).toHaveLength(1)
    expect(live()[0]).toMatchObject({ id: before?.id, publishedAt: before?.publishedAt, leadId: `ministry-${URL_A}` })
  })

  test('of one cycle has the dates of its lead, whichever source was read first', () => {
    for (const order of [
      ['portal', 'ministry'],
      ['ministry', 'portal'],
    ]) {
      const { take, live } = ticker()
      const published: Record<string, string> = { portal: '2026-06-10', ministry: '2026-06-09' }
      for (const from of order)
        take([{ source: from, url: `https://${from}.example/1`, published: published[from] ?? '' }])
      expect(live()).toHaveLength(1)
      expect(live()[0]).toMatchObject({ publishedAt: '2026-06-08T22:00:00Z', updatedAt: '2026-06-08T22:00:00Z' })
    }
  })

  const elsewhere: [what: string, article: Given, live: number][] = [
    ['a portal puts a place before', { title: 'Thüringen: Zwölf Millionen Euro für Schwimmbäder', text: LONG }, 1],
    ['a portal puts its name behind', { title: 'Zwölf Millionen Euro für Schwimmbäder - Landesportal', text: LONG }, 1],
    ['a paper gives another title, over a short text', { title: 'Geld fürs Bad', text: LONG }, 2],
    ['a paper gives another title, over a telling text', { title: 'Geld fürs Bad', text: `${LONG} ${OTHER}` }, 1],
  ]
  test.each(elsewhere)('of the same text, to which %s', (_what, copy, count) => {
    const { take, live } = ticker()
    take([{ url: URL_A, text: copy.text ?? LONG }])
    take([{ source: 'portal', url: 'https://portal.example/77', ...copy }])
    expect(live()).toHaveLength(count)
  })

  test('joins at the same URL where the texts agree, and not where they do not', () => {
    const { take, live } = ticker()
    take([{ url: URL_A }])
    take([{ source: 'paper', url: `${URL_A}`, title: 'Geld für Schwimmbäder', text: `${LONG} Mehr im Lokalteil.` }])
    expect(live()).toHaveLength(1)
    take([{ source: 'portal', url: URL_A, title: 'Brücke gesperrt', text: OTHER }])
    expect(live()).toHaveLength(2)
  })

  test('of one text in two languages stays apart', () => {
    const { take, known, live } = ticker()
    take([{ url: URL_A }])
    for (const stored of known.articles) stored.article.language = 'fr'
    take([{ source: 'portal', url: 'https://portal.example/77' }])
    expect(live()).toHaveLength(2)
  })

  test('that turns out to be two published ones keeps the older id, the younger points to it', () => {
    const { take, live, known } = ticker()
    take([{ source: 'portal', url: 'https://portal.example/77' }])
    take([{ url: URL_A, title: 'Bäder', text: OTHER }])
    const [older, younger] = live()
    take([{ url: URL_A }], LATER)
    expect(live().map(({ id }) => id)).toEqual([older?.id])
    expect(known.releases.find(({ key }) => key === younger?.key)).toMatchObject({ supersededBy: older?.key })
    expect(live()[0]?.articleIds).toHaveLength(2)
  })

  test('has a tag: URI that ends in its key', () => {
    const { take, live } = ticker()
    take([{ url: URL_A }])
    const [release] = live()
    expect(release?.id).toBe(`tag:ticker.example,2026-06-10:${release?.key}`)
    expect(release?.key).toMatch(/^[a-z2-9]{12}$/)
  })
})

describe('the date of a release', () => {
  test('published is what the first article stated, midnight in its zone, and never moves', () => {
    const { take, live } = ticker()
    take([{ url: URL_A, guid: 'g', published: '2026-06-09' }])
    expect(live()[0]?.publishedAt).toBe('2026-06-08T22:00:00Z')
    take([{ url: URL_A, guid: 'g', published: '2026-06-10' }], LATER)
    expect(live()[0]).toMatchObject({ publishedAt: '2026-06-08T22:00:00Z', published: { value: '2026-06-09' } })
  })

  test('published is first-seen where nothing is stated', () => {
    const { take, live } = ticker()
    take([{ url: URL_A }])
    expect(live()[0]).toMatchObject({ publishedAt: NOW, published: { value: NOW, precision: 'instant' } })
  })

  test('updated starts as stated', () => {
    const { take, live } = ticker()
    take([{ url: URL_A, published: '2026-06-09', updated: '2026-06-09T10:00:00Z' }])
    expect(live()[0]?.updatedAt).toBe('2026-06-09T10:00:00Z')
  })

  const cosmetic: [string, Given][] = [
    ['the same text', {}],
    ['other typography', { text: LONG.replaceAll(' ', '  ').replace('zwölf', 'zwölf\u00ad') }],
    ['another updated stamp alone', { updated: '2026-06-10T11:00:00Z' }],
  ]
  test.each(cosmetic)('updated does not move with %s', (_what, change) => {
    const { take, live } = ticker()
    take([{ url: URL_A, guid: 'g', published: '2026-06-09' }])
    const before = live()[0]?.updatedAt
    take([{ url: URL_A, guid: 'g', published: '2026-06-09', ...change }], LATER)
    expect(live()[0]?.updatedAt).toBe(before)
  })

  test('updated moves to now, or to what is stated, with the text of the lead', () => {
    const { take, live } = ticker()
    take([{ url: URL_A, guid: 'g', published: '2026-06-09' }])
    take([{ url: URL_A, guid: 'g', published: '2026-06-09', text: LONG.replace('zwölf', 'dreizehn') }], LATER)
    expect(live()[0]?.updatedAt).toBe(LATER)
    const stated = '2026-06-10T13:30:00Z'
    take([{ url: URL_A, guid: 'g', text: LONG, updated: stated }], '2026-06-10T14:00:00Z')
    expect(live()[0]?.updatedAt).toBe(stated)
  })

  test('updated does not move with the text of a copy', () => {
    const { take, live } = ticker()
    take([{ url: URL_A, published: '2026-06-09' }])
    take([{ source: 'portal', url: 'https://portal.example/77', guid: 'p', published: '2026-06-09' }])
    const before = live()[0]?.updatedAt
    take([{ source: 'portal', url: 'https://portal.example/77', guid: 'p', text: `${LONG} Nachtrag.` }], LATER)
    expect(live()[0]?.updatedAt).toBe(before)
  })
})
