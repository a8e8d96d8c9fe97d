import { describe, expect, test } from 'vitest'
import type { Claim, RawItem, TextClaim } from '../../src/model/raw-item.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'

const claim = (value: string, from = 'recipe:date'): Claim => ({ value, from })
const text = (value: string, from = 'test'): TextClaim => ({ type: 'text', value, from })
const html = (value: string, from = 'test'): TextClaim => ({ type: 'html', value, from })

const bare: RawItem = {
  base: 'https://example.org/presse/',
  links: [],
  title: text('Titel'),
  published: [],
  updated: [],
  keywords: [],
  authors: [],
  images: [],
  attachments: [],
  references: [],
}
const source = {
  id: 'amt',
  name: 'Amt',
  url: 'https://example.org/presse/',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
} as const

/** Read on 6 June 2018, noon in Berlin. */
function datesOf(item: Partial<RawItem>, now = '2018-06-06T10:00:00Z') {
  const result = normaliseItem({ item: { ...bare, ...item }, source: { ...source, tags: [] }, now })
  if (!result.ok) throw new Error(result.error.code)
  const { published, updated, embargo, provenance } = result.value
  return {
    published: published?.value,
    updated: updated?.value,
    embargo,
    from: provenance['published'],
    updatedFrom: provenance['updated'],
    notes: result.notes,
  }
}

describe('a text says what its date is the date of', () => {
  test.each([
    ['7.6.2018', '2018-06-07', undefined],
    ['Veröffentlicht am 7.6.2018', '2018-06-07', undefined],
    ['Datum: 7. Juni 2018', '2018-06-07', undefined],
    ['Pressemitteilung Nr. 12/2018 vom 7. Juni 2018', '2018-06-07', undefined],
    ['Stand: 7.6.2018', undefined, '2018-06-07'],
    ['Stand 7.6.2018', undefined, '2018-06-07'],
    ['(Stand: 7. Juni 2018)', undefined, '2018-06-07'],
    ['Stand des Artikels: 7. Juni 2018', undefined, '2018-06-07'],
    ['Aktualisiert am 7.6.2018', undefined, '2018-06-07'],
    ['Zuletzt geändert: 7.6.2018', undefined, '2018-06-07'],
    ['Letzte Änderung 07.06.2018', undefined, '2018-06-07'],
    ['Letzte Aktualisierung: 7. Juni 2018, 9 Uhr', undefined, '2018-06-07T07:00:00Z'],
    ['Last updated: 7 June 2018', undefined, '2018-06-07'],
    ['Updated 7 June 2018', undefined, '2018-06-07'],
    ['Last modified on June 7, 2018', undefined, '2018-06-07'],
    ['Mis à jour le 7 juin 2018', undefined, '2018-06-07'],
    ['Dernière modification 7 juin 2018', undefined, '2018-06-07'],
    ['Ultimo aggiornamento: 7 giugno 2018', undefined, '2018-06-07'],
    ['5.6.2018 (aktualisiert: 7.6.2018)', '2018-06-05', '2018-06-07'],
    ['5.6.2018, Stand: 7.6.2018', '2018-06-05', '2018-06-07'],
    ['Stand: 7.6.2018, veröffentlicht am 5.6.2018', '2018-06-05', '2018-06-07'],
    ['Published 5 June 2018, updated 7 June 2018', '2018-06-05', '2018-06-07'],
    ['Der Stand der Dinge am Marktplatz von Erfurt und Umgebung, 7.6.2018', '2018-06-07', undefined],
    ['Umstand 7.6.2018', '2018-06-07', undefined],
  ])('%s', (value, published, updated) => {
    expect(datesOf({ published: [claim(value)] })).toMatchObject({ published, updated })
  })

  test('a date of update is taken from what names it', () => {
    const dates = datesOf({ updated: [claim('Veröffentlicht 5.6.2018, zuletzt geändert 6.6.2018', 'recipe:updated')] })
    expect(dates).toMatchObject({ published: undefined, updated: '2018-06-06', updatedFrom: 'recipe:updated' })
  })
})

