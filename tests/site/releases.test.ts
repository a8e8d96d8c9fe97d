import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { FullRelease, ReleaseLink } from '../../src/model/release.ts'
import { renderIndex } from '../../src/site/index-page.ts'
import { renderRelease } from '../../src/site/release-page.ts'
import { renderTopic } from '../../src/site/topic-page.ts'
import { versionsOf } from './every-page.ts'
import { elementsOf } from './outline.ts'
import { release, SITE, sourced, TOPICS } from './samples.ts'

function pageOf(facts: Partial<FullRelease> = {}, language = 'de'): string {
  const one = release(facts)
  return renderRelease({
    site: { ...SITE, language },
    release: one,
    versions: versionsOf(one),
    topics: TOPICS,
    reasons: [],
  })
}

function textOf(page: string, name: string): string[] {
  return elementsOf(page)
    .filter((element) => element.name === name)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
}

describe('dates are shown as they were stated', () => {
  test.each([
    ['a day stays a day', { value: '2018-06-07', precision: 'day' }, 'Europe/Berlin', '7. Juni 2018', '7 June 2018'],
    ['a day in March', { value: '2018-03-01', precision: 'day' }, 'Europe/Berlin', '1. März 2018', '1 March 2018'],
    [
      'summer',
      { value: '2018-06-07T08:00:00Z', precision: 'instant' },
      'Europe/Berlin',
      '7. Juni 2018, 10:00 Uhr',
      '7 June 2018, 10:00',
    ],
    [
      'winter',
      { value: '2018-12-31T23:30:00Z', precision: 'instant' },
      'Europe/Berlin',
      '1. Januar 2019, 00:30 Uhr',
      '1 January 2019, 00:30',
    ],
    [
      'elsewhere',
      { value: '2018-06-07T08:00:00Z', precision: 'instant' },
      'America/New_York',
      '7. Juni 2018, 04:00 Uhr (UTC-4)',
      '7 June 2018, 04:00 (UTC-4)',
    ],
    [
      'elsewhere by half an hour',
      { value: '2018-06-07T08:00:00Z', precision: 'instant' },
      'Asia/Kolkata',
      '7. Juni 2018, 13:30 Uhr (UTC+5:30)',
      '7 June 2018, 13:30 (UTC+5:30)',
    ],
    [
      'the same clock',
      { value: '2018-06-07T08:00:00Z', precision: 'instant' },
      'Europe/Brussels',
      '7. Juni 2018, 10:00 Uhr',
      '7 June 2018, 10:00',
    ],
  ] as const)('%s', (...row) => {
    const [, published, timezone, german, english] = row
    const one = { published, lead: sourced({}, { timezone }), copies: [] }
    for (const [language, expected] of [
      ['de', german],
      ['en', english],
    ] as const) {
      const index = renderIndex({ site: { ...SITE, language }, topics: [], newest: [release(one)] })
      expect(textOf(index, 'span')).toContain(expected)
      expect(pageOf(one, language)).toContain(`datetime="${published.value}"`)
    }
  })

  test('an update that was stated as a day is that day again', () => {
    const lead = sourced({ updated: { value: '2018-06-09', precision: 'day' } })
    const page = pageOf({ lead, updatedAt: '2018-06-08T22:00:00Z' })
    expect(textOf(page, 'span')).toContain('Aktualisiert: 9. Juni 2018')
  })

  test('an update at midnight that no one stated as a day keeps its time', () => {
    expect(textOf(pageOf({ updatedAt: '2018-06-08T22:00:00Z' }), 'span')).toContain(
      'Aktualisiert: 9. Juni 2018, 00:00 Uhr',
    )
  })

  test('what was never updated does not say so', () => {
    expect(pageOf({ updatedAt: '2018-06-06T22:00:00Z' })).not.toContain('Aktualisiert')
  })

  test('a date of ours is not passed off as the publisher’s', () => {
    const { published: _, ...undated } = sourced().article
    const lead = { ...sourced(), article: undated }
    const published = { value: '2018-06-07T09:12:00Z', precision: 'instant' } as const
    const page = pageOf({ lead, copies: [], published })
    expect(textOf(page, 'span')).toContain('Erstmals gesehen: 7. Juni 2018, 11:12 Uhr')
    expect(page).not.toContain('Veröffentlicht')
  })
})

