import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import type { RawItem, TextClaim } from '../../src/model/raw-item.ts'
import type { SourceFacts } from '../../src/model/source.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'

const html = (value: string, from = 'test'): TextClaim => ({ type: 'html', value, from })
const text = (value: string, from = 'test'): TextClaim => ({ type: 'text', value, from })
const claim = (value: string, from = 'test') => ({ value, from })

const bare: RawItem = {
  base: 'https://example.org/presse/',
  links: [],
  published: [],
  updated: [],
  keywords: [],
  authors: [],
  images: [],
  attachments: [],
  references: [],
}

const facts: SourceFacts = {
  id: 'th-finanzen',
  name: 'Thüringer Finanzministerium',
  url: 'https://example.org/presse/rss',
  role: 'issuer',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'full',
  tags: [],
}

function normalise(item: Partial<RawItem>, source: Partial<SourceFacts> = {}, language?: string): Article {
  const result = normaliseItem({
    item: { ...bare, title: text('Titel'), ...item },
    source: { ...facts, ...source },
    now: '2026-09-26T10:00:00Z',
    ...(language !== undefined && { language }),
  })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

test('the release page of an e-government magazine', () => {
  const article = normalise(
    {
      guid: claim('meldung-29184', 'recipe:link'),
      links: [{ href: 'meldung_29184.html?utm_source=rss', from: 'recipe:link' }],
      kicker: text('Thüringen:', 'recipe:kicker'),
      title: text('Kabinett berät\n Digitalisierung', 'recipe:title'),
      summary: html('[7.6.2018] Beim ersten Digitalisierungskabinett ging es um die E-Akte.', 'recipe:summary'),
      body: html(
        '<p>Das Kabinett tagte in Erfurt.</p><h4>Zeitplan</h4><p>Bis 2020 folgt die Akte. (ba)</p><p><br></p>',
        'recipe:body',
      ),
      published: [claim('[7.6.2018]', 'recipe:date')],
      section: text('Politik', 'recipe:section'),
      kind: text('Bericht', 'recipe:kind'),
      keywords: [text('Politik', 'recipe:keywords'), text('Thüringen', 'recipe:keywords'), text('politik')],
      authors: [text('ba', 'recipe:authors')],
      images: [{ url: '/b/kabinett.jpg', from: 'recipe:image', caption: 'Das Kabinett.', credit: 'Staatskanzlei' }],
      attachments: [{ url: 'meldung_29184.pdf', from: 'recipe:attachments', title: 'PDF' }],
      references: [text('www.thueringen.de', 'recipe:references')],
    },
    { rights: '© Freistaat Thüringen' },
  )
  expect(article).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{20}$/),
    sourceId: 'th-finanzen',
    url: 'https://example.org/presse/meldung_29184.html',
    aliases: ['https://example.org/presse/meldung_29184.html', 'meldung-29184'],
    kicker: 'Thüringen',
    title: 'Kabinett berät Digitalisierung',
    summary: 'Beim ersten Digitalisierungskabinett ging es um die E-Akte.',
    body: '<p>Das Kabinett tagte in Erfurt.</p><h4>Zeitplan</h4><p>Bis 2020 folgt die Akte.</p>',
    published: { value: '2018-06-07', precision: 'day' },
    language: 'de',
    section: 'Politik',
    kind: 'Bericht',
    keywords: ['Politik', 'Thüringen'],
    authors: ['ba'],
    image: { url: 'https://example.org/b/kabinett.jpg', caption: 'Das Kabinett.', credit: 'Staatskanzlei' },
    attachments: [{ url: 'https://example.org/presse/meldung_29184.pdf', type: 'application/pdf', title: 'PDF' }],
    references: [{ text: 'www.thueringen.de', url: 'https://www.thueringen.de/' }],
    rights: '© Freistaat Thüringen',
    republish: 'full',
    provenance: {
      url: 'recipe:link',
      kicker: 'recipe:kicker',
      title: 'recipe:title',
      summary: 'recipe:summary',
      body: 'recipe:body',
      published: 'recipe:date',
      language: 'source:language',
      section: 'recipe:section',
      kind: 'recipe:kind',
      keywords: 'recipe:keywords',
      authors: 'recipe:authors',
      image: 'recipe:image',
      attachments: 'recipe:attachments',
      references: 'recipe:references',
      rights: 'source:rights',
      republish: 'source:republish',
    },
  })
})