/** As `docs/dates.md` has it. */
const PLACES = [
  'recipe:date',
  'json-ld:datePublished',
  'article:published_time',
  'microdata:datePublished',
  'rss:pubDate',
  'time',
  'text:label',
  'text:headline',
  'text:class',
  'meta:date',
]

describe('the most trusted place decides', () => {
  const claims = PLACES.map((from, index) => claim(`${index + 1}.5.2018`, from))
  test.each(PLACES.map((from, index): [string, number] => [from, index]))('%s before what follows', (from, index) => {
    const dates = datesOf({ published: claims.slice(index).toReversed() })
    expect(dates).toMatchObject({ published: `2018-05-${String(index + 1).padStart(2, '0')}`, from })
  })

  test.each([
    ['meta:dcterms.issued', 'microdata:datePublished', 'meta:dcterms.issued'],
    ['meta:dc.date.issued', 'time', 'meta:dc.date.issued'],
    ['meta:dcterms.submitted', 'time', 'meta:dcterms.submitted'],
    ['meta:pubdate', 'time', 'meta:pubdate'],
    ['meta:dcterms.date', 'time', 'time'],
    ['meta:dcterms.created', 'text:headline', 'text:headline'],
    ['atom:published', 'time', 'atom:published'],
    ['sitemap:publication_date', 'text:class', 'sitemap:publication_date'],
  ])('%s against %s: %s', (one, other, from) => {
    expect(datesOf({ published: [claim('3.5.2018', other), claim('4.5.2018', one)] }).from).toBe(from)
  })

  test('what cannot be read is passed over', () => {
    const published = [claim('gestern'), claim('2018-06-05', 'json-ld:datePublished')]
    expect(datesOf({ published })).toMatchObject({ published: '2018-06-05', from: 'json-ld:datePublished' })
  })

  test('in the text, then in the address, where nothing states a date', () => {
    const links = [{ href: '/2018/06/04/bruecke', from: 'page:a' }]
    const summary = text('[5.6.2018] Das Land baut.', 'recipe:summary')
    expect(datesOf({ links, summary })).toMatchObject({ published: '2018-06-05', from: 'recipe:summary' })
    expect(datesOf({ links, summary, published: [claim('6.6.2018', 'meta:date')] }).from).toBe('meta:date')
    expect(datesOf({ links })).toMatchObject({ published: '2018-06-04', from: 'url' })
  })
})

describe('a time of the same day makes a day more precise', () => {
  const refined = 'recipe:date, time: json-ld:datePublished'
  test.each([
    ['7.6.2018', '2018-06-07T14:30:00+02:00', '2018-06-07T12:30:00Z', refined],
    ['7.6.2018', '2018-06-06T22:30:00Z', '2018-06-06T22:30:00Z', refined],
    ['7.6.2018', '2018-06-07T22:30:00Z', '2018-06-07', 'recipe:date'],
    ['7.6.2018', '2018-06-08T10:00:00Z', '2018-06-07', 'recipe:date'],
    ['7.6.2018', '2018-06-07T00:00:00+02:00', '2018-06-07', 'recipe:date'],
    ['7.6.2018', '2018-06-07T00:00:00Z', '2018-06-07', 'recipe:date'],
    ['7.6.2018', '2018-06-07', '2018-06-07', 'recipe:date'],
    ['7.6.2018, 9 Uhr', '2018-06-07T14:30:00+02:00', '2018-06-07T07:00:00Z', 'recipe:date'],
  ])('%s and %s', (...[first, second, published, from]) => {
    const claims = [claim(first), claim(second, 'json-ld:datePublished')]
    expect(datesOf({ published: claims })).toMatchObject({ published, from })
  })

  test('both from one place', () => {
    expect(datesOf({ published: [claim('7.6.2018'), claim('2018-06-07T14:30:00+02:00')] })).toMatchObject({
      published: '2018-06-07T12:30:00Z',
      from: 'recipe:date',
    })
  })
})