describe('as much of the text is carried as the source allows', () => {
  const SUMMARY = 'Beim ersten Digitalkabinett'
  const BODY = 'Die Finanzministerin sprach'
  test.each([
    ['full', true, true, 'Zum Original: Thüringer Finanzministerium'],
    ['summary', true, false, 'Vollständig lesen: Thüringer Finanzministerium'],
    ['link', false, false, 'Vollständig lesen: Thüringer Finanzministerium'],
  ] as const)('%s', (...row) => {
    const [republish, summary, body, link] = row
    const one = { lead: sourced({ republish }) }
    const page = pageOf(one)
    expect(page.includes(SUMMARY)).toBe(summary)
    expect(page.includes(BODY)).toBe(body)
    expect(page.includes('<img')).toBe(body)
    expect(textOf(page, 'a')).toContain(link)
    const topic = { id: 'wald', title: 'Wald', count: 1 }
    const list = renderTopic({ site: SITE, topic, topics: [], releases: [release(one)] })
    expect(list.includes(SUMMARY)).toBe(summary)
    expect(list).not.toContain(BODY)
  })
})

describe('the picture', () => {
  const image = { url: 'https://finanzen.example.org/bild.jpg?a=1&b=2', caption: 'Im Saal', credit: 'M. Beispiel' }

  test('comes late, without a referrer, with caption and credit', () => {
    const [picture] = elementsOf(pageOf()).filter(({ name }) => name === 'img')
    expect(picture?.attributes).toMatchObject({
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
      width: '1200',
      height: '800',
    })
    expect(textOf(pageOf(), 'figcaption')).toEqual([
      'Das Digitalkabinett bei seiner ersten Sitzung. Bildquelle: Staatskanzlei / M. Beispiel',
    ])
  })

  test('is not shown twice where the text holds it, but keeps its credit', () => {
    const body = '<p>Text</p><img src="https://finanzen.example.org/bild.jpg?a=1&amp;b=2" alt="">'
    const page = pageOf({ lead: sourced({ image, body }) })
    expect(textOf(page, 'img')).toHaveLength(1)
    expect(textOf(page, 'figcaption')).toEqual(['Im Saal Bildquelle: M. Beispiel'])
  })

  test('without anything to say has no caption', () => {
    expect(pageOf({ lead: sourced({ image: { url: image.url } }) })).not.toContain('figcaption')
  })
})

test('everything known of a release is on its page', () => {
  const page = pageOf()
  expect(textOf(page, 'h1')).toEqual(['Thüringen: Erstes Kabinett für Verwaltungsdigitalisierung tagt in Erfurt'])
  expect(textOf(page, 'dt')).toEqual([
    'Herausgeber',
    'Bereich',
    'Art',
    'Stichwörter',
    'Autoren',
    'Anlagen',
    'Verweise',
    'Auch veröffentlicht von',
    'Zu finden unter',
    'Rechte',
  ])
  expect(textOf(page, 'dd')).toEqual([
    'Thüringer Finanzministerium',
    'Politik',
    'Pressemitteilung',
    'Politik, Thüringen, Digitalisierung, Verwaltungsmodernisierungsgesetz',
    'ba',
    'Fahrplan Digitalisierung (PDF, 1,2 MB)',
    'www.example.org',
    'Landtagsdrucksache 6/5804',
    'Landesportal Thüringen',
    'Digitalisierung und E-Government',
    '© Freistaat Thüringen',
  ])
  expect(page).toContain('<link rel="canonical" href="https://finanzen.example.org/presse/digitalkabinett">')
})

