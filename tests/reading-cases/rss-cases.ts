import { item, type ReadingCase, rss } from './documents.ts'

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const dated = (date: string): string => rss(item('A', `<pubDate>${date}</pubDate>`))

/** What RSS says, and how it is said in the wild. */
export const RSS: ReadingCase[] = [
  {
    name: 'items beside the channel',
    document: `<rss version="0.91"><channel><title>Amt</title></channel>${item('A')}</rss>`,
    expect: { title: 'A' },
  },
  { name: 'items without a channel', document: `<rss version="2.0">${item('A')}</rss>`, expect: { title: 'A' } },
  {
    name: 'a channel without rss',
    document: `<channel><title>Amt</title>${item('A')}</channel>`,
    expect: { title: 'A' },
  },
  {
    name: 'CDF',
    document:
      '<CHANNEL HREF="https://amt.example/"><TITLE>Amt</TITLE><ITEM HREF="https://amt.example/1" LASTMOD="2018-06-07T08:00:00Z"><TITLE>A</TITLE><ABSTRACT>Kurz</ABSTRACT></ITEM></CHANNEL>',
    expect: { title: 'A', link: 'https://amt.example/1', text: 'Kurz', updated: '2018-06-07T08:00:00Z' },
  },
  { name: 'a feed without items', document: rss(''), expect: { all: [] } },
  {
    name: 'a guid that is the address',
    document: rss('<item><title>A</title><guid>https://amt.example/1</guid></item>'),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'a guid that is no permalink is no address',
    document: rss(
      '<item><title>A</title><guid isPermaLink="false">https://amt.example/id/1</guid><link>https://amt.example/1</link></item>',
    ),
    expect: { link: 'https://amt.example/1', guid: 'https://amt.example/id/1' },
  },
  {
    name: 'an empty link beside a permalink',
    document: rss('<item><title>A</title><link></link><guid isPermaLink="true">https://amt.example/1</guid></item>'),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'a link as an attribute',
    document: rss('<item><title>A</title><link href="https://amt.example/1"/></item>'),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'an Atom link in place of a link',
    document: rss('<item><title>A</title><atom:link rel="alternate" href="https://amt.example/1"/></item>'),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'a relative link',
    document: rss('<item><title>A</title><link>/presse/1</link></item>'),
    expect: { link: 'https://amt.example/presse/1' },
  },
  {
    name: 'xml:base on the channel',
    document: rss('<item><title>A</title><link>1</link></item>').replace(
      '<channel>',
      '<channel xml:base="https://amt.example/archiv/">',
    ),
    expect: { link: 'https://amt.example/archiv/1' },
  },
  {
    name: 'white space around an address',
    document: rss('<item><title>A</title><link>\n  https://amt.example/1\n</link></item>'),
    expect: { link: 'https://amt.example/1' },
  },
  {
    name: 'the address behind FeedBurner',
    document: rss(
      item(
        'A',
        '<f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://amt.example/echt</f:origLink>',
      ),
    ),
    expect: { link: 'https://amt.example/echt' },
  },
  {
    name: 'escaped markup in a title',
    document: rss(item('Das &lt;b&gt;neue&lt;/b&gt; Amt')),
    expect: { title: 'Das neue Amt' },
  },
  { name: 'a title escaped twice', document: rss(item('Bau &amp;amp; Verkehr')), expect: { title: 'Bau & Verkehr' } },
  { name: 'a title in CDATA', document: rss(item('<![CDATA[Bau & Verkehr]]>')), expect: { title: 'Bau & Verkehr' } },
  {
    name: 'no title',
    document: rss('<item><link>https://amt.example/1</link><description>Die Brücke ist frei.</description></item>'),
    expect: { link: 'https://amt.example/1', text: 'Die Brücke ist frei.' },
  },
  {
    name: 'content:encoded beside a description',
    document: rss(
      item('A', '<description>Kurz</description><content:encoded><![CDATA[<p>Lang</p>]]></content:encoded>'),
    ),
    expect: { markup: '<p>Lang</p>' },
  },
  {
    name: 'the teaser beside content:encoded',
    document: rss(
      item('A', '<description>Kurz</description><content:encoded><![CDATA[<p>Lang</p>]]></content:encoded>'),
    ),
    expect: { text: 'Kurz' },
  },
  {
    name: 'xhtml:body',
    document: rss(item('A', '<body xmlns="http://www.w3.org/1999/xhtml"><p>Erst <em>dies</em>, dann das.</p></body>')),
    expect: { text: 'Erst dies, dann das.' },
  },
  {
    name: 'fullitem',
    document: rss(item('A', '<fullitem>&lt;p&gt;Alles&lt;/p&gt;</fullitem>')),
    expect: { text: 'Alles' },
  },
  {
    name: 'several categories',
    document: rss(item('A', '<category>Bau</category><category domain="x">Verkehr</category>')),
    expect: { keywords: ['Bau', 'Verkehr'] },
  },
  {
    name: 'subjects of Dublin Core',
    document: rss(item('A', '<dc:subject>Bau</dc:subject><dc:subject>Verkehr</dc:subject>')),
    expect: { keywords: ['Bau', 'Verkehr'] },
  },
  {
    name: 'an author as mail and name',
    document: rss(item('A', '<author>presse@amt.example (Eva Muster)</author>')),
    expect: { author: 'Eva Muster' },
  },
  {
    name: 'several creators',
    document: rss(item('A', '<dc:creator>Eva Muster</dc:creator><dc:creator>Udo Beispiel</dc:creator>')),
    expect: { authors: ['Eva Muster', 'Udo Beispiel'] },
  },
  {
    name: 'an enclosure',
    document: rss(item('A', '<enclosure url="https://amt.example/1.pdf" type="application/pdf" length="1234"/>')),
    expect: { file: { url: 'https://amt.example/1.pdf', type: 'application/pdf', bytes: 1234 } },
  },
  {
    name: 'the second of two enclosures',
    document: rss(
      item(
        'A',
        '<enclosure url="https://amt.example/1.pdf" type="application/pdf" length="1"/><enclosure url="https://amt.example/2.pdf" type="application/pdf" length="2"/>',
      ),
    ),
    expect: { file: { url: 'https://amt.example/2.pdf', bytes: 2 } },
  },
  {
    name: 'an enclosure of unknown length',
    document: rss(item('A', '<enclosure url="https://amt.example/1.pdf" type="application/pdf" length=""/>')),
    expect: { file: { url: 'https://amt.example/1.pdf', type: 'application/pdf' } },
  },
  {
    name: 'a picture of Media RSS',
    document: rss(item('A', '<media:content url="https://amt.example/1.jpg" medium="image"/>')),
    expect: { image: 'https://amt.example/1.jpg' },
  },
  {
    name: 'a picture in a media:group',
    document: rss(
      item('A', '<media:group><media:content url="https://amt.example/1.jpg" type="image/jpeg"/></media:group>'),
    ),
    expect: { image: 'https://amt.example/1.jpg' },
  },
  {
    name: 'a thumbnail',
    document: rss(item('A', '<media:thumbnail url="https://amt.example/k.jpg"/>')),
    expect: { image: 'https://amt.example/k.jpg' },
  },
  {
    name: 'a picture of a podcast',
    document: rss(
      item('A', '<i:image xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" href="https://amt.example/p.jpg"/>'),
    ),
    expect: { image: 'https://amt.example/p.jpg' },
  },
  {
    name: 'a date with an offset',
    document: dated('Thu, 07 Jun 2018 10:00:00 +0200'),
    expect: { published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'a date with a named zone',
    document: dated('Thu, 07 Jun 2018 10:00:00 MESZ'),
    expect: { published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'a year of two digits',
    document: dated('Thu, 07 Jun 18 08:00:00 GMT'),
    expect: { published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'a wrong weekday',
    document: dated('Mon, 07 Jun 2018 08:00:00 GMT'),
    expect: { published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'German names in a date',
    document: dated('Do, 07 Okt 2021 10:00:00 +0200'),
    expect: { published: '2021-10-07T08:00:00Z' },
  },
  { name: 'a dotted date is no American one', document: dated('7.6.2018'), expect: { published: '2018-06-07' } },
  {
    name: 'a time without a zone is the source’s',
    document: dated('2018-06-07 10:00:00'),
    expect: { published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'a date of Dublin Core',
    document: rss(item('A', '<dc:date>2018-06-07T10:00:00+02:00</dc:date>')),
    expect: { published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'one bad date costs no item',
    document: rss(
      item('A', '<pubDate>demnächst</pubDate>') + item('B', '<pubDate>Thu, 07 Jun 2018 08:00:00 GMT</pubDate>'),
    ),
    expect: { all: ['A', 'B'] },
  },
  {
    name: 'the language of the channel',
    document: rss(item('A'), '<title>Amt</title><language>de-AT</language>'),
    expect: { title: 'A', language: 'de-AT' },
  },
  {
    name: 'Atom entries in a channel',
    document: rss(
      '<entry><id>urn:1</id><title>A</title><link href="https://amt.example/1"/><updated>2018-06-07T08:00:00Z</updated></entry>',
    ),
    expect: { title: 'A', link: 'https://amt.example/1' },
  },
  {
    name: 'windows-1252 that the server declares',
    document: latin(
      `<rss version="2.0"><channel><title>Amt</title>${item('Stra\xdfe \x96 Br\xfccke')}</channel></rss>`,
    ),
    contentType: 'text/xml; charset=windows-1252',
    expect: { title: 'Straße – Brücke' },
  },
  {
    name: 'ISO 8859-1 that the document declares',
    document: latin(
      `<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Amt</title>${item('Stra\xdfe')}</channel></rss>`,
    ),
    expect: { title: 'Straße' },
  },
  {
    name: 'UTF-16',
    document: Buffer.from(`\ufeff${rss(item('Straße')).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    expect: { title: 'Straße' },
  },
  {
    name: 'HTML served in place of the feed',
    document:
      '<!DOCTYPE html><html><head><title>Einen Moment bitte</title></head><body><p>Ihr Browser wird geprüft.</p></body></html>',
    contentType: 'application/rss+xml',
    expect: { refused: true },
  },
  { name: 'an empty document', document: '', expect: { refused: true } },
]
