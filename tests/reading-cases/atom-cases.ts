import { atom, entry, jsonFeed, link, type ReadingCase } from './documents.ts'

const xhtml = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`
const old = (entries: string): string =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Amt</title><entry><id>urn:1</id>${entries}</entry></feed>`
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** RFC 4287, Atom 0.3 and JSON Feed. */
export const ATOM: ReadingCase[] = [
  {
    name: 'a title of type html',
    document: atom(entry(link(), '<title type="html">Das &lt;b&gt;neue&lt;/b&gt; Amt</title>')),
    expect: { title: 'Das neue Amt' },
  },
  {
    name: 'a title of type text keeps its brackets',
    document: atom(entry(link(), '<title type="text">Verordnung &lt;b&gt; geändert</title>')),
    expect: { title: 'Verordnung <b> geändert' },
  },
  {
    name: 'a title of type xhtml',
    document: atom(entry(link(), `<title type="xhtml">${xhtml('Das <b>neue</b> Amt')}</title>`)),
    expect: { title: 'Das neue Amt' },
  },
  {
    name: 'content of type html',
    document: atom(entry(`${link()}<content type="html">&lt;p&gt;Der Text&lt;/p&gt;</content>`)),
    expect: { markup: '<p>Der Text</p>' },
  },
  {
    name: 'content of type xhtml keeps its order',
    document: atom(
      entry(
        `${link()}<content type="xhtml">${xhtml('<p>Erst <b>dies</b>, dann <i>das</i>, dann <b>jenes</b>.</p>')}</content>`,
      ),
    ),
    expect: { text: 'Erst dies, dann das, dann jenes.' },
  },
  {
    name: 'XHTML under a prefix',
    document: atom(
      entry(
        `${link()}<content type="xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:div><h:p>Ein <h:em>Wort</h:em></h:p></h:div></content>`,
      ),
    ),
    expect: { markup: '<p>Ein <em>Wort</em></p>' },
  },
  {
    name: 'a summary of type xhtml',
    document: atom(entry(`${link()}<summary type="xhtml">${xhtml('Kurz &amp; <b>gut</b>')}</summary>`)),
    expect: { text: 'Kurz & gut' },
  },
  {
    name: 'markup in a text that states no type',
    document: atom(entry(`${link()}<summary>Kurz und <b>gut</b>, alles in allem</summary>`)),
    expect: { text: 'Kurz und gut, alles in allem' },
  },
  {
    name: 'summary and content are two texts',
    document: atom(entry(`${link()}<summary>Kurz</summary><content type="html">&lt;p&gt;Lang&lt;/p&gt;</content>`)),
    expect: { text: 'Kurz', markup: '<p>Lang</p>' },
  },
  {
    name: 'content at another place',
    document: atom(entry('<content src="https://amt.example/lang" type="text/html"/><summary>Kurz</summary>')),
    expect: { link: 'https://amt.example/lang', text: 'Kurz' },
  },
  {
    name: 'content that is a picture is no text',
    document: atom(entry(`${link()}<summary>Kurz</summary><content type="image/png">${base64('PNG')}</content>`)),
    expect: { text: 'Kurz' },
  },
  {
    name: 'relative link under two bases',
    document: atom(
      entry('<link href="1"/>').replace('<entry>', '<entry xml:base="presse/">'),
      'xml:base="https://amt.example/archiv/"',
    ),
    expect: { link: 'https://amt.example/archiv/presse/1' },
  },
  {
    name: 'relative link without a base',
    document: atom(entry('<link href="/presse/1"/>')),
    expect: { link: 'https://amt.example/presse/1' },
  },
  {
    name: 'a link inside content under the base of the content',
    document: atom(
      entry(
        `${link()}<content type="html" xml:base="https://amt.example/dok/">&lt;p&gt;Siehe &lt;a href="a.html"&gt;Anlage&lt;/a&gt;&lt;/p&gt;</content>`,
      ),
    ),
    expect: { markup: 'href="https://amt.example/dok/a.html"' },
  },
  {
    name: 'a link inside XHTML under an inner base',
    document: atom(
      entry(
        `${link()}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://amt.example/dok/"><p>Siehe <a href="a.html">Anlage</a></p></div></content>`,
      ),
    ),
    expect: { markup: 'href="https://amt.example/dok/a.html"' },
  },
  {
    name: 'the language of the feed',
    document: atom(entry(link()), 'xml:lang="fr"'),
    expect: { title: 'Haushalt', language: 'fr' },
  },
  {
    name: 'the language of the entry',
    document: atom(entry(link()).replace('<entry>', '<entry xml:lang="it">'), 'xml:lang="fr"'),
    expect: { title: 'Haushalt', language: 'it' },
  },
  {
    name: 'the language of the content',
    document: atom(
      entry(`${link()}<content type="html" xml:lang="sl">&lt;p&gt;Besedilo&lt;/p&gt;</content>`),
      'xml:lang="de"',
    ),
    expect: { language: 'sl' },
  },
  {
    name: 'the author of the feed',
    document: atom(entry(link()), '', '<author><name>Presseamt</name></author>'),
    expect: { author: 'Presseamt' },
  },
  {
    name: 'the author of the entry goes before that of the feed',
    document: atom(
      entry(`${link()}<author><name>Eva Muster</name></author>`),
      '',
      '<author><name>Presseamt</name></author>',
    ),
    expect: { author: 'Eva Muster' },
  },
  {
    name: 'several authors',
    document: atom(
      entry(`${link()}<author><name>Eva Muster</name></author><author><name>Udo Beispiel</name></author>`),
    ),
    expect: { authors: ['Eva Muster', 'Udo Beispiel'] },
  },
  {
    name: 'the author of the source',
    document: atom(
      entry(`${link()}<source><id>urn:s</id><title>Kreis</title><author><name>Kreisamt</name></author></source>`),
      '',
      '<author><name>Presseamt</name></author>',
    ),
    expect: { author: 'Kreisamt' },
  },
  { name: 'a link without rel', document: atom(entry(link())), expect: { link: 'https://amt.example/1' } },
  {
    name: 'the alternate link among others',
    document: atom(
      entry(
        '<link rel="edit" href="https://amt.example/e"/><link rel="replies" href="https://amt.example/r"/><link rel="alternate" href="https://amt.example/1"/>',
      ),
    ),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'of two alternates the page',
    document: atom(
      entry(
        '<link rel="alternate" type="application/json" href="https://amt.example/1.json"/><link rel="alternate" type="text/html" href="https://amt.example/1"/>',
      ),
    ),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'a relation written as an address',
    document: atom(
      entry(
        '<link rel="http://www.iana.org/assignments/relation/related" href="https://amt.example/r"/><link rel="http://www.iana.org/assignments/relation/alternate" href="https://amt.example/1"/>',
      ),
    ),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'an enclosed file',
    document: atom(
      entry(`${link()}<link rel="enclosure" href="https://amt.example/1.pdf" type="application/pdf" length="1234"/>`),
    ),
    expect: { file: { url: 'https://amt.example/1.pdf', type: 'application/pdf', bytes: 1234 } },
  },
  {
    name: 'published and updated',
    document: atom(entry(`${link()}<published>2018-06-01T10:00:00+02:00</published>`)),
    expect: { published: '2018-06-01T08:00:00Z', updated: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'one bad date costs neither the feed nor the item',
    document: atom(entry(`${link()}<published>demnächst</published>`) + entry(link('2'), '<title>B</title>')),
    expect: { all: ['Haushalt', 'B'] },
  },
  {
    name: 'the label of a category',
    document: atom(entry(`${link()}<category term="k17" label="Verkehr"/><category term="Bau"/>`)),
    expect: { keywords: ['Verkehr', 'Bau'] },
  },
  {
    name: 'neither title nor id',
    document: atom(
      '<entry><link href="https://amt.example/1"/><content type="text">Die Brücke ist frei.</content></entry>',
    ),
    expect: { link: 'https://amt.example/1', text: 'Die Brücke ist frei.' },
  },
  {
    name: 'one empty entry costs no other',
    document: atom(`<entry/>${entry(link())}`),
    expect: { all: ['Haushalt'] },
  },
  {
    name: 'a single entry as the document',
    document:
      '<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:1</id><title>Haushalt</title><link href="https://amt.example/1"/></entry>',
    expect: { title: 'Haushalt', link: 'https://amt.example/1' },
  },
  {
    name: 'RSS items in an Atom feed',
    document:
      '<feed><title>Amt</title><item><title>A</title><link>https://amt.example/1</link><pubDate>Thu, 07 Jun 2018 08:00:00 GMT</pubDate></item></feed>',
    expect: { title: 'A', link: 'https://amt.example/1', published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'dates of Atom 0.3',
    document: old(
      '<title>A</title><issued>2004-05-06T10:00:00+02:00</issued><modified>2004-05-07T10:00:00+02:00</modified>',
    ),
    expect: { title: 'A', published: '2004-05-06T08:00:00Z', updated: '2004-05-07T08:00:00Z' },
  },
  {
    name: 'Atom 0.3, mode escaped',
    document: old('<title>A</title><content type="text/html" mode="escaped">&lt;p&gt;Der Text&lt;/p&gt;</content>'),
    expect: { markup: '<p>Der Text</p>' },
  },
  {
    name: 'Atom 0.3, mode xml',
    document: old(
      `<title>A</title><content type="application/xhtml+xml" mode="xml">${xhtml('<p>Erst <b>dies</b>, dann das</p>')}</content>`,
    ),
    expect: { text: 'Erst dies, dann das' },
  },
  {
    name: 'Atom 0.3, mode base64',
    document: old(
      `<title mode="base64">${base64('Haushalt')}</title><content type="text/html" mode="base64">${base64('<p>Der Text</p>')}</content>`,
    ),
    expect: { title: 'Haushalt', text: 'Der Text' },
  },
  {
    name: 'JSON Feed',
    document: jsonFeed([
      {
        id: '1',
        url: 'https://amt.example/1',
        title: 'A',
        content_html: '<p>Text</p>',
        date_published: '2018-06-07T10:00:00+02:00',
        tags: ['Bau'],
      },
    ]),
    contentType: 'application/feed+json',
    expect: {
      title: 'A',
      link: 'https://amt.example/1',
      text: 'Text',
      published: '2018-06-07T08:00:00Z',
      keywords: ['Bau'],
    },
  },
  {
    name: 'JSON Feed 1.0, one author',
    document: jsonFeed([{ id: '1', title: 'A', author: { name: 'Eva Muster' } }], {
      version: 'https://jsonfeed.org/version/1',
    }),
    expect: { author: 'Eva Muster' },
  },
  {
    name: 'JSON Feed, the authors of the feed',
    document: jsonFeed([{ id: '1', title: 'A' }], { authors: [{ name: 'Presseamt' }] }),
    expect: { author: 'Presseamt' },
  },
  {
    name: 'JSON Feed, attachments',
    document: jsonFeed([
      {
        id: '1',
        title: 'A',
        attachments: [{ url: 'https://amt.example/1.pdf', mime_type: 'application/pdf', size_in_bytes: 12 }],
      },
    ]),
    expect: { file: { url: 'https://amt.example/1.pdf', type: 'application/pdf', bytes: 12 } },
  },
  {
    name: 'JSON Feed, an id that is a number',
    document: jsonFeed([{ id: 17, title: 'A', url: 'https://amt.example/1' }]),
    expect: { title: 'A', guid: '17' },
  },
  {
    name: 'an id that is a path is one of its site',
    document: atom(`<entry xml:base="https://amt.example/"><id>/presse/17</id><title>A</title></entry>`),
    expect: { title: 'A', guid: 'https://amt.example/presse/17' },
  },
  { name: 'JSON that is no feed', document: '{"items":[{"name":"A"}]}', expect: { refused: true } },
]