describe('dates in addresses', () => {
  test.each([
    ['/2018/06/05/bruecke', '2018-06-05'],
    ['/2018/6/5/bruecke', '2018-06-05'],
    ['/2018/06/05', '2018-06-05'],
    ['/presse/2018-06-05-bruecke.html', '2018-06-05'],
    ['/presse/bruecke-2018-06-05', '2018-06-05'],
    ['/presse/20180605-bruecke.html', '2018-06-05'],
    ['/DE/Meldung/2018/20180605_bruecke.html', '2018-06-05'],
    ['/pm/2018_06_05.html', '2018-06-05'],
    ['/2018/06/bruecke', undefined],
    ['/presse/2018-bruecke', undefined],
    ['/artikel/20181399', undefined],
    ['/artikel/120180605', undefined],
    ['/artikel/20180605123', undefined],
    ['/19980605/bruecke', undefined],
    ['/termine/2018-06-20-sommerfest', undefined],
    ['/suche?tag=2018-06-05', undefined],
  ])('%s', (href, published) => {
    expect(datesOf({ links: [{ href, from: 'page:a' }] }).published).toBe(published)
  })
})

describe('dates at the beginning of a text', () => {
  test.each([
    ['Erfurt, 5. Juni 2018 – Das Land baut.', '2018-06-05'],
    ['Erfurt, 5.6.2018. Das Land baut.', '2018-06-05'],
    ['Bern, den 5. Juni 2018 - Der Bund baut.', '2018-06-05'],
    ['Frankfurt am Main, 5. Juni 2018: Die Stadt baut.', '2018-06-05'],
    ['Bad Homburg, 5. Juni 2018: Die Stadt baut.', '2018-06-05'],
    ['5.6.2018 – Das Land baut.', '2018-06-05'],
    ['[5.6.2018] Das Land baut.', '2018-06-05'],
    ['Am Dienstag, 5. Juni 2018 – wie immer – wird gebaut.', undefined],
    ['Dienstag, 5. Juni 2018 – das Land baut.', undefined],
    ['Am 5. Juni 2018 hat das Land gebaut.', undefined],
    ['Erfurt, 5. Juni 2018 war ein Tag zum Bauen.', undefined],
    ['5.6.2018 war ein Tag zum Bauen.', undefined],
    ['Das Land baut. Erfurt, 5. Juni 2018 –', undefined],
  ])('%s', (summary, published) => {
    expect(datesOf({ summary: text(summary) }).published).toBe(published)
  })
})

