import { afterEach, describe, expect, test } from 'vitest'
import { type Given, LATER, NOW, openTicker, type Ticker } from './ticker.ts'

const LONG =
  'Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro für die Sanierung von Schwimmbädern bereit. Anträge nimmt die Aufbaubank ab dem ersten März entgegen, wie das Ministerium mitteilte.'
const OTHER =
  'Die Straßenbauverwaltung sperrt ab Montag die Brücke über die Ilm für den Schwerverkehr. Eine Umleitung führt über die Bundesstraße und ist ausgeschildert, die Arbeiten dauern bis Ende August.'

const open: Ticker[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const usual = (given: Given): Given => ({ title: 'Zwölf Millionen Euro für Schwimmbäder', text: LONG, ...given })

async function ticker() {
  const one = await openTicker()
  open.push(one)
  const take = (given: Given[], now = NOW) => one.take(given.map(usual), now)
  const poll = (given: Given[], now = NOW) => one.poll(given.map(usual), now)
  return { ...one, take, poll }
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
    'a notice of a few words comes again on another day',
    { url: URL_A, published: '2026-06-01', title: 'Sprechstunde', text: 'Die Bürgermeisterin hat Zeit für Fragen.' },
    {
      url: 'https://ministry.example/mi/13',
      published: '2026-06-08',
      title: 'Sprechstunde',
      text: 'Die Bürgermeisterin hat Zeit für Fragen.',
    },
  ],
  [
    'the title alone is the same',
    { url: URL_A, title: 'Terminhinweis' },
    { url: 'https://ministry.example/mi/13', title: 'Terminhinweis', text: OTHER },
  ],
  [
    'a short text comes in its place on its day, under another headline',
    { url: URL_A, published: '2026-06-08', title: 'Bauausschuss tagt', text: LONG },
    { url: 'https://ministry.example/mi/13', published: '2026-06-08', title: 'Sprechstunde im Amt', text: LONG },
  ],
  [
    'the same text says "heute" on another day',
    { url: URL_A, published: '2026-06-01', text: `${LONG} Die Anmeldung öffnet heute.` },
    { url: 'https://ministry.example/mi/13', published: '2026-06-08', text: `${LONG} Die Anmeldung öffnet heute.` },
  ],
]

describe('an article', () => {
  test.each(sameItem)('stays one release when it %s', async (_what, before, after) => {
    const { take, live } = await ticker()
    await take([before])
    const [first] = await live()
    await take([after], LATER)
    expect(await live()).toHaveLength(1)
    expect((await live())[0]).toMatchObject({
      id: first?.id,
      publishedAt: first?.publishedAt,
      articleIds: first?.articleIds,
    })
  })

  test.each(otherItem)('is another release when %s', async (_what, before, after) => {
    const { take, live } = await ticker()
    await take([before])
    expect(await take([after], LATER)).toMatchObject({ new: 1 })
    expect(await live()).toHaveLength(2)
  })

  test('remembers every URL and GUID it was seen under', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, guid: 'g1' }])
    await take([{ url: 'https://ministry.example/neu/12', guid: 'g1' }], LATER)
    expect((await live())[0]?.lead.article).toMatchObject({
      url: 'https://ministry.example/neu/12',
      aliases: [URL_A, 'g1', 'https://ministry.example/neu/12'],
    })
  })

  test('that stands twice in a document is taken once', async () => {
    const { take, live } = await ticker()
    expect(
      await take([
        { url: URL_A, guid: 'g1' },
        { url: URL_A, guid: 'g1' },
      ]),
    ).toEqual({ new: 1, changed: 0, unchanged: 0, duplicates: 1 })
    expect(await live()).toHaveLength(1)
  })

  test('of a digest page keeps the link for the text that had it', async () => {
    const { take, live } = await ticker()
    const digest = 'https://ministry.example/aktuell'
    await take([{ url: digest, published: '2026-06-01' }])
    const decision = await take(
      [
        { url: digest, published: '2026-06-09', title: 'Brücke gesperrt', text: OTHER },
        { url: digest, published: '2026-06-01' },
      ],
      LATER,
    )
    expect(decision).toEqual({ new: 1, changed: 0, unchanged: 1, duplicates: 0 })
    expect((await live()).map(({ articleIds }) => articleIds.length)).toEqual([1, 1])
  })
})

