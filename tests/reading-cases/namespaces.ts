import { item, type ReadingCase, rss } from './documents.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const ATOM = 'http://www.w3.org/2005/Atom'

/** Vocabularies under other prefixes, in other places, or without being declared. */
export const NAMESPACES: ReadingCase[] = [
  {
    name: 'other prefixes for Dublin Core and content',
    document: `<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>${item('A', '<d:creator>Presseamt</d:creator><c:encoded>&lt;p&gt;Ganz&lt;/p&gt;</c:encoded>')}</channel></rss>`,
    expect: { author: 'Presseamt', text: 'Ganz' },
  },
  {
    name: 'Atom under a prefix',
    document: `<a:feed xmlns:a="${ATOM}"><a:title>Amt</a:title><a:entry><a:id>urn:1</a:id><a:title>Haushalt</a:title><a:link href="https://amt.example/1"/><a:updated>2018-06-07T08:00:00Z</a:updated></a:entry></a:feed>`,
    expect: { title: 'Haushalt', link: 'https://amt.example/1', updated: '2018-06-07T08:00:00Z' },
  },
  {
    name: 'Atom without a namespace',
    document: '<feed><title>Amt</title><entry><title>A</title><link href="https://amt.example/1"/></entry></feed>',
    expect: { title: 'A', link: 'https://amt.example/1' },
  },
  {
    name: 'RSS in a namespace of its own',
    document: rss(item('A')).replace('<rss', '<rss xmlns="http://backend.userland.com/rss2"'),
    expect: { title: 'A', link: 'https://amt.example/1' },
  },
  {
    name: 'prefixes that are not declared',
    document: `<rss version="2.0"><channel>${item('A', '<dc:creator>Presseamt</dc:creator><content:encoded>Ganz</content:encoded>')}</channel></rss>`,
    expect: { title: 'A', author: 'Presseamt', text: 'Ganz' },
  },
  {
    name: 'a title of another namespace is not the title',
    document: rss(
      '<item><title xmlns="http://search.yahoo.com/mrss/">Bild</title><title>Meldung</title><link>https://amt.example/1</link></item>',
    ),
    expect: { title: 'Meldung' },
  },
  {
    name: 'the title of an image inside an item is not the title',
    document: rss(
      '<item><image><title>Logo</title><url>https://amt.example/l.png</url></image><title>Meldung</title><link>https://amt.example/1</link></item>',
    ),
    expect: { title: 'Meldung', image: 'https://amt.example/l.png' },
  },
  {
    name: 'RSS 1.0',
    document: `<rdf:RDF xmlns:rdf="${RDF}" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://amt.example/"><title>Amt</title></channel><item rdf:about="https://amt.example/1"><title>A</title><link>https://amt.example/1</link><description>Kurz</description><dc:date>2018-06-07T08:00:00Z</dc:date><dc:subject>Verkehr</dc:subject></item></rdf:RDF>`,
    expect: {
      title: 'A',
      link: 'https://amt.example/1',
      text: 'Kurz',
      published: '2018-06-07T08:00:00Z',
      keywords: ['Verkehr'],
    },
  },
  {
    name: 'RSS 1.0 under a prefix',
    document: `<RDF xmlns="${RDF}" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>Amt</r:title></r:channel><r:item><r:title>A</r:title><r:link>https://amt.example/1</r:link></r:item></RDF>`,
    expect: { title: 'A', link: 'https://amt.example/1' },
  },
  {
    name: 'RSS 0.90',
    document: `<rdf:RDF xmlns:rdf="${RDF}" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Amt</title></channel><item><title>A</title><link>https://amt.example/1</link></item></rdf:RDF>`,
    expect: { title: 'A', link: 'https://amt.example/1' },
  },
  {
    name: 'RSS 1.0 names an item by rdf:about',
    document: `<rdf:RDF xmlns:rdf="${RDF}" xmlns="http://purl.org/rss/1.0/"><channel><title>Amt</title></channel><item rdf:about="urn:amt:1"><title>A</title><link>https://amt.example/1</link></item></rdf:RDF>`,
    expect: { title: 'A', guid: 'urn:amt:1' },
  },
]