describe('an embargo', () => {
  const noon = '2018-06-07T12:00:00Z'
  test.each([
    ['Sperrfrist: 7. Juni 2018, 14 Uhr', noon],
    ['Sperrfrist: Donnerstag, 7. Juni 2018, 14:00 Uhr', noon],
    ['SPERRFRIST: 07.06.2018, 14.00 UHR', noon],
    ['Sperrfrist bis 7.6.2018, 14 Uhr', noon],
    ['Sperrfrist bis zum 7. Juni 2018 um 14 Uhr', noon],
    ['Sperrfrist: 14 Uhr, 7. Juni 2018', noon],
    ['Sperrfrist Mittwoch, 6.6., 10 Uhr', '2018-06-06T08:00:00Z'],
    ['Sperrfrist: 7. Juni, 14 Uhr', noon],
    ['Sperrfrist: Do., 7.6., 14 Uhr', noon],
    ['Sperrfrist: 7. Juni 2018', '2018-06-06T22:00:00Z'],
    ['Sperrfrist bis einschließlich 7. Juni 2018', '2018-06-07T22:00:00Z'],
    ['*** Sperrfrist: 7.6.2018, 14 Uhr ***', noon],
    ['ACHTUNG SPERRFRIST: 7.6.2018, 14 Uhr', noon],
    ['Achtung, Sperrfrist! 7.6.2018, 14 Uhr', noon],
    ['Haushalt steht (Sperrfrist: 7.6.2018, 14 Uhr)', noon],
    ['[Sperrfrist 7.6., 14 Uhr] Haushalt steht', noon],
    ['Sperrvermerk: 7.6.2018, 14 Uhr', noon],
    ['Sperrvermerk: Frei ab 7.6.2018, 14 Uhr', noon],
    ['Sendesperrfrist: 7.6.2018, 14 Uhr', noon],
    ['Sperrfrist für alle Medien: 7.6.2018, 14 Uhr', noon],
    ['Es gilt das gesprochene Wort! Sperrfrist: 7.6.2018, 14 Uhr', noon],
    ['Bitte beachten Sie die Sperrfrist: 7.6.2018, 14 Uhr', noon],
    ['Sperrfrist: Redebeginn, 7. Juni 2018, 14 Uhr', noon],
    ['Sperrfrist bis Beginn der Rede am 7. Juni 2018 um 14 Uhr', noon],
    ['Sperrfrist: Redebeginn (14 Uhr)', '2018-06-06T12:00:00Z'],
    ['Nicht vor dem 7.6.2018, 14 Uhr, veröffentlichen', noon],
    ['STRICTLY EMBARGOED UNTIL 7 June 2018, 14:00', noon],
    ['Frei ab 7. Juni 2018, 14 Uhr', noon],
    ['Frei ab: 7.6., 14 Uhr', noon],
    ['Freigegeben ab 7.6.2018, 14 Uhr', noon],
    ['Frei zur Veröffentlichung ab 7.6.2018, 14 Uhr', noon],
    ['Veröffentlichung nicht vor 7.6.2018, 14 Uhr', noon],
    ['Embargo until 7 June 2018, 14:00', noon],
    ['EMBARGOED UNTIL 13:00 BST, Thursday 7 June 2018', noon],
    ['Embargo: Thursday, June 7, 2018, 2 pm', noon],
    ['Embargo until 7 June 2018', '2018-06-06T22:00:00Z'],
    ['Not for release before 14:00 CEST, 7 June 2018', noon],
    ['Under embargo until 7 June 2018 at 2 pm', noon],
    ["Embargo jusqu'au 7 juin 2018 à 14 h", noon],
    ['Sous embargo jusqu’au jeudi 7 juin, 14h00', noon],
    ['Embargo fino al 7 giugno 2018, ore 14', noon],
    ['Sotto embargo fino alle ore 14 del 7 giugno 2018', noon],
    ['Sperrfrist: 14 Uhr', '2018-06-06T12:00:00Z'],
    ['Sperrfrist: heute, 14 Uhr', '2018-06-06T12:00:00Z'],
    // the year nearest to the day of the release
    ['Sperrfrist: 2. Januar, 14 Uhr', '2018-01-02T13:00:00Z'],
    // of something else
    ['Sperrfrist bis 31. Juli: Gülle darf nicht auf die Felder', undefined],
    ['Die Sperrfrist: 7.6.2018, 14 Uhr', undefined],
    ['Land verlängert Embargo bis 7.6.2018, 14 Uhr', undefined],
    ['Embargo gegen Waffen bis 7.6.2018', undefined],
    ['Frei ab 18 Jahren', undefined],
    ['Frei ab 7. Juni 2018: neue Wohnungen am Ring', undefined],
    ['Sperrfristen enden am 7.6.2018, 14 Uhr', undefined],
    ['Sperrfrist: Redebeginn', undefined],
    ['Sperrfrist: Beginn der Arbeiten war nach der Ernte am 7.6.2018, 14 Uhr', undefined],
    // a slip of the year
    ['Sperrfrist: 7. Juni 2019, 14 Uhr', undefined],
    ['Sperrfrist: 31. Juni 2018, 14 Uhr', undefined],
  ])('%s', (line, embargo) => {
    const body = html(`<p>${line}</p><p>Der Haushalt steht. Das Land baut Schulen und Brücken.</p>`)
    expect(datesOf({ body }).embargo).toBe(embargo)
  })

  test.each<[string, Partial<RawItem>]>([
    ['title', { title: text('Sperrfrist 7.6., 14 Uhr: Haushalt steht', 'test') }],
    ['kicker', { kicker: text('Sperrfrist: 7.6.2018, 14 Uhr') }],
    ['summary', { summary: html('<b>Sperrfrist: 7.6.2018, 14 Uhr</b><br>Der Haushalt steht.') }],
    ['second line', { body: html('<p>Erfurt</p><p>Sperrfrist: 7.6.2018, 14 Uhr</p>') }],
    ['date', { published: [claim('Sperrfrist: 7.6.2018, 14 Uhr', 'test')] }],
  ])('in the %s', (_, item) => {
    expect(datesOf(item)).toMatchObject({ embargo: noon, published: noon, from: 'test' })
  })

  test('far down in the text it is of something else', () => {
    const lines = `${'<p>Ein Satz.</p>'.repeat(20)}<p>Sperrfrist: 7.6.2018, 14 Uhr</p>`
    expect(datesOf({ body: html(lines) }).embargo).toBeUndefined()
  })

  test.each([
    ['6.6.2018', noon, 'test'],
    ['7.6.2018', noon, 'test'],
    ['7.6.2018, 13 Uhr', noon, 'test'],
    ['7.6.2018, 15 Uhr', '2018-06-07T13:00:00Z', 'recipe:date'],
    ['8.6.2018', '2018-06-08', 'recipe:date'],
  ])('stated for %s, published %s', (stated, published, from) => {
    const summary = text('Sperrfrist: 7.6.2018, 14 Uhr')
    expect(datesOf({ published: [claim(stated)], summary })).toMatchObject({ published, from })
  })

  test('of a day, the release is one of that day', () => {
    const dates = datesOf({ published: [claim('5.6.2018')], summary: text('Sperrfrist: 7.6.2018') })
    expect(dates).toMatchObject({ published: '2018-06-07', embargo: '2018-06-06T22:00:00Z' })
  })
})

