import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Given, type Ticker, withTicker } from './ticker.ts'

const FORM =
  'Am Freitag tagt der Ausschuss für Bau und Verkehr im Rathaus. Die Tagesordnung steht im Netz, zu Beginn der öffentlichen Sitzung können Einwohner Fragen stellen.'

/** Some of three months: with a date, with words like "heute", of a few words, and a form that was filled twice. */
const STOCK: [day: string, title: string, text: string][] = [
  [
    '2026-01-08',
    'Neue Brücke über die Unstrut freigegeben',
    'Die neue Brücke über die Unstrut ist seit heute befahrbar. Der Bau hat vierzehn Monate gedauert und das Land 3,8 Millionen Euro gekostet. Radfahrer haben eine eigene Spur.',
  ],
  ['2026-01-13', 'Ausschuss für Bau und Verkehr tagt', FORM],
  [
    '2026-01-20',
    'Zweihundert Bäume für die Stadt',
    'Das Gartenamt pflanzt ab dem 12. Februar zweihundert Bäume an Straßen, die im Sommer besonders heiß werden. Anwohner können Patenschaften übernehmen und beim Gießen helfen.',
  ],
  ['2026-02-10', 'Ausschuss für Bau und Verkehr tagt', FORM],
  [
    '2026-02-16',
    'Schulbuslinie 214 fährt früher',
    'Die Schulbuslinie 214 startet ab dem 2. März zehn Minuten früher, damit Kinder aus den Dörfern rechtzeitig zum Unterricht kommen. Die Rückfahrten bleiben unverändert.',
  ],
  [
    '2026-02-26',
    'Ausstellung zeigt Karten aus vier Jahrhunderten',
    'Das Staatsarchiv zeigt von Sonntag an bis zum 28. Juni Karten aus vier Jahrhunderten. Zu sehen sind auch Pläne einer Festung, die nie gebaut wurde. Der Eintritt ist frei.',
  ],
  ['2026-03-02', 'Recyclinghof geschlossen', 'Der Recyclinghof bleibt am Samstag wegen Inventur zu.'],
  ['2026-03-03', 'Einladung zum Pressegespräch mit Landrätin Ute Brandt', ''],
]
const BEFORE = '2026-03-05T08:00:00Z'
const AFTER = '2026-06-20T08:00:00Z'

const paragraph = (text: string): string => (text === '' ? '' : `<p>${text}</p>`)
const site = (stock = STOCK): Given[] =>
  stock.map(([published, title, text], n) => ({
    url: `https://amt.example/presse/${3100 + n}`,
    guid: `amt-${n}`,
    title,
    text: paragraph(text),
    published,
  }))

type Change = (item: Given, n: number) => Given
const words = (text = ''): string => text.replace(/<[^>]*>/g, '')
const cutText = (text: string): string => {
  const all = words(text).split(' ')
  return text && `<p>${all.slice(0, Math.min(11, all.length / 2)).join(' ')} …</p>`
}

const elsewhere: Change = (item, n) => ({ ...item, url: `https://www.neu.example/a/meldung-${n}`, guid: `neu:${n}` })
const renumbered: Change = (item, n) => ({ ...item, url: `https://amt.example/presse/${9700 + n}`, guid: `n${n}` })
const newGuids: Change = (item, n) => ({ ...item, guid: `urn:neu:${n}` })
const withoutGuid: Change = ({ guid: _no, ...item }) => item
const stamped: Change = (item) => ({ ...item, published: '2026-06-19' })
const undated: Change = ({ published: _no, ...item }) => item
const cut: Change = ({ text = '', ...item }) => ({ ...item, text: cutText(text) })
const textless: Change = ({ text: _none, ...item }) => item
const capitals: Change = ({ title = '', ...item }) => ({ ...item, title: title.toUpperCase() })
const labelled: Change = ({ title, ...item }) => ({ ...item, title: `Pressemitteilung: ${title}` })
const ofSite: Change = ({ title, ...item }) => ({ ...item, title: `${title} | Amt im Netz` })
const bold: Change = ({ text = '', ...item }) => ({ ...item, text: text.replace(/<p>([^.]*\.)/, '<p><b>$1</b>') })
const inParts: Change = ({ text = '', ...item }) => ({ ...item, text: text.replaceAll('. ', '.</p><p>') })
const otherContact: Change = ({ text = '', ...item }) => ({ ...item, text: `${text}<p>Rückfragen: Timo Ernst</p>` })

const LOOKS = [stamped, undated, cut, capitals, labelled, ofSite, bold, inParts, otherContact]