test.each([
  ['de', 'title', 'weil: Titel „Kabinett“'],
  ['en', 'title', 'because: title “Kabinett”'],
  ['de', 'summary', 'weil: Vorspann „Kabinett“'],
  ['de', 'source', 'weil: Quelle „Kabinett“'],
  ['de', 'section', 'weil: Bereich „Kabinett“'],
  ['de', 'topic', 'weil: Thema „Kabinett“'],
] as const)('in %s a topic says why: %s', (...[language, where, expected]) => {
  const reasons = [{ topicId: 'digitalisierung', evidence: [{ where, text: 'Kabinett' }] }]
  const one = release()
  const site = { ...SITE, language }
  const page = renderRelease({ site, release: one, versions: versionsOf(one), topics: TOPICS, reasons })
  expect(textOf(page, 'small')).toContain(expected)
})

test('a topic that came by another one names it by its title', () => {
  const reasons = [{ topicId: 'digitalisierung', evidence: [{ where: 'topic' as const, text: 'all' }] }]
  const one = release()
  const page = renderRelease({ site: SITE, release: one, versions: [], topics: TOPICS, reasons })
  expect(textOf(page, 'small')).toContain(`weil: Thema „${TOPICS.find(({ id }) => id === 'all')?.title}“`)
})

test('versions say when they came and what they changed, the newest first', () => {
  const page = pageOf()
  expect(textOf(page.slice(page.indexOf('class="versions"') - 9, page.indexOf('</article>')), 'li')).toEqual([
    'Fassung 2: 8. Juni 2018, 14:30 Uhr (geändert: Überschrift) Änderungen im Wortlaut Überschrift: Erstes Kabinett für gestrichen: Digitalisierung neu: Verwaltungsdigitalisierung tagt neu: in Erfurt',
    'Fassung 1: 7. Juni 2018, 11:12 Uhr (wie zuerst gesehen)',
  ])
})

describe('a word diff', () => {
  const PASSAGE = Array.from({ length: 60 }, (_, at) => `Wort${at}`).join(' ')
  const told = (before: Partial<Article>, after: Partial<Article>, language = 'de'): string => {
    const one = release({ lead: sourced(after) })
    const content = (stated: Partial<Article>) => sourced(stated).article
    const versions = [before, after].map((stated, at) => ({
      ...{ articleId: 'a1', number: at + 1, seenAt: `2018-06-07T0${at}:00:00Z`, textHash: `${at}` },
      content: content(stated),
    }))
    const page = renderRelease({ site: { ...SITE, language }, release: one, versions, topics: [], reasons: [] })
    return page.slice(page.indexOf('class="versions"'), page.indexOf('</article>'))
  }

  test('marks what went and what came by elements of its own, and leaves long passages out', () => {
    const page = told(
      { body: `<p>Zwölf Millionen. ${PASSAGE} Ende.</p>` },
      { body: `<p>Elf Millionen. ${PASSAGE} Ende.</p>` },
    )
    expect(page).toContain('<del><span class="hidden" lang="de">gestrichen: </span>Zwölf</del>')
    expect(page).toContain('<ins><span class="hidden" lang="de">neu: </span>Elf</ins>')
    expect(page).toContain('<span class="gap">[…]</span>')
    expect(page).not.toContain('Wort30')
  })

  test('speaks English on an English page', () => {
    const page = told({ title: 'Alt' }, { title: 'Neu' }, 'en')
    expect(page).toContain('<del><span class="hidden" lang="en">removed: </span>Alt</del>')
    expect(page).toContain('Changes word by word')
  })

  test.each<[string, Partial<Article>, Partial<Article>]>([
    ['typography', { title: 'Die "Brücke" - gesperrt' }, { title: 'Die „Brücke“ – gesperrt' }],
    ['markup', { body: '<p>Eine Brücke.</p><p>Zwei.</p>' }, { body: '<div>Eine <b>Brücke</b>. Zwei.</div>' }],
    ['contacts', { body: '<p>Eine Brücke.</p><p>Telefon: 0361 12</p>' }, { body: '<p>Eine Brücke.</p>' }],
  ])('passes over %s', (_what, before, after) => {
    expect(told(before, after)).toContain('(geändert: weitere Angaben)')
  })

  test('tells no more of a text than its source allows', () => {
    const before = { title: 'Alt', summary: 'Vorspann alt', body: '<p>Text alt</p>' }
    const changedAs = (republish: 'summary' | 'link') => ({
      title: 'Neu',
      summary: 'Vorspann neu',
      body: '<p>Text neu</p>',
      republish,
    })
    expect(told(before, changedAs('summary'))).toContain('Vorspann')
    expect(told(before, changedAs('summary'))).not.toContain('Text ')
    expect(told(before, changedAs('link'))).not.toMatch(/Vorspann |Text /)
    expect(told(before, changedAs('link'))).toContain('(geändert: Überschrift, Vorspann, Text)')
  })

  test('says where a text was written anew', () => {
    const words = (from: number) => `<p>${Array.from({ length: 900 }, (_, at) => `w${from + at}`).join(' ')}</p>`
    expect(told({ body: words(0) }, { body: words(5000) })).toContain('wurde neu geschrieben')
  })
})

