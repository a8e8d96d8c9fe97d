import { describe, expect, test } from 'vitest'
import type { Conflict } from '../../src/dedupe/facts/conflicts.ts'
import { factWords } from '../../src/dedupe/facts/fact-words.ts'
import { traits } from './compared.ts'
import { type Case, expectFacts, FRIDAY } from './expect-facts.ts'

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
    [
      'as two of a month',
      'Gesperrt ist vom 12. bis 14. März und am 2./3. Mai.',
      { days: ['03-12', '03-14', '05-02', '05-03'] },
    ],
    ['as two with points', 'Gesperrt ist in der Nacht (12./13.3.2026).', { days: ['03-12', '03-13'], numbers: [] }],
    ['but no version of a norm', 'Es gilt die Regel 13.45.99 der Prüfstelle.', { days: [] }],
  ])('%s: %s', (_what, text, facts) => expectFacts(text, facts))
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
    ['of a length, which are no percent', 'Es sind 178 Zentimeter und 5 Cent.', { numbers: ['178', '5'] }],
    [
      'with an apostrophe for thousands',
      "Das kostet 1'200 Fr. oder 15’000.50 Franken.",
      { numbers: ['1200', '15000.5'] },
    ],
    ['in Swiss milliards', 'Das kostet 3,4 Mia. Franken.', { numbers: ['3400000000'] }],
    ['of one million', 'Das kostet eine Million Euro.', { numbers: ['1000000'] }],
    ['but not in a Swiss telephone number', 'Auskunft: 031 322 21 11', { numbers: [] }],
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
    ['as a span behind minutes', 'Geöffnet von 9 Uhr 15 bis 10 Uhr.', { times: ['09:15', '10:00'] }],
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
    ['figures', '5 Festnahmen nach Razzia', { titleFigures: ['festnahmen 5'] }],
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
    ['Swiss forms of a number', "1'200 Franken, 15’000.50 Franken", '1200 Franken, 15000.5 Franken'],
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
