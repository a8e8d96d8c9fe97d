import { atom, entry, item, link, type ReadingCase, rss } from './documents.ts'

/** Documents that are no XML, and say what they mean all the same. */
export const BROKEN_XML: ReadingCase[] = [
  { name: 'bare & in a title', document: rss(item('Bau & Verkehr')), expect: { title: 'Bau & Verkehr' } },
  {
    name: 'bare & in an address',
    document: rss('<item><title>A</title><link>https://amt.example/?id=1&art=2</link></item>'),
    expect: { link: 'https://amt.example/?id=1&art=2' },
  },
  {
    name: 'bare & in Atom',
    document: atom(entry('<link href="https://amt.example/?id=1&art=2"/>', '<title>Bau & Verkehr</title>')),
    expect: { title: 'Bau & Verkehr', link: 'https://amt.example/?id=1&art=2' },
  },
  {
    name: 'entities of HTML that no DTD declares',
    document: rss(item('M&uuml;ller &ndash; Stra&szlig;e')),
    expect: { title: 'Müller – Straße' },
  },
  {
    name: 'entities of HTML in an Atom text',
    document: atom(entry(link(), '<title type="text">M&uuml;ller&nbsp;&amp; Co</title>')),
    expect: { title: 'Müller & Co' },
  },
  {
    name: 'an entity that the DTD declares',
    document: rss(item('Gruß vom &amt;')).replace('<rss', '<!DOCTYPE rss [<!ENTITY amt "Landesamt">]>\n<rss'),
    expect: { title: 'Gruß vom Landesamt' },
  },
  {
    name: 'control characters',
    document: rss(item('Neue\u0000 \u000bBrücke\u001f')),
    expect: { title: 'Neue Brücke' },
  },
  {
    name: 'references to control characters',
    document: rss(item('Neue&#x1F; Brücke&#0;')),
    expect: { title: 'Neue Brücke' },
  },
  {
    name: 'a hexadecimal reference with a capital X',
    document: rss(item('Stra&#XDF;e')),
    expect: { title: 'Straße' },
  },
  {
    name: 'a warning of the server before the declaration',
    document: `<br />\n<b>Warning</b>: session_start() in <b>/www/rss.php</b> on line <b>3</b><br />\n${rss(item('A'))}`,
    expect: { title: 'A', link: 'https://amt.example/1' },
  },
  { name: 'blank lines before the declaration', document: `\n\n  ${rss(item('A'))}`, expect: { title: 'A' } },
  { name: 'two byte order marks', document: `\ufeff\ufeff${rss(item('A'))}`, expect: { title: 'A' } },
  {
    name: 'a comment that names another root',
    document: rss(item('A')).replace('<rss', '<!-- once a <feed> -->\n<rss'),
    expect: { title: 'A' },
  },
  {
    name: 'an HTML DOCTYPE on a feed',
    document: rss(item('A')).replace('<rss', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x.dtd">\n<rss'),
    expect: { title: 'A' },
  },
  { name: 'no version', document: rss(item('A')).replace('version="2.0" ', ''), expect: { title: 'A' } },
  {
    name: 'an unknown version',
    document: rss(item('A')).replace('version="2.0"', 'version="3.1"'),
    expect: { title: 'A' },
  },
  { name: 'a root that is not closed', document: rss(item('A')).replace('</rss>', ''), expect: { all: ['A'] } },
  {
    name: 'a tail cut inside an item keeps the items before',
    document: rss(item('A') + item('B') + item('C')).replace(/<title>C[\s\S]*/, '<title>C'),
    expect: { all: ['A', 'B'] },
  },
  {
    name: 'a tail cut inside a CDATA section',
    document: rss(item('A') + item('B', '<description><![CDATA[<p>Der')).replace(/Der[\s\S]*/, 'Der'),
    expect: { all: ['A'] },
  },
  {
    name: 'a tail cut inside a tag',
    document: atom(entry(link()) + entry(link('2'), '<title>B</title>')).replace(
      /<link href="https:\/\/amt.example\/2[\s\S]*/,
      '<link hre',
    ),
    expect: { all: ['Haushalt'] },
  },
  {
    name: 'crossed end tags in one item',
    document: rss(item('A', '<description><p>Text <b>fett</p></b></description>') + item('B')),
    expect: { all: ['A', 'B'] },
  },
  {
    name: 'an item without an end tag',
    document: rss(`<item><title>A</title><link>https://amt.example/1</link>${item('B')}`),
    expect: { all: ['A', 'B'], link: 'https://amt.example/1' },
  },
  {
    name: 'a title without an end tag',
    document: rss(`<item><title>A<link>https://amt.example/1</link></item>${item('B')}`),
    expect: { all: ['A', 'B'], link: 'https://amt.example/1' },
  },
  {
    name: 'a bare < in a text',
    document: rss(item('Gebühren < 5 Euro', '<description>3 < 5 und 7 > 6</description>')),
    expect: { title: 'Gebühren < 5 Euro', text: '3 < 5 und 7 > 6' },
  },
  {
    name: 'attributes without quotation marks',
    document: rss(item('A', '<enclosure url=https://amt.example/1.pdf type=application/pdf length=12 />')),
    expect: { title: 'A', file: { url: 'https://amt.example/1.pdf' } },
  },
  {
    name: 'an attribute stated twice',
    document: rss(item('A', '<guid isPermaLink="false" isPermaLink="false">g-1</guid>')),
    expect: { title: 'A', guid: 'g-1' },
  },
  {
    name: 'names in capitals',
    document: rss(item('A', '<pubDate>Thu, 07 Jun 2018 08:00:00 GMT</pubDate>')).replace(
      /<(\/?)(\w+)/g,
      (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
    ),
    expect: { title: 'A', link: 'https://amt.example/1', published: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'markup that is not escaped keeps its order',
    document: rss(item('A', '<description><p>Erst <b>dies</b>, dann <i>das</i>, dann <b>jenes</b>.</p></description>')),
    expect: { text: 'Erst dies, dann das, dann jenes.' },
  },
  {
    name: 'an HTML line break in a description',
    document: rss(item('A', '<description>Erste Zeile<br>Zweite Zeile</description>')),
    expect: { title: 'A', markup: 'Zweite Zeile' },
  },
  {
    name: 'something after the root',
    document: `${rss(item('A'))}<script src="x.js"></script>`,
    expect: { all: ['A'] },
  },
  {
    name: 'CDATA that holds the end of CDATA',
    document: rss(item('A', '<description><![CDATA[Formel a[b]]]]><![CDATA[> c]]></description>')),
    expect: { text: 'Formel a[b]]> c' },
  },
]