test('copies are named once, language variants apart with their language, related releases with what they are', () => {
  const copy = (name: string, content: Partial<Article> = {}) => sourced(content, { id: name, name })
  const one = release({
    lead: sourced({ translations: [{ language: 'en-GB', url: 'https://amt.example/en/1' }] }),
    copies: [
      copy('Wire', { language: 'en', title: 'First cabinet', url: 'https://wire.example/1' }),
      copy('Portal', { url: 'https://portal.example/1' }),
      copy('Portal', { url: 'https://portal.example/2' }),
      copy('Thüringer Finanzministerium', { url: 'https://amt.example/2' }),
      copy('Agence', { language: 'fr', title: 'Premier cabinet', url: 'https://agence.example/1' }),
      sourced({
        ...{ language: 'fr', title: 'Premier cabinet', url: 'https://amt.example/fr/1' },
        translations: [{ language: 'it', url: 'https://amt.example/it/1' }],
      }),
    ],
  })
  const links: ReleaseLink[] = [
    { link: 'follow-up', by: 'other', key: 'f1', title: 'Zweites Kabinett', language: 'de', publisher: 'Ministerium' },
    { link: 'reaction', by: 'this', key: 'r1', title: 'Cabinet meets', language: 'en', publisher: 'Landtag' },
  ]
  const page = renderRelease({ site: SITE, release: one, versions: [], links, topics: [], reasons: [] })
  const details = textOf(page, 'dd')
  expect(details.filter((text) => text === 'Portal')).toHaveLength(1)
  expect(page).not.toContain('https://portal.example/2')
  expect(details.filter((text) => text === 'Thüringer Finanzministerium')).toHaveLength(1)
  expect(details.filter((text) => /^(Franz|Engl|Ital)/.test(text))).toEqual([
    'Französisch: Premier cabinet (Thüringer Finanzministerium)',
    'Englisch (Vereinigtes Königreich) (Thüringer Finanzministerium)',
    'Italienisch (Thüringer Finanzministerium)',
  ])
  expect(page).toContain('<a rel="external" hreflang="fr" href="https://amt.example/fr/1">')
  expect(textOf(page, 'li')).toEqual(
    expect.arrayContaining(['Folgemeldung: Zweites Kabinett (Ministerium)', 'Reaktion auf: Cabinet meets (Landtag)']),
  )
  expect(page).toContain('<a lang="en" href="../r1/index.html">')
})

