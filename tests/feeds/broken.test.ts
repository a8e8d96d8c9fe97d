import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ATOM } from '../../src/feeds/atom.ts'
import { JSON_FEED } from '../../src/feeds/json-feed.ts'
import { RSS } from '../../src/feeds/rss.ts'
import { parseXml } from './parse-xml.ts'
import { readDocument } from './read-document.ts'
import { validateAtom } from './validate-atom.ts'
import { validateJsonFeed } from './validate-json-feed.ts'
import { validateRss } from './validate-rss.ts'

const document = readDocument('everything')
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

function broken(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to)
  expect(changed).not.toBe(text)
  return changed
}

const DECLARED = '<?xml version="1.0" encoding="utf-8"?>'

test.each([
  ['a bare ampersand', '<a>A & B</a>'],
  ['a bare ampersand in an attribute', '<a b="x&y=1"/>'],
  ['an entity of HTML', '<a>&nbsp;</a>'],
  ['a lesser-than in an attribute', '<a b="1<2"/>'],
  ['an attribute without quotes', '<a b=c/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a tag that is not closed', '<a><b></a>'],
  ['an end without a beginning', '<a></a></b>'],
  ['two roots', '<a/><b/>'],
  ['the end of a section in a text', '<a>x ]]> y</a>'],
  ['a section that is closed too early', '<a><![CDATA[x ]]> y ]]></a>'],
  ['a control character', '<a>\u0001</a>'],
  ['a reference to a control character', '<a>&#1;</a>'],
  ['a noncharacter', '<a>\uFFFE</a>'],
  ['a lone surrogate', '<a>\uD800</a>'],
  ['a prefix without a namespace', '<a:b/>'],
  ['an attribute with a prefix without a namespace', '<b a:c="d"/>'],
])('%s is not well-formed', (_fault, xml) => {
  expect(() => parseXml(DECLARED + xml)).toThrow()
  // What is sent to another program is UTF-8, which has no lone surrogates.
  if (hasXmllint && xml.isWellFormed())
    expect(spawnSync('xmllint', ['--noout', '-'], { input: DECLARED + xml }).stderr.length).toBeGreaterThan(0)
})

test.each<[fault: string, from: string | RegExp, to: string]>([
  ['no id of the feed', /<id>.*?<\/id>/, ''],
  ['no author', /<author>[\s\S]*?<\/author>/, ''],
  ['no link to itself', 'rel="self"', 'rel="other"'],
  ['a date without a zone', /<updated>[^<]*</, '<updated>2018-06-08T09:30:00<'],
  ['white space in an id', /<id>tag:/, '<id> tag:'],
  ['a title twice', '<title', '<title>x</title><title'],
  ['no title of an entry', /<title[^>]*>Thüringen.*?<\/title>/, ''],
  ['two entries of one id', /<entry[\s\S]*<\/entry>/, ''],
  ['a relative address', 'href="https://finanzen.example.org/presse', 'href="/presse'],
  ['a type that is none', 'type="application/pdf"', 'type="pdf"'],
  ['a category without a term', 'term="Politik"', 'term=""'],
  ['a category with a scheme that is no URI', 'scheme="https://schema.org/genre"', 'scheme="art"'],
  ['an empty element', /<name>ba<\/name>/, '<name></name>'],
  ['an unknown element', '<published>', '<pubDate/><published>'],
  ['a summary that repeats the content', /<summary type="text">[\s\S]*?<\/summary>/, 'COPY'],
  ['an archive without a link to the feed', 'rel="current"', 'rel="related"'],
  ['a tombstone without a date', / when="[^"]*"/, ''],
  ['a tombstone of what is there', / ref="[^"]*"/, ' ref="tag:ticker.example.org,2018-06-07:kabinett2018"'],
  ['a language that is none', 'xml:lang="de"', 'xml:lang="Deutsch und so"'],
])('the Atom validator finds %s', (fault, from, to) => {
  const xml = ATOM.write(document)
  const entry = /<entry[\s\S]*<\/entry>/.exec(xml)?.[0] ?? ''
  const content = /<content[^>]*>([\s\S]*?)<\/content>/.exec(xml)?.[1] ?? ''
  const replacement = fault.startsWith('two entries')
    ? entry + entry
    : to.replace('COPY', () => `<summary>${content}</summary>`)
  expect(validateAtom(broken(xml, from, replacement))).not.toEqual([])
})

test.each<[fault: string, from: string | RegExp, to: string]>([
  ['no version', ' version="2.0"', ''],
  ['no description', /<description>Was.*?<\/description>/, ''],
  ['no link to itself', 'rel="self"', 'rel="other"'],
  ['no guid', /<guid[\s\S]*?<\/guid>/, ''],
  ['a guid that claims to be an address', 'isPermaLink="false"', 'isPermaLink="true"'],
  ['a date in another form', /<pubDate>[^<]*</, '<pubDate>2018-06-07T08:00:00Z<'],
  ['a wrong day of the week', /<pubDate>\w{3}/, '<pubDate>Sun'],
  ['a relative link', /<link>https:\/\/finanzen[^<]*</, '<link>/presse<'],
  ['an enclosure without a length', /length="\d+" type/, 'type'],
  ['two enclosures', '<enclosure', '<enclosure length="1" type="a/b" url="https://x.example/"/><enclosure'],
  ['an author that is no address', '<dc:creator>', '<author>ba</author><dc:creator>'],
  ['content ahead of the description', /<description><!\[CDATA\[[\s\S]*?<\/description>/, ''],
  ['metadata after the items', '</channel>', '<ttl>60</ttl></channel>'],
  ['markup in a title', '<title><![CDATA[', '<title><![CDATA[<b>fett</b>'],
  ['an empty element', /<dc:rights>[^<]*</, '<dc:rights><'],
  ['an unknown element', '<pubDate>', '<summary>x</summary><pubDate>'],
  ['a size that is none', 'fileSize="20480"', 'fileSize="0"'],
])('the RSS validator finds %s', (_fault, from, to) => {
  expect(validateRss(broken(RSS.write(document), from, to))).not.toEqual([])
})

test.each<[fault: string, from: string | RegExp, to: string]>([
  ['version 1', 'version/1.1', 'version/1'],
  ['no title', /"title": "Amtsticker: Digitalisierung",/, ''],
  ['no items', /,\s*"items"[\s\S]*$/, '}'],
  ['no content', '"content_html"', '"_content"'],
  ['an id that is a number', /"id": "tag:[^"]*kabinett2018"/, '"id": 7'],
  ['a date without a time', /"date_published": "[^"]*"/, '"date_published": "2018-06-07"'],
  ['a relative image', /"image": "https:\/\/[^"]*"/, '"image": "/bild.jpg"'],
  ['an attachment without a type', /"mime_type": "[^"]*",/, ''],
  ['an empty list', /"tags": \[[^\]]*\]/, '"tags": []'],
  ['an unknown name', '"date_modified"', '"updated"'],
  [
    'a next page that is this one',
    /"next_url": "[^"]*"/,
    '"next_url": "https://ticker.example.org/digitalisierung/archive/2/feed"',
  ],
])('the JSON Feed validator finds %s', (_fault, from, to) => {
  expect(validateJsonFeed(broken(JSON_FEED.write(document), from, to))).not.toEqual([])
})