describe('a release', () => {
  test('of two sources is led by the issuer, whoever came first', async () => {
    const { take, live } = await ticker()
    await take([{ source: 'portal', url: 'https://portal.example/77' }])
    const [before] = await live()
    expect(await take([{ url: URL_A }], LATER)).toMatchObject({ duplicates: 1 })
    expect(await live()).toHaveLength(1)
    expect((await live())[0]).toMatchObject({
      id: before?.id,
      publishedAt: before?.publishedAt,
      leadId: `ministry-${URL_A}`,
    })
  })

  test('of one cycle has the dates of its lead, whichever source was read first', async () => {
    for (const order of [
      ['portal', 'ministry'],
      ['ministry', 'portal'],
    ]) {
      const { poll, settle, live } = await ticker()
      const published: Record<string, string> = { portal: '2026-06-10', ministry: '2026-06-09' }
      for (const from of order)
        await poll([{ source: from, url: `https://${from}.example/1`, published: published[from] ?? '' }])
      await settle()
      expect(await live()).toHaveLength(1)
      expect((await live())[0]).toMatchObject({
        publishedAt: '2026-06-08T22:00:00Z',
        updatedAt: '2026-06-08T22:00:00Z',
      })
    }
  })

  const elsewhere: [what: string, article: Given, live: number][] = [
    ['a portal puts a place before', { title: 'Thüringen: Zwölf Millionen Euro für Schwimmbäder', text: LONG }, 1],
    ['a portal puts its name behind', { title: 'Zwölf Millionen Euro für Schwimmbäder - Landesportal', text: LONG }, 1],
    ['a paper gives another title, over a short text', { title: 'Geld fürs Bad', text: LONG }, 2],
    ['a paper gives another title, over a telling text', { title: 'Geld fürs Bad', text: `${LONG} ${OTHER}` }, 1],
  ]
  test.each(elsewhere)('of the same text, to which %s', async (_what, copy, count) => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, text: copy.text ?? LONG }])
    await take([{ source: 'portal', url: 'https://portal.example/77', ...copy }])
    expect(await live()).toHaveLength(count)
  })

  test('joins at the same URL where the texts agree, and not where they do not', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A }])
    await take([
      { source: 'paper', url: `${URL_A}`, title: 'Geld für Schwimmbäder', text: `${LONG} Mehr im Lokalteil.` },
    ])
    expect(await live()).toHaveLength(1)
    await take([{ source: 'portal', url: URL_A, title: 'Brücke gesperrt', text: OTHER }])
    expect(await live()).toHaveLength(2)
  })

  test('of one text in two languages stays apart', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, language: 'fr' }])
    await take([{ source: 'portal', url: 'https://portal.example/77' }])
    expect(await live()).toHaveLength(2)
  })

  test('that turns out to be two published ones keeps the older id, the younger points to it', async () => {
    const { take, live, deleted } = await ticker()
    await take([{ source: 'portal', url: 'https://portal.example/77' }])
    await take([{ url: URL_A, title: 'Bäder', text: OTHER }])
    const [older, younger] = await live()
    await take([{ url: URL_A }], LATER)
    expect((await live()).map(({ id }) => id)).toEqual([older?.id])
    expect((await deleted()).find(({ key }) => key === younger?.key)).toMatchObject({ supersededBy: older?.key })
    expect((await live())[0]?.articleIds).toHaveLength(2)
  })

  test('that an office sends again is the one it was', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, published: '2026-06-01' }])
    const [before] = await live()
    await take([{ url: 'https://ministry.example/mi/13', published: '2026-06-08' }], LATER)
    expect((await live()).map(({ id, publishedAt }) => [id, publishedAt])).toEqual([[before?.id, before?.publishedAt]])
  })

  test('has a tag: URI that ends in its key', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A }])
    const [release] = await live()
    expect(release?.id).toBe(`tag:ticker.example,2026-06-10:${release?.key}`)
    expect(release?.key).toMatch(/^[a-z2-9]{12}$/)
  })
})

describe('the date of a release', () => {
  test('published is what the first article stated, midnight in its zone, and never moves', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, guid: 'g', published: '2026-06-09' }])
    expect((await live())[0]?.publishedAt).toBe('2026-06-08T22:00:00Z')
    await take([{ url: URL_A, guid: 'g', published: '2026-06-10' }], LATER)
    expect((await live())[0]).toMatchObject({ publishedAt: '2026-06-08T22:00:00Z', published: { value: '2026-06-09' } })
  })

  test('published is first-seen where nothing is stated', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A }])
    expect((await live())[0]).toMatchObject({ publishedAt: NOW, published: { value: NOW, precision: 'instant' } })
  })

  test('updated starts as stated', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, published: '2026-06-09', updated: '2026-06-09T10:00:00Z' }])
    expect((await live())[0]?.updatedAt).toBe('2026-06-09T10:00:00Z')
  })

  const cosmetic: [string, Given][] = [
    ['the same text', {}],
    ['other typography', { text: LONG.replaceAll(' ', '  ').replace('zwölf', 'zwölf\u00ad') }],
    ['another updated stamp alone', { updated: '2026-06-10T11:00:00Z' }],
  ]
  test.each(cosmetic)('updated does not move with %s', async (_what, change) => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, guid: 'g', published: '2026-06-09' }])
    const before = (await live())[0]?.updatedAt
    await take([{ url: URL_A, guid: 'g', published: '2026-06-09', ...change }], LATER)
    expect((await live())[0]?.updatedAt).toBe(before)
  })

  test('updated moves to now, or to what is stated, with the text of the lead', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, guid: 'g', published: '2026-06-09' }])
    await take([{ url: URL_A, guid: 'g', published: '2026-06-09', text: LONG.replace('zwölf', 'dreizehn') }], LATER)
    expect((await live())[0]?.updatedAt).toBe(LATER)
    const stated = '2026-06-10T13:30:00Z'
    await take([{ url: URL_A, guid: 'g', text: LONG, updated: stated }], '2026-06-10T14:00:00Z')
    expect((await live())[0]?.updatedAt).toBe(stated)
  })

  test('updated does not move with the text of a copy', async () => {
    const { take, live } = await ticker()
    await take([{ url: URL_A, published: '2026-06-09' }])
    await take([{ source: 'portal', url: 'https://portal.example/77', guid: 'p', published: '2026-06-09' }])
    const before = (await live())[0]?.updatedAt
    await take([{ source: 'portal', url: 'https://portal.example/77', guid: 'p', text: `${LONG} Nachtrag.` }], LATER)
    expect((await live())[0]?.updatedAt).toBe(before)
  })
})