test('an item that states next to nothing leaves nothing but lists', () => {
  expect(Object.keys(normalise({})).sort()).toEqual(
    'aliases attachments authors id keywords language provenance references republish sourceId title'.split(' '),
  )
})

describe('title and kicker', () => {
  test.each([
    [{ title: html('F&ouml;rderung &lt;10 Euro') }, 'Förderung <10 Euro', undefined],
    [{ title: text('AT&amp;T') }, 'AT&amp;T', undefined],
    [{ title: text('Erfurt: Zoo öffnet') }, 'Erfurt: Zoo öffnet', undefined],
    [{ title: text('Erfurt: Zoo öffnet'), kicker: text('Erfurt:') }, 'Zoo öffnet', 'Erfurt'],
    [{ title: text('Erfurter Zoo öffnet'), kicker: text('Erfurt') }, 'Erfurter Zoo öffnet', 'Erfurt'],
    [{ title: text('Zoo'), kicker: text('Zoo') }, 'Zoo', undefined],
    [{ title: text('Zoo'), kicker: text(' : ') }, 'Zoo', undefined],
    [{ title: text(' '), summary: text('Der Zoo öffnet im Mai. Mehr folgt.') }, 'Der Zoo öffnet im Mai.', undefined],
  ])('%j', (item, title, kicker) => {
    const article = normalise(item)
    expect([article.title, article.kicker]).toEqual([title, kicker])
  })

  test('a missing title is the first words, and the provenance says so', () => {
    const { title: _, ...untitled } = { ...bare, summary: text(`Wort ${'und Wort '.repeat(40)}`, 'rss:description') }
    const result = normaliseItem({ item: untitled, source: facts, now: '2026-09-26T10:00:00Z' })
    if (!result.ok) throw new Error(result.error.code)
    expect(result.value.title).toMatch(/^Wort und .{60,95} …$/)
    expect(result.value.provenance['title']).toBe('first words of rss:description')
  })

  test('an item without any text is an error with its address, and what it states besides', () => {
    const item = { ...bare, links: [{ href: '/a', from: 'rss:link' }], body: html('<p>&nbsp;</p>') }
    expect(normaliseItem({ item, source: facts, now: '2026-09-26T10:00:00Z' })).toEqual({
      ok: false,
      error: {
        step: 'normalise',
        code: 'no-title',
        message: expect.stringContaining('title'),
        url: 'https://example.org/a',
      },
      untitled: expect.objectContaining({ title: '', url: 'https://example.org/a' }),
    })
  })

  test('a title made of the text takes nothing from it', () => {
    const { title: _, ...untitled } = { ...bare, summary: text('Kurz gesagt', 'rss:description') }
    const result = normaliseItem({ item: untitled, source: facts, now: '2026-09-26T10:00:00Z' })
    expect(result).toMatchObject({ ok: true, value: { title: 'Kurz gesagt', summary: 'Kurz gesagt' } })
  })
})

