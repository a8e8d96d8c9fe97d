import { describe, expect, test } from 'vitest'
import type { Conflict } from '../../src/dedupe/facts/conflicts.ts'
import { factWords } from '../../src/dedupe/facts/fact-words.ts'
import type { Facts } from '../../src/dedupe/facts/facts.ts'
import { traits } from './compared.ts'

type Case = [what: string, text: string, facts: Partial<Record<keyof Facts, string[]>>]

/** A Friday. */
const FRIDAY = '2026-03-06T09:00:00Z'

function expectFacts(text: string, expected: Case[2]): void {
  const { facts } = traits({ text, published: FRIDAY })
  const found = Object.keys(expected).map((kind) => [kind, [...facts[kind as keyof Facts]].sort()])
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(expected).map(([kind, values]) => [kind, values.toSorted()])),
  )
}

describe('dates are read', () => {
  test.each<Case>([
    ['with points', 'Die Sitzung ist am 12.03.2026.', { days: ['03-12'], years: ['2026'] }],
    ['with points, without a year', 'Die Sitzung ist am 12.3. im Rathaus.', { days: ['03-12'], years: [] }],
    ['with the name of the month', 'Die Sitzung ist am 12. März 2026.', { days: ['03-12'], years: ['2026'] }],
    ['with an abbreviated month', 'Die Sitzung ist am 12. Okt. im Rathaus.', { days: ['10-12'] }],
    ['as ISO 8601', 'Stand der Daten: 2026-03-12', { days: ['03-12'], years: ['2026'] }],
    ['in Austrian', 'Die Sitzung ist am 7. Jänner 2026.', { days: ['01-07'], years: ['2026'] }],
    ['in English', 'The meeting is on March 12, 2026.', { days: ['03-12'], years: ['2026'] }],
    ['in French', 'La réunion aura lieu le 12 août 2026.', { days: ['08-12'], years: ['2026'] }],
    ['as a month of a year', 'Im Mai 2026 sank die Zahl.', { periods: ['05'], years: ['2026'], days: [] }],
    ['as a month alone', 'Die Zahl sank gegenüber April deutlich.', { periods: ['04'] }],
    ['as a quarter', 'Im 3. Quartal 2026 stieg der Umsatz.', { periods: ['q3'], years: ['2026'] }],
    ['as a quarter in words', 'Im dritten Quartal stieg der Umsatz.', { periods: ['q3'] }],
    ['as a half year', 'Das erste Halbjahr verlief gut.', { periods: ['h1'] }],
    ['as a calendar week', 'Messstellen in der 12. Kalenderwoche', { periods: ['w12'] }],
    ['as a calendar week for short', 'Messstellen der KW 12', { periods: ['w12'] }],
    ['as a year alone', 'Der Haushalt 2027 steht.', { years: ['2027'], numbers: [] }],
    ['as two years', 'Der Doppelhaushalt 2027/28 steht.', { years: ['2027', '2028'] }],
    ['but no version of a norm', 'Es gilt die Regel 13.45.99 der Prüfstelle.', { days: [] }],
  ])('%s: %s', (_what, text, facts) => expectFacts(text, facts))
})

describe('days named from the day of publication are resolved', () => {
  test.each<[text: string, days: string[]]>([
    ['Die Halle öffnet heute.', ['03-06']],
    ['Die Halle öffnet morgen.', ['03-07']],
    ['Die Halle öffnet übermorgen.', ['03-08']],
    ['Die Halle schloss gestern.', ['03-05']],
    ['Der Unfall geschah vorgestern.', ['03-04']],
    ['Die Halle öffnet am heutigen Freitag.', ['03-06']],
    ['Die Halle öffnet am Montag.', ['03-09']],
    ['Der Unfall geschah am Mittwoch.', ['03-04']],
    ['Die Halle öffnet am kommenden Mittwoch.', ['03-11']],
    ['Die Halle schloss am vergangenen Montag.', ['03-02']],
    ['Die Halle öffnet kommende Woche.', ['03-09']],
    ['Am Samstagabend spielt die Kapelle.', ['03-07']],
    ['Am Sonnabend spielt die Kapelle.', ['03-07']],
    ['Die Halle öffnet heute Morgen.', ['03-06']],
    ['Guten Morgen, Erfurt!', []],
  ])('%s', (text, days) => {
    expect(traits({ text, published: FRIDAY }).facts.relative.map(({ day }) => day)).toEqual(days)
  })

  test('and are no fact where that day is not known', () => {
    expect(traits({ text: 'Die Halle öffnet heute.' }).facts.relative).toEqual([])
  })
})