const RELAUNCHES: [what: string, changes: Change[]][] = [
  ['has new hosts and GUIDs', [elsewhere]],
  ['has new numbers in its addresses', [renumbered]],
  ['stamps all with its day', [elsewhere, stamped]],
  ['stamps all with its day, under new numbers', [renumbered, stamped]],
  ['stamps all with its day, under known addresses', [stamped]],
  ['stamps all with its day, without GUIDs', [withoutGuid, stamped]],
  ['cuts the texts and stamps all with its day, without GUIDs', [withoutGuid, stamped, cut]],
  ['stamps all with its day, under new GUIDs', [newGuids, stamped]],
  ['states no dates any more', [elsewhere, undated]],
  ['cuts the texts', [elsewhere, cut]],
  ['cuts the texts under known addresses', [cut]],
  ['cuts the texts and stamps all with its day', [elsewhere, cut, stamped]],
  ['leaves out the texts and stamps all with its day', [elsewhere, textless, stamped]],
  ['writes headlines in capitals', [elsewhere, capitals]],
  ['labels the headlines', [elsewhere, labelled]],
  ['does all of this', [elsewhere, stamped, cut, capitals, labelled, ofSite]],
]

const relaunched = (items: Given[], changes: Change[]): Given[] =>
  items.map((item, n) => changes.reduce((changed, change) => change(changed, n), item))

const shown = (releases: Awaited<ReturnType<Ticker['live']>>) =>
  releases.map(({ id, publishedAt, updatedAt, articleIds, lead }) => ({
    ...{ id, publishedAt, updatedAt, articleIds },
    item: /\d$/.exec(lead.article.url ?? '')?.[0],
    words: words(lead.article.body).replace('Rückfragen: Timo Ernst', '').split(/\s*/).join(''),
  }))

/** The source as it was, relaunched; then asked once more. */
async function relaunch(ticker: Ticker, oldestFirst: Given[]): Promise<void> {
  const items = oldestFirst.toReversed()
  await ticker.take(site().toReversed(), BEFORE)
  const known = shown(await ticker.live())
  expect(known).toHaveLength(STOCK.length)
  for (const now of [AFTER, '2026-06-20T09:00:00Z']) {
    expect(await ticker.take(items, now)).toEqual({ ...NOTHING, unchanged: items.length })
    expect(shown(await ticker.live())).toEqual(known)
  }
  expect(await ticker.deleted()).toEqual([])
}
const NOTHING = { new: 0, changed: 0, unchanged: 0, duplicates: 0 }

describe('a source keeps its releases, as they are shown, when its relaunch', () => {
  test.each(RELAUNCHES)('%s', (_what, changes) => withTicker((ticker) => relaunch(ticker, relaunched(site(), changes))))

  test('drops half of them', () =>
    withTicker((ticker) => relaunch(ticker, relaunched(site(), [elsewhere, stamped]).slice(STOCK.length / 2))))

  test('changes any mixture of this', async () => {
    const kept = fc
      .subarray([...STOCK.keys()], { minLength: 4 })
      .filter((items) => items.includes(3) || !items.includes(1))
    const runs = fc.asyncProperty(fc.subarray(LOOKS), kept, (looks, items) =>
      withTicker((ticker) =>
        relaunch(
          ticker,
          relaunched(site(), [elsewhere, ...looks]).filter((_, n) => items.includes(n)),
        ),
      ),
    )
    await fc.assert(runs, { numRuns: 8 })
  })
})

type Week = (week: number) => Given[]
const dayOf = (week: number): string => new Date(Date.UTC(2026, 2, 6 + 7 * week)).toISOString().slice(0, 10)
const FORMS: [title: string, text: string][] = [
  ['Ausschuss für Bau und Verkehr tagt', FORM],
  [
    'Sprechstunde der Bürgermeisterin',
    'Die Bürgermeisterin lädt am Donnerstag wieder alle ein, die Fragen oder Anregungen haben. Eine Anmeldung ist nicht nötig, das Vorzimmer hilft bei der Anreise.',
  ],
  [
    'Wochenmarkt mit frischem Gemüse',
    'Auf dem Wochenmarkt bieten am Samstag Gärtner und Bäcker aus der Umgebung ihre Waren an. Parkplätze gibt es am Bahnhof, Hunde gehören an die Leine.',
  ],
]
const notice = (week: number, [title, text] = FORMS[0] ?? ['', '']): Given => ({
  url: `https://amt.example/presse/${100 * week + title.length}`,
  guid: `amt-${week}-${title}`,
  title,
  text,
  published: dayOf(week),
})
const short = (week: number): Given => notice(week, ['Ausschuss tagt', 'Die Tagesordnung steht als PDF bereit.'])
const others = site().slice(-4)
const YEARLY: [string, string] = [
  'Bürgerbüro bleibt geschlossen',
  'Am Tag der Deutschen Einheit, dem 3. Oktober, bleibt das Bürgerbüro geschlossen. Ausweise und Führerscheine gibt es wieder an dem Tag, der auf ihn folgt.',
]
/** All forms, each week in another folder of the site. */
const inFolders = (week: number): Given[] =>
  FORMS.map((form, n) => ({
    ...notice(week, form),
    url: `https://amt.example/${['januar', 'mai', 'juni'][week]}/${n}`,
  }))
