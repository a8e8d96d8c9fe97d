import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SourceFacts } from '../../src/model/source.ts'
import { normaliseItem } from '../../src/normalise/normalise-item.ts'

const source: SourceFacts = {
  id: 'test',
  name: 'Test',
  url: 'https://example.org/',
  role: 'press',
  language: 'de',
  timezone: 'Europe/Berlin',
  republish: 'summary',
  tags: [],
}

const fragments = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  '[7.6.2018]',
  '(ba)',
  '<p>',
  '</p>',
  '<table>',
  '<a href="',
  'http://',
  ':',
  '\u0338',
  '\u0000',
  '\ud800',
  '2018-06-07',
  'T24:00',
  '%',
  '<svg>',
  '<!--',
  'ß',
  '\n\n',
  'de-1996-1996',
)
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fragments, { maxLength: 12 }).map((parts) => parts.join('')),
)
const claim = fc.record({ value, from: fc.constant('test') })
const textClaim = fc.record({
  value,
  from: fc.constant('test'),
  type: fc.constantFrom('text' as const, 'html' as const),
})
const link = fc.record({ href: value, from: fc.constant('test') })
const media = fc.record({
  url: value,
  from: fc.constant('test'),
  title: value,
  alt: value,
  width: fc.double(),
  bytes: fc.double(),
})

const item = fc.record({
  base: fc.oneof(value, fc.constant('https://example.org/presse/')),
  guid: claim,
  links: fc.array(link, { maxLength: 3 }),
  kicker: textClaim,
  title: textClaim,
  summary: textClaim,
  body: textClaim,
  published: fc.array(claim, { maxLength: 3 }),
  updated: fc.array(claim, { maxLength: 3 }),
  language: claim,
  keywords: fc.array(textClaim, { maxLength: 3 }),
  authors: fc.array(textClaim, { maxLength: 3 }),
  images: fc.array(media, { maxLength: 3 }),
  attachments: fc.array(media, { maxLength: 3 }),
  references: fc.array(textClaim, { maxLength: 3 }),
  rights: textClaim,
})

/** What XML 1.0 cannot hold (2.2); whoever writes a feed relies on its absence. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

test('whatever an item claims, it becomes an article or an error, fit for XML', () => {
  fc.assert(
    fc.property(item, (claims) => {
      const result = normaliseItem({ item: claims, source, language: 'de-1996-1996', now: '2026-09-26T10:00:00Z' })
      if (!result.ok) {
        expect(result.error.code).toBe('no-title')
        return
      }
      const { kicker = '', title, summary = '', body = '', keywords, authors, aliases } = result.value
      const texts = [kicker, title, summary, body, ...keywords, ...authors, ...aliases]
      expect(texts.filter((text) => NOT_XML.test(text) || !text.isWellFormed())).toEqual([])
      expect(title).not.toBe('')
    }),
    { numRuns: 300 },
  )
})
