import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Given, LATER, type Ticker, withTicker } from './ticker.ts'

const TITLE = 'Land gibt zwölf Millionen Euro für Schwimmbäder'
const TEXT =
  'Das Land stellt den Kommunen im kommenden Jahr 12 Millionen Euro für die Sanierung von Schwimmbädern bereit. Anträge nimmt die Aufbaubank ab 1. März entgegen. „Kinder sollen schwimmen lernen“, sagte die Ministerin – und dankte den Gemeinden.'
const CONTACT = 'Pressekontakt: Jana Vogt, Telefon 0361 573-100'

interface State {
  title: string
  paragraphs: string[]
  contact: string
}
const plain: State = { title: TITLE, paragraphs: TEXT.split(/(?<=\.) (?=[A-Z])/), contact: CONTACT }

const everywhere =
  (change: (text: string) => string) =>
  (state: State): State => ({
    ...state,
    title: change(state.title),
    paragraphs: state.paragraphs.map(change),
  })
const cosmetic: Record<string, (state: State) => State> = {
  'more white space': everywhere((text) => text.replaceAll(' ', '  ')),
  'spaces that do not break': everywhere((text) => text.replaceAll(' Euro', '\u00a0Euro')),
  'soft hyphens': everywhere((text) => text.replaceAll('Schwimmb', 'Schwimm\u00adb')),
  'straight quotation marks': everywhere((text) => text.replace(/[„“]/g, '"')),
  'a short dash': everywhere((text) => text.replaceAll('–', '-')),
  'a comma more': everywhere((text) => text.replaceAll(' für', ', für')),
  'bold type': (state) => ({ ...state, paragraphs: state.paragraphs.map((text) => `<strong>${text}</strong>`) }),
  'one paragraph': (state) => ({ ...state, paragraphs: [state.paragraphs.join(' ')] }),
  'another contact': (state) => ({ ...state, contact: 'Pressekontakt: Timo Ernst, Telefon 0361 573-200' }),
  'no contact': (state) => ({ ...state, contact: '' }),
}

const bodyOf = ({ paragraphs, contact }: State): string =>
  [...paragraphs, contact]
    .filter(Boolean)
    .map((text) => `<p>${text}</p>`)
    .join('')
const givenOf = (state: State): Given => ({
  url: 'https://ministry.example/1',
  guid: 'g1',
  title: state.title,
  text: bodyOf(state),
  published: '2026-06-09',
})

/** When the one release is said to be updated. */
async function updatedAt(ticker: Ticker): Promise<string | undefined> {
  const [release] = await ticker.live()
  return release?.updatedAt
}

const inTurn = (edits: ((state: State) => State)[]): State => edits.reduce((state, edit) => edit(state), plain)

describe('updated', () => {
  test('does not move with any mixture of what readers do not notice', async () => {
    const mixtures = fc.subarray(Object.values(cosmetic), { minLength: 1 })
    const runs = fc.asyncProperty(mixtures, (edits) =>
      withTicker(async (ticker) => {
        await ticker.take([givenOf(plain)])
        const before = await updatedAt(ticker)
        await ticker.take([givenOf(inTurn(edits))], LATER)
        expect(await updatedAt(ticker)).toBe(before)
      }),
    )
    await fc.assert(runs, { numRuns: 7 })
  })

  test('moves with any word or number, whatever else is edited', async () => {
    const mixtures = fc.subarray(Object.values(cosmetic), { maxLength: 3 })
    const words = [...TEXT.matchAll(/\b(?:[a-z]{5,}|\d+)\b/g)].map(([word]) => word)
    const runs = fc.asyncProperty(mixtures, fc.constantFrom(...words), (edits, word) =>
      withTicker(async (ticker) => {
        await ticker.take([givenOf(plain)])
        const other = /^\d/.test(word) ? String(Number(word) + 1) : `${word}lich`
        const changed = everywhere((text) => text.replace(new RegExp(`\\b${word}\\b`), other))
        await ticker.take([givenOf(inTurn([changed, ...edits]))], LATER)
        expect(await updatedAt(ticker)).toBe(LATER)
      }),
    )
    await fc.assert(runs, { numRuns: 7 })
  })
})

const cut = (state: State, words: number, end = '…'): State => ({
  ...state,
  paragraphs: [`${TEXT.split(' ').slice(0, words).join(' ')} ${end}`],
})
const said: [what: string, edit: (state: State) => State, shown: 'full text' | 'news'][] = [
  ['a text that breaks off', (state) => cut(state, 12), 'full text'],
  ['a text that breaks off in a word', (state) => cut(state, 15, 'Schwimmb…'), 'full text'],
  ['a teaser with a link to more', (state) => cut(state, 18, 'Weiterlesen'), 'full text'],
  ['no text', (state) => ({ ...state, paragraphs: [], contact: '' }), 'full text'],
  ['a number before the headline', (state) => ({ ...state, title: `Nr. 12/2026: ${TITLE}` }), 'full text'],
  ['a label before the headline', (state) => ({ ...state, title: `Pressemitteilung: ${TITLE}` }), 'full text'],
  ['another spelling of the headline', (state) => ({ ...state, title: TITLE.replace('ä', 'ae') }), 'full text'],
  ['a last paragraph less', (state) => ({ ...state, paragraphs: state.paragraphs.slice(0, -1) }), 'news'],
  ['a teaser that says otherwise', (state) => everywhere((text) => text.replace('12', '13'))(cut(state, 12)), 'news'],
  ['a headline that says otherwise', (state) => ({ ...cut(state, 12), title: TITLE.replace('zwölf', '13') }), 'news'],
  ['a correction', (state) => ({ ...state, title: `Korrektur: ${TITLE}` }), 'news'],
]
test.each(said)('%s is shown as what it is', (_what, edit, shown) =>
  withTicker(async (ticker) => {
    await ticker.take([givenOf(plain)])
    const before = await updatedAt(ticker)
    await ticker.take([givenOf(edit(plain))], LATER)
    expect(await updatedAt(ticker)).toBe(shown === 'news' ? LATER : before)
    const [release] = await ticker.live()
    if (shown === 'full text') expect(release?.lead.article).toMatchObject({ title: TITLE, body: bodyOf(plain) })
  }),
)

test('another number before the headline is news', () =>
  withTicker(async (ticker) => {
    for (const number of [12, 13])
      await ticker.take([{ ...givenOf(plain), title: `Nr. ${number}/2026: ${TITLE}` }], LATER)
    expect((await ticker.live())[0]?.lead.article.title).toContain('13/2026')
  }))

test('a document that is fetched again changes nothing, however often', async () => {
  const runs = fc.asyncProperty(fc.subarray(Object.values(cosmetic)), fc.integer({ min: 1, max: 3 }), (edits, times) =>
    withTicker(async (ticker) => {
      const second = { url: 'https://ministry.example/2', title: 'Wochenmarkt verlegt', text: 'Der Markt zieht um.' }
      const given = [givenOf(inTurn(edits)), second]
      await ticker.take(given)
      const [revision, live] = [await ticker.store.revision(), await ticker.live()]
      for (let time = 1; time <= times; time++) {
        const counts = await ticker.take(given, `2026-06-1${time}T12:00:00Z`)
        expect(counts).toEqual({ new: 0, changed: 0, unchanged: 2, duplicates: 0 })
      }
      expect(await ticker.store.revision()).toBe(revision)
      expect(await ticker.live()).toEqual(live)
    }),
  )
  await fc.assert(runs, { numRuns: 3 })
})