describe('quantities are read', () => {
  test.each<Case>([
    ['with a point for thousands', 'Es kamen 1.000 Gäste.', { numbers: ['1000'] }],
    ['without one', 'Es kamen 1000 Gäste.', { numbers: ['1000'] }],
    ['with a space for thousands', 'Es kamen 12 500 Gäste.', { numbers: ['12500'] }],
    ['in thousands', 'Es kamen 12 Tsd. Gäste.', { numbers: ['12000'] }],
    ['in millions', 'Das kostet 1,2 Millionen Euro.', { numbers: ['1200000'] }],
    ['in millions for short', 'Das kostet 1,2 Mio. Euro.', { numbers: ['1200000'] }],
    ['in milliards', 'Das kostet 3,4 Mrd. Euro.', { numbers: ['3400000000'] }],
    ['in words before millions', 'Das kostet zwei Millionen Euro.', { numbers: ['2000000'] }],
    ['with decimals', 'Die Elbe steht bei 3,50 Metern.', { numbers: ['3.5'] }],
    ['in percent', 'Die Quote beträgt 5,4 Prozent.', { numbers: ['5.4%'] }],
    ['with a percent sign', 'Die Quote beträgt 5,4 %.', { numbers: ['5.4%'] }],
    ['with what is counted', 'Es waren 3 Fälle und 7 Verletzte.', { amounts: ['faelle 3', 'verletzte 7'] }],
    ['in words, apart from the others', 'Es waren drei Fälle.', { numbers: [], spelled: ['3'] }],
    ['but not in a telephone number', 'Telefon 0361 573-1234', { numbers: [] }],
    ['but not in a number for citizens', 'Das Bürgertelefon: 03641 / 49 20 00', { numbers: [] }],
    ['but not in an address of the web', 'Mehr unter www.amt.example/2026/4711', { numbers: [] }],
  ])('%s: %s', (_what, text, facts) => expectFacts(text, facts))
})

describe('times are read', () => {
  test.each<Case>([
    ['full hours', 'Beginn ist um 15 Uhr.', { times: ['15:00'], numbers: [] }],
    ['with a point', 'Beginn ist um 15.30 Uhr.', { times: ['15:30'] }],
    ['with a colon', 'Beginn ist um 15:30 Uhr.', { times: ['15:30'] }],
    ['in the manner of the army', 'Beginn ist um 15 Uhr 30 im Saal.', { times: ['15:30'] }],
    ['one digit', 'Beginn ist um 9 Uhr.', { times: ['09:00'] }],
    ['as a span', 'Geöffnet von 8 bis 12.30 Uhr.', { times: ['08:00', '12:30'] }],
  ])('%s: %s', (_what, text, facts) => expectFacts(text, facts))
})

describe('places are read', () => {
  test.each<Case>([
    ['a street', 'Die Bahnhofstraße ist gesperrt.', { streets: ['bahnhofstrasse'] }],
    ['a street for short', 'Die Bahnhofstr. ist gesperrt.', { streets: ['bahnhofstrasse'] }],
    ['a street of two words', 'Die Erfurter Straße ist gesperrt.', { streets: ['erfurter strasse'] }],
    ['a square', 'Treffpunkt ist der Marktplatz? Nein, der Goetheplatz.', { streets: ['goetheplatz'] }],
    ['a numbered road', 'Auf der A 71 und der B7 wird gebaut.', { streets: ['A71', 'B7'] }],
    ['no kind of street', 'Eine Landesstraße mit Radweg und Parkplatz.', { streets: [] }],
    ['a town behind a preposition', 'Der Minister spricht in Erfurt.', { towns: ['erfurt'] }],
    ['a town of two words', 'Die Klinik in Bad Berka schließt.', { towns: ['bad berka'] }],
    ['no noun behind a preposition', 'Das liegt in Verantwortung der Länder.', { towns: [] }],
  ])('%s: %s', (_what, text, facts) => expectFacts(text, facts))
})