describe('summary and body', () => {
  const long = 'Ein Satz über den Haushalt des Landes. '.repeat(30).trim()
  test.each([
    ['a short description is the summary', { summary: html('Kurz &amp; <b>gut</b>') }, 'Kurz & gut', undefined],
    [
      'a description of several paragraphs is the body',
      { summary: html('<p>Der erste Absatz nennt das Wichtigste schon.</p><p>Der zweite den Rest.</p>') },
      'Der erste Absatz nennt das Wichtigste schon.',
      '<p>Der erste Absatz nennt das Wichtigste schon.</p><p>Der zweite den Rest.</p>',
    ],
    ['so is a long one', { summary: html(long) }, `${long.slice(0, 1000).replace(/\s\S*$/, '')} …`, `<p>${long}</p>`],
    [
      'a body alone gives its first paragraph',
      { body: html('<p>Erfurt.</p><p>Der erste Absatz nennt das Wichtigste schon.</p><p>Rest.</p>') },
      'Der erste Absatz nennt das Wichtigste schon.',
      '<p>Erfurt.</p><p>Der erste Absatz nennt das Wichtigste schon.</p><p>Rest.</p>',
    ],
    [
      'nor is an embargo',
      {
        body: html(
          '<p>Achtung, Sperrfrist: Mittwoch, 7.1.2026, 10 Uhr</p><p>Der erste Absatz nennt das Wichtigste schon.</p>',
        ),
      },
      'Der erste Absatz nennt das Wichtigste schon.',
      '<p>Achtung, Sperrfrist: Mittwoch, 7.1.2026, 10 Uhr</p><p>Der erste Absatz nennt das Wichtigste schon.</p>',
    ],
    [
      'nor is an embargo behind what is usual before a speech',
      {
        body: html(
          '<p>+++ Es gilt das gesprochene Wort! Sperrfrist: Redebeginn +++</p><p>Der erste Absatz nennt das Wichtigste schon.</p>',
        ),
      },
      'Der erste Absatz nennt das Wichtigste schon.',
      '<p>+++ Es gilt das gesprochene Wort! Sperrfrist: Redebeginn +++</p><p>Der erste Absatz nennt das Wichtigste schon.</p>',
    ],
    [
      'nor is what kind of text it is its lead',
      {
        body: html(
          '<div>Medieninformation Nr. 88/2026 vom 14. September 2026</div><p>Der erste Absatz nennt das Wichtigste schon.</p>',
        ),
      },
      'Der erste Absatz nennt das Wichtigste schon.',
      '<p>Medieninformation Nr. 88/2026 vom 14. September 2026</p><p>Der erste Absatz nennt das Wichtigste schon.</p>',
    ],
    [
      'blank lines end paragraphs where there is no element',
      { summary: html('Der erste Absatz &amp; nennt das Wichtigste schon.\n \nDer zweite\nden Rest.\n\n') },
      'Der erste Absatz & nennt das Wichtigste schon.',
      '<p>Der erste Absatz &amp; nennt das Wichtigste schon.</p><p>Der zweite den Rest.</p>',
    ],
    ['and mean nothing between elements', { summary: html('Kurz\n\n<b>gut</b>') }, 'Kurz gut', undefined],
    ['both are kept apart', { summary: text('Kurz.'), body: html('Lang.') }, 'Kurz.', '<p>Lang.</p>'],
    [
      'a plain body is escaped',
      { summary: text('Kurz.'), body: text('a < b\n\nc') },
      'Kurz.',
      '<p>a &lt; b</p>\n<p>c</p>',
    ],
    ['a summary that repeats the title goes', { summary: text('TITEL') }, undefined, undefined],
    ['an empty body is none', { summary: text('Kurz.'), body: html('<p></p>') }, 'Kurz.', undefined],
  ])('%s', (...[, item, summary, body]) => {
    const article = normalise(item)
    expect([article.summary, article.body]).toEqual([summary, body])
  })

  test.each([
    ['[7.6.2018] Text.', [], 'Text.'],
    ['[8.6.2018] Text.', [claim('7.6.2018')], '[8.6.2018] Text.'],
    ['[7.6.2018] Text.', [claim('Thu, 07 Jun 2018 23:30:00 +0200')], 'Text.'],
    ['[Anhang] Text.', [], '[Anhang] Text.'],
    ['Text vom [7.6.2018].', [], 'Text vom [7.6.2018].'],
  ])('date in brackets: %s %j', (summary, published, left) => {
    expect(normalise({ summary: text(summary), published }).summary).toBe(left)
  })

  test.each([
    ['Text (ba)', ['ba'], 'Text'],
    ['Text (BA) ', ['ba'], 'Text'],
    ['Text (ba)', ['cd'], 'Text (ba)'],
    ['Text (ba)', [], 'Text (ba)'],
    ['Text (ba) weiter', ['ba'], 'Text (ba) weiter'],
  ])('sign: %s %j', (summary, authors, left) => {
    expect(normalise({ summary: text(summary), authors: authors.map((author) => text(author)) }).summary).toBe(left)
  })

  test('marks inside markup', () => {
    const article = normalise({
      body: html('<p><em>[7.6.2018]</em> Text des ersten Absatzes.</p>\n<p>Ende <b>(ba)</b></p> '),
      authors: [text('ba')],
    })
    expect(article.body).toBe('<p>Text des ersten Absatzes.</p><p>Ende</p>')
    expect(article.published).toEqual({ value: '2018-06-07', precision: 'day' })
  })
})