const news = (week: number): Given[] =>
  site(STOCK.slice(0, 7)).map((item, n) => ({
    url: `https://amt.example/presse/${1000 * week + n}`,
    title: `${item.title} ${week}`,
    text: `<p>In Ort${week}${n} ist Neues zu sehen, wie das Amt${week}${n} erklärt.</p>`,
    published: dayOf(week),
  }))

/** How a list looks in a week, and how many of its items are new in it. */
const WEEKLY: [what: string, list: Week, each: number][] = [
  ['beside those of the weeks before', (week) => [2, 1, 0].map((ago) => notice(week - ago)), 1],
  ['in place of that of the week before', (week) => [notice(week), ...others], 1],
  ['as all that the list has', (week) => [notice(week)], 1],
  ['with others of its kind, as all that the list has', (week) => FORMS.map((form) => notice(week, form)), 3],
  ['with others of its kind, in another folder, beside what is known', (week) => [...inFolders(week), ...others], 3],
  [
    'with others of its kind, in another folder, among much that is new',
    (week) => [...inFolders(week), ...news(week)],
    10,
  ],
  ['every year, with the day in it', (week) => [notice(52 * week, YEARLY)], 1],
  [
    'under the address of the week before',
    (week) => [{ ...withoutGuid(notice(week), 0), url: 'https://amt.example/sitzung' }],
    1,
  ],
  ['in a few words', (week) => [short(week), ...others], 1],
  ['in a few words, as all that the list has', (week) => [short(week)], 1],
]

describe('a form that an office sends every week is a release of its own', () => {
  test.each(WEEKLY)('%s', (_what, list, each) =>
    withTicker(async (ticker) => {
      const known = list(0).length - each
      for (const week of [0, 1, 2]) {
        await ticker.take(list(week), `${dayOf(week)}T10:00:00Z`)
        expect(await ticker.live()).toHaveLength(known + each * (week + 1))
      }
    }),
  )
})

describe('a form that comes with a relaunch is a release of its own', () => {
  const known = [0, 2, 4, 5, 6, 7]
  const form = (published: string, n: number): Given => ({
    ...notice(n),
    url: `https://www.neu.example/a/b-${n}`,
    published,
  })
  const numbered = (item: Given, number: number): Given => ({
    ...item,
    title: `Pressemitteilung ${number}/2026: ${item.title}`,
  })
  const moved = (changes: Change[]): Given[] => known.flatMap((n) => relaunched(site(), changes)[n] ?? [])

  test('where dates are kept', () =>
    withTicker(async (ticker) => {
      await ticker.take(site(), BEFORE)
      expect(await ticker.take([form('2026-06-16', 20), ...moved([elsewhere])], AFTER)).toMatchObject({ new: 1 })
    }))

  test('where all is stamped, by its number', () =>
    withTicker(async (ticker) => {
      await ticker.take(
        site().map((item, n) => (known.includes(n) ? item : numbered(item, n))),
        BEFORE,
      )
      const items = [numbered(form('2026-06-16', 20), 20), ...moved([elsewhere, stamped])]
      expect(await ticker.take(items, AFTER)).toMatchObject({ new: 1 })
    }))

  test.each<[string, Change, Given]>([
    ['dated after it', elsewhere, form('2026-06-21', 20)],
    ['at an address like all before', newGuids, { ...notice(20), published: '2026-06-19' }],
  ])('and soon after it, %s', (_what, change, item) =>
    withTicker(async (ticker) => {
      await ticker.take(site(), BEFORE)
      expect(await ticker.take(moved([change, stamped]), AFTER)).toMatchObject({ new: 0, changed: 0 })
      expect(await ticker.take([item, ...moved([change, stamped])], '2026-06-21T08:00:00Z')).toMatchObject({ new: 1 })
    }),
  )
})

test('a release that was stamped anew keeps its date when it is edited', () =>
  withTicker(async (ticker) => {
    await ticker.take(site(), BEFORE)
    await ticker.take(relaunched(site(), [elsewhere, stamped]), AFTER)
    const edited = relaunched(site(), [elsewhere, stamped])
      .slice(0, 1)
      .map(({ text = '', ...item }) => ({
        ...item,
        text: text.replace('3,8', '3,9'),
      }))
    expect(await ticker.take(edited, '2026-06-21T08:00:00Z')).toMatchObject({ new: 0, changed: 1 })
    const [release] = (await ticker.live()).filter(({ lead }) => lead.article.title === STOCK[0]?.[1])
    expect(release?.lead.article.published?.value).toBe(STOCK[0]?.[0])
  }))