describe('of a headline are read', () => {
  const headlines: [what: string, title: string, expected: Partial<ReturnType<typeof traits>>][] = [
    ['no label of an office', 'POL-EF: Einbruch in Gartenlaube', { title: ['einbruch', 'in', 'gartenlaube'] }],
    ['no kind of document', 'Pressemitteilung: Neuer Radweg', { title: ['neuer', 'radweg'] }],
    ['no name of a site', 'Neuer Radweg | Stadt Erfurt', { title: ['neuer', 'radweg'] }],
    [
      'the number of a release, as no word',
      'Nr. 309/2026: Neuer Radweg',
      { title: ['neuer', 'radweg'], numbers: ['309/2026'] },
    ],
    ['a police number', '060308 - 258 Frankfurt: Einbruch', { numbers: ['258'] }],
    ['the number of another release', 'Nachtrag zur Pressemitteilung Nr. 309', { numbers: [], refersTo: ['309'] }],
    ['a correction', 'Korrektur: Neuer Radweg', { title: ['neuer', 'radweg'], markers: ['correction'] }],
    ['an update', 'Aktualisierung: Neuer Radweg', { markers: ['update'] }],
    ['a reminder', 'Erinnerung: Einladung zum Pressegespräch', { markers: ['reminder'] }],
    ['another date', 'Terminverschiebung: Pressegespräch', { markers: ['rescheduled'] }],
    ['figures', '5 Festnahmen nach Razzia', { titleNumbers: ['5'] }],
  ]
  test.each(headlines)('%s: %s', (_what, title, expected) => {
    expect(traits({ title, published: FRIDAY })).toMatchObject(expected)
  })
})

describe('two spellings are one text', () => {
  const spellings: [what: string, one: string, other: string][] = [
    ['umlauts and ae', 'Förderung für Gemeinden in Thüringen', 'Foerderung fuer Gemeinden in Thueringen'],
    ['ß and ss', 'Die Straße wird größer', 'Die Strasse wird groesser'],
    ['decomposed umlauts', 'Förderung', 'Fo\u0308rderung'],
    ['soft hyphens', 'Kabinettsbeschluss', 'Kabinetts\u00adbeschluss'],
    ['spaces of no width', 'Kabinettsbeschluss', 'Kabinetts\u200bbeschluss'],
    ['UTF-8 read as Latin-1', 'Förderung für Gemeinden', 'FÃ¶rderung fÃ¼r Gemeinden'],
    ['UTF-8 read as Windows-1252', '„Förderung“ – jetzt', 'â€žFÃ¶rderungâ€œ â€“ jetzt'],
    ['ligatures', 'Offene Fragen', 'O\ufb00ene Fragen'],
    ['capitals', 'EINLADUNG zur Pressekonferenz', 'Einladung zur Pressekonferenz'],
    ['kinds of dashes', 'Baden-Württemberg', 'Baden\u2010Württemberg'],
    ['forms of a number', '1.000 Euro und 3,50 Meter', '1000 Euro und 3,5 Meter'],
  ]
  test.each(spellings)('%s', (_what, one, other) => {
    expect(traits({ text: other }).words).toEqual(traits({ text: one }).words)
  })
})

test.each<[kind: Conflict['kind'], facts: string[], words: string[]]>([
  ['days', ['05-07', '12-31'], ['7 May', '31 December']],
  ['relative', ['freitag (05-07)', 'w47'], ['freitag (7 May)', 'week 47']],
  ['periods', ['05', 'w12', 'q1', 'h2'], ['May', 'week 12', 'quarter 1', 'half-year 2']],
  ['numbers', ['9000000', '12345.5', '2026', '33%'], ['9 000 000', '12 345.5', '2026', '33%']],
  ['towns', ['gera'], ['gera']],
])('%s are told as a curator reads them', (kind, facts, words) => {
  expect(factWords(kind, facts)).toEqual(words)
})

test('facts are read whatever the white space', () => {
  const text = 'In der 5. Kalenderwoche, am 29. Januar 2026, kommen 12 500 Gäste um 15.30 Uhr nach Bad Berka.'
  const { facts } = traits({ text, published: FRIDAY })
  expect(facts).toMatchObject({ days: ['01-29'], numbers: ['12500'], times: ['15:30'], towns: ['bad berka'] })
  expect(traits({ text: text.replaceAll(' ', ' \u00a0'), published: FRIDAY }).facts).toEqual(facts)
})

test('whom to ask is no part of a text', () => {
  const text =
    'Der Kreistag hat den Bau der neuen Feuerwache beschlossen. Sie soll Platz für sechs Fahrzeuge bieten und in zwei Jahren fertig sein.'
  const contacts = [
    '\n\nPressekontakt: Jana Vogt, Telefon 0361 573-100, presse@amt.example',
    '\n\nRückfragen bitte an: Timo Ernst, Tel. 0361 573-200',
    '\n\nOriginal-Content von: Landkreis Altenrode, übermittelt durch den Dienst',
    '\n\nVerantwortlich für den Inhalt: Landkreis Altenrode',
  ]
  for (const contact of contacts) expect(traits({ text: text + contact }).words).toEqual(traits({ text }).words)
})