test.each([
  ['Korrektur: Zwölf Millionen für Bäder', undefined, 'Korrektur'],
  ['Zwölf Millionen für Bäder (Korrektur)', undefined, 'Korrektur'],
  ['Terminverschiebung: Eröffnung am Montag', undefined, 'Terminverschiebung'],
  ['Eröffnung am Montag', 'Erinnerung:', 'Erinnerung'],
  ['[Aktualisiert] Warnung vor Hochwasser', undefined, 'Aktualisierung'],
  ['Haltestelle verlegt: was Fahrgäste wissen müssen', undefined, undefined],
  ['Erinnerung an die Opfer des Nationalsozialismus', undefined, undefined],
  ['Minister wirbt noch einmal für den Ausbau', undefined, undefined],
])('what its publisher calls %s is said', (title, kicker, expected) => {
  const { kicker: _, ...lead } = sourced({ title }).article
  const article = { ...lead, ...(kicker !== undefined && { kicker }) }
  const page = pageOf({ lead: { ...sourced(), article } })
  const said = textOf(page, 'p').filter((text) => text.startsWith('Vom Herausgeber'))
  expect(said).toEqual(expected === undefined ? [] : [`Vom Herausgeber gekennzeichnet als: ${expected}`])
})

test('what is absent leaves no trace', () => {
  const bare = sourced()
  const { kicker, summary, body, section, kind, image, url, ...rest } = bare.article
  const article = { ...rest, keywords: [], authors: [], attachments: [], references: [] }
  const { rights, ...source } = bare.source
  const page = pageOf({ lead: { ...bare, article, source }, copies: [], topics: [] })
  expect(textOf(page, 'dt')).toEqual(['Herausgeber'])
  expect(page).not.toMatch(/undefined|null|NaN|kicker|figure|class="original"/)
})

test.each([
  ['begins with it', '<p>Der  Anfang <b>des</b> Textes.</p><p>Und mehr.</p>', false],
  ['begins otherwise', '<p>Etwas anderes.</p>', true],
])('the lead is told before a text that %s: %#', (_how, body, told) => {
  const page = pageOf({ lead: sourced({ summary: 'Der Anfang des Textes.', body, republish: 'full' }) })
  expect(page.includes('<p class="lead">')).toBe(told)
})

test('who else carried a release is named once, and not the lead itself', () => {
  const copy = (name: string) => sourced({}, { id: name, name })
  const copies = [copy('Portal'), copy('Portal'), copy('Thüringer Finanzministerium'), copy('Bote')]
  const page = renderIndex({ site: SITE, topics: [], newest: [release({ copies })] })
  expect(textOf(page, 'p')).toContain('Auch veröffentlicht von Portal, Bote')
})

test('a release that gave way points to the one that took its place', () => {
  const replacement = release()
  const gone = release({ key: 'm0v3', supersededBy: 'r7k2' })
  const page = renderRelease({ site: SITE, release: gone, versions: [], topics: TOPICS, reasons: [], replacement })
  expect(page).toContain('href="../r7k2/index.html">Erstes Kabinett')
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).not.toContain('Digitalkabinett des Landes')
  const alone = renderRelease({ site: SITE, release: gone, versions: [], topics: TOPICS, reasons: [] })
  expect(alone).toContain('href="../r7k2/index.html">Zur Meldung</a>')
})

describe('counts', () => {
  test.each([
    [0, 'de', '0 Meldungen'],
    [1, 'de', '1 Meldung'],
    [1843, 'de', '1.843 Meldungen'],
    [1234567, 'en', '1,234,567 releases'],
    [1, 'en', '1 release'],
  ])('%i in %s is %s', (count, language, text) => {
    const topics = [{ id: 'wald', title: 'Wald', count }]
    expect(textOf(renderIndex({ site: { ...SITE, language }, topics, newest: [] }), 'span')).toContain(text)
  })

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [1_250_000, '1,3 MB'],
    [3_000_000_000_000, '3000 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    const page = pageOf({ lead: sourced({ attachments: [{ url: 'https://x.example/a.pdf', bytes }] }) })
    expect(textOf(page, 'dd')).toContain(`https://x.example/a.pdf (${text})`)
  })
})