describe('dates', () => {
  test('the first claim that can be read counts, and is named', () => {
    const article = normalise({
      published: [claim('demnächst', 'rss:pubDate'), claim('7.6.2018', 'dc:date'), claim('8.6.2018', 'meta')],
      updated: [claim('2018-06-08T10:00:00', 'atom:updated')],
    })
    expect(article.published).toEqual({ value: '2018-06-07', precision: 'day' })
    expect(article.updated).toEqual({ value: '2018-06-08T08:00:00Z', precision: 'instant' })
    expect(article.provenance).toMatchObject({ published: 'dc:date', updated: 'atom:updated' })
  })

  test('nothing readable is no date', () => {
    expect(normalise({ published: [claim('demnächst'), claim('31.2.2018')] })).not.toHaveProperty('published')
  })
})

describe('language', () => {
  test.each([
    [{ language: claim('de_at', 'meta') }, 'en', 'de-AT', 'meta'],
    [{}, 'EN-us', 'en-US', 'document:language'],
    [{ language: claim('???') }, 'de', 'de', 'document:language'],
    [{}, 'unbekannt!', 'de', 'source:language'],
    [{}, undefined, 'de', 'source:language'],
    [{ language: claim('Deutsch', 'dc') }, undefined, 'de', 'dc'],
    [{ language: claim('zh-hant-tw', 'dc') }, undefined, 'zh-Hant-TW', 'dc'],
  ])('%j in a document of %s: %s', (...[item, document, language, from]) => {
    const article = normalise(item, {}, document)
    expect([article.language, article.provenance['language']]).toEqual([language, from])
  })
})