describe('what is not taken is said', () => {
  test.each([
    ['26.09.2626', 'the date "26.09.2626" (rss:pubDate) is too far ahead'],
    ['8.7.2018', 'the date "8.7.2018" (rss:pubDate) is too far ahead'],
    ['31.2.2018', 'the date "31.2.2018" (rss:pubDate) is on no calendar'],
    ['1.1.1970', 'the date "1.1.1970" (rss:pubDate) is before 1990'],
    ['0001-01-01T00:00:00', 'the date "0001-01-01T00:00:00" (rss:pubDate) is before 1990'],
    ['2018-06-07T09:xx:00Z', 'the date "2018-06-07T09:xx:00Z" (rss:pubDate) is half a date'],
    ['gestern', 'the date "gestern" (rss:pubDate) is no date'],
    ['2018-06', 'the date "2018-06" (rss:pubDate) is no date'],
  ])('%s', (value, note) => {
    const links = [{ href: 'mi-12', from: 'rss:link' }]
    const dates = datesOf({ links, published: [claim(value, 'rss:pubDate')] })
    expect(dates).toMatchObject({ published: undefined, notes: [`https://example.org/presse/mi-12: ${note}`] })
  })

  test.each([
    ['a minute ahead', '2018-06-06T10:01:00Z', '2018-06-06T10:01:00Z'],
    ['hours ahead', '2018-06-06T18:00:00Z', '2018-06-06T18:00:00Z'],
    ['a month ahead', '7.7.2018', '2018-07-07'],
  ])('%s is taken', (_, value, published) => {
    expect(datesOf({ published: [claim(value)] })).toMatchObject({ published, notes: [] })
  })

  test('of a date that another place gives, too', () => {
    const published = [claim('31.2.2018', 'json-ld:datePublished'), claim('1.3.2018', 'time')]
    expect(datesOf({ published })).toMatchObject({
      published: '2018-03-01',
      from: 'time',
      notes: ['Titel: the date "31.2.2018" (json-ld:datePublished) is on no calendar'],
    })
  })

  test('of a date of update', () => {
    expect(datesOf({ updated: [claim('31.2.2018', 'atom:updated')] }).notes).toEqual([
      'Titel: the date "31.2.2018" (atom:updated) is on no calendar',
    ])
  })

  test('but not of lines nobody called a date', () => {
    expect(datesOf({ published: [claim('Zimmer 31.2.2018', 'text:headline'), claim('4. Mai', 'time')] }).notes).toEqual(
      [],
    )
  })

  test('of an embargo without an end', () => {
    expect(datesOf({ summary: text('Sperrfrist: Redebeginn') }).notes).toEqual([
      'Titel: the embargo "Sperrfrist: Redebeginn" (test) has no end that can be read',
    ])
  })
})