describe('addresses', () => {
  const link = (href: string, more = {}) => ({ href, from: 'atom:link', ...more })
  test.each([
    [
      'the first page',
      [link('/a'), link('/b')],
      'https://example.org/a',
      ['https://example.org/a', 'https://example.org/b'],
    ],
    [
      'not itself or a file',
      [link('/f', { rel: 'self' }), link('/p', { rel: 'enclosure' }), link('/a')],
      'https://example.org/a',
      ['https://example.org/a'],
    ],
    [
      'not a PDF',
      [link('/a.pdf', { type: 'application/pdf' }), link('/a', { rel: 'alternate', type: 'text/html' })],
      'https://example.org/a',
      ['https://example.org/a'],
    ],
    [
      'no other language',
      [link('/a', { hreflang: 'de' }), link('/en/a', { hreflang: 'en' })],
      'https://example.org/a',
      ['https://example.org/a'],
    ],
    [
      'of several languages that of the text',
      [link('/en/a', { hreflang: 'en' }), link('/a', { hreflang: 'de-AT' })],
      'https://example.org/a',
      ['https://example.org/a'],
    ],
    [
      'spellings once',
      [link('/a?utm_source=x'), link('https://EXAMPLE.org/a#b')],
      'https://example.org/a',
      ['https://example.org/a'],
    ],
    ['no script', [link('javascript:void(0)'), link('/a')], 'https://example.org/a', ['https://example.org/a']],
    ['none', [], undefined, []],
  ])('%s', (_, links, ...expected) => {
    const { url, aliases } = normalise({ links })
    expect([url, aliases]).toEqual(expected)
  })

  const [own, french] = ['https://example.org/a', 'https://example.org/fr/a']
  const inFrench = [{ language: 'fr', url: french }]
  test.each<[string, ReturnType<typeof link>[], unknown]>([
    ['another language', [link('/a', { hreflang: 'de' }), link('/fr/a', { hreflang: 'fr' })], inFrench],
    ['another language that comes first', [link('/fr/a', { hreflang: 'fr' }), link('/a')], inFrench],
    [
      'each language once',
      [link('/a'), link('/fr/a', { hreflang: 'fr' }), link('/fr/b', { hreflang: 'FR' })],
      inFrench,
    ],
    [
      'no region of its own',
      [link('/a'), link('/fr/a', { hreflang: 'fr' }), link('/at', { hreflang: 'de-AT' })],
      inFrench,
    ],
    ['no default', [link('/a'), link('/x', { hreflang: 'x-default' })], undefined],
    ['no start page', [link('/a'), link('/fr/', { hreflang: 'fr' }), link('/', { hreflang: 'en' })], undefined],
    ['not its own page', [link('/a'), link('/a', { hreflang: 'en' })], undefined],
    ['no feed', [link('/a'), link('/fr/rss', { hreflang: 'fr', type: 'application/rss+xml' })], undefined],
  ])('a link names %s as a translation', (_, links, expected) => {
    const { url, aliases, translations } = normalise({ links })
    expect(translations).toEqual(expected)
    expect([url, aliases]).toEqual([own, expect.not.arrayContaining([french])])
  })

  test('in a feed of another language its own page is the one in that language', () => {
    const links = [link('/a', { hreflang: 'de' }), link('/fr/a', { hreflang: 'fr' })]
    const { url, translations } = normalise({ links }, {}, 'fr')
    expect([url, translations]).toEqual([french, [{ language: 'de', url: own }]])
  })

  test('a GUID is an alias as stated, once', () => {
    const links = [link('/a')]
    expect(normalise({ links, guid: claim(' urn:x:1 ') }).aliases).toEqual(['https://example.org/a', 'urn:x:1'])
    expect(normalise({ links, guid: claim('https://example.org/a') }).aliases).toEqual(['https://example.org/a'])
  })

  test('the id follows the GUID, else the address in any spelling, else title and date', () => {
    const id = (item: Partial<RawItem>) => normalise(item).id
    expect(id({ links: [link('/a')], guid: claim('1') })).toBe(id({ links: [link('/b')], guid: claim('1') }))
    expect(id({ links: [link('http://www.example.org/a?utm_source=x')] })).toBe(id({ links: [link('/a')] }))
    expect(id({ guid: claim('http://example.org/a') })).toBe(id({ guid: claim('https://www.example.org/a/') }))
    expect(id({ links: [link('/a')] })).not.toBe(id({ links: [link('/b')] }))
    expect(id({ published: [claim('7.6.2018')] })).not.toBe(id({ published: [claim('8.6.2018')] }))
  })
})

describe('people and keywords', () => {
  test.each([
    ['presse@example.org (Petra Muster)', ['Petra Muster']],
    ['Petra Muster <presse@example.org>', ['Petra Muster']],
    ['"Muster, Petra" <presse@example.org>', ['Muster, Petra']],
    ['presse@example.org', []],
    ['<presse@example.org>', []],
    ['mailto:presse@example.org', []],
    ['presse@example.org (presse@example.org)', []],
    ['Referat Z&Ouml;', ['Referat ZÖ']],
    ['  ', []],
  ])('author %s', (author, names) => {
    expect(normalise({ authors: [html(author)] }).authors).toEqual(names)
  })

  test('each once, whatever its case', () => {
    const keywords = ['Umwelt', 'umwelt ', '#Klima', 'A &amp; B', 'Energie,', ''].map((word) => html(word))
    expect(normalise({ keywords }).keywords).toEqual(['Umwelt', 'Klima', 'A & B', 'Energie'])
  })
})

describe('image and attachments', () => {
  const image = (url: string, more = {}) => ({ url, from: 'media', ...more })
  test.each([
    [
      [image('data:image/png;base64,A'), image('/p.gif', { width: 1 }), image('/b.jpg')],
      { url: 'https://example.org/b.jpg' },
    ],
    [[image('https://x.met.vgwort.de/na/1')], undefined],
    [
      [image('/b.jpg', { alt: 'A &amp; B', caption: '<b>Bild</b>', credit: ' ', width: 640, height: 0 })],
      { url: 'https://example.org/b.jpg', alt: 'A & B', caption: 'Bild', width: 640 },
    ],
  ])('%j', (images, expected) => {
    expect(normalise({ images }).image).toEqual(expected)
  })

  test('an enclosed picture is the image where none is named, and then no attachment', () => {
    const attachments = [
      { url: '/a.pdf', from: 'rss:enclosure', type: 'application/octet-stream', bytes: 1234 },
      { url: '/b.jpg', from: 'rss:enclosure', title: 'Bild' },
      { url: '/a.pdf#page=2', from: 'rss:enclosure', bytes: 1234 },
      { url: 'javascript:x', from: 'rss:enclosure' },
    ]
    const article = normalise({ attachments })
    expect(article.image).toEqual({ url: 'https://example.org/b.jpg', caption: 'Bild' })
    expect(article.attachments).toEqual([{ url: 'https://example.org/a.pdf', type: 'application/pdf', bytes: 1234 }])
    expect(normalise({ attachments, images: [image('/c.jpg')] }).attachments).toHaveLength(2)
  })

  test.each([
    ['/a', 'Application/PDF; charset=binary', 'application/pdf'],
    ['/a.docx?v=1', undefined, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['/a.mp3', 'audio', 'audio/mpeg'],
    ['/a.bin', undefined, undefined],
    ['/a.bin', 'application/octet-stream', 'application/octet-stream'],
  ])('media type of %s stated as %s: %s', (url, stated, type) => {
    const attachment = { url, from: 'test', bytes: -1, ...(stated !== undefined && { type: stated }) }
    const [found] = normalise({ attachments: [attachment] }).attachments
    expect(found).toEqual({ url: `https://example.org${url}`, ...(type !== undefined && { type }) })
  })
})

test('references are named texts, then related links, each once', () => {
  const { references } = normalise({
    references: [text('www.thueringen.de'), html('<a href="/studie">Die Studie</a>'), text('Statistisches Landesamt')],
    links: [
      { href: '/a', from: 'atom' },
      { href: '/studie', from: 'atom', rel: 'related' },
      { href: 'https://example.com/q', from: 'atom', rel: 'via', title: 'Quelle' },
    ],
  })
  expect(references).toEqual([
    { text: 'www.thueringen.de', url: 'https://www.thueringen.de/' },
    { text: 'Die Studie', url: 'https://example.org/studie' },
    { text: 'Statistisches Landesamt' },
    { text: 'Quelle', url: 'https://example.com/q' },
  ])
})

test('rights are the item’s, else the source’s', () => {
  expect(normalise({ rights: html('&copy; dpa', 'dc:rights') }, { rights: '© Land' })).toMatchObject({
    rights: '© dpa',
    provenance: { rights: 'dc:rights' },
  })
})
