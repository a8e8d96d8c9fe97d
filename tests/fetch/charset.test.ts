import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeBody } from '../../src/fetch/charset.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const as = (charset: string, text: string) => iconv.encode(text, charset)
const join = (...parts: (number[] | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))

const XML = '<?xml version="1.0"?><t>Bürgermeister für „Müll“</t>'
const PLAIN = '<t>Bürgermeister für Müll</t>'
const declared = (label: string, text = 'Grüße') => `<?xml version="1.0" encoding="${label}"?><t>${text}</t>`
const meta = (label: string) => `<!doctype html><meta charset=${label}><p>Grüße`
const metaLong = (label: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"><p>Grüße`

type Row = [name: string, bytes: Buffer, contentType: string | undefined, charset: string, text: string]

const rows: Row[] = [
  ['a mark of UTF-8', join([0xef, 0xbb, 0xbf], Buffer.from(XML)), undefined, 'utf-8', XML],
  [
    'a mark of UTF-8 against the header',
    join([0xef, 0xbb, 0xbf], Buffer.from(XML)),
    'text/xml; charset=iso-8859-1',
    'utf-8',
    XML,
  ],
  ['a mark of UTF-16LE', join([0xff, 0xfe], as('utf-16le', XML)), undefined, 'utf-16le', XML],
  ['a mark of UTF-16BE', join([0xfe, 0xff], as('utf-16be', XML)), undefined, 'utf-16be', XML],
  ['a mark of UTF-32LE', join([0xff, 0xfe, 0, 0], as('utf-32le', XML)), undefined, 'utf-32le', XML],
  ['a mark of UTF-32BE', join([0, 0, 0xfe, 0xff], as('utf-32be', XML)), undefined, 'utf-32be', XML],
  ['UTF-16LE without a mark', as('utf-16le', XML), undefined, 'utf-16le', XML],
  ['UTF-16BE without a mark', as('utf-16be', XML), undefined, 'utf-16be', XML],
  ['UTF-32LE without a mark', as('utf-32le', XML), undefined, 'utf-32le', XML],
  ['UTF-32BE without a mark', as('utf-32be', XML), undefined, 'utf-32be', XML],
  ['UTF-16LE without a mark, and no declaration', as('utf-16le', PLAIN), undefined, 'utf-16le', PLAIN],
  ['UTF-16BE after white space', as('utf-16be', `\n${PLAIN}`), undefined, 'utf-16be', `\n${PLAIN}`],
  ['JSON in UTF-16LE', as('utf-16le', '{"title":"Grüße"}'), undefined, 'utf-16le', '{"title":"Grüße"}'],
  ['UTF-16 against a header that says UTF-8', as('utf-16le', XML), 'text/xml; charset=utf-8', 'utf-16le', XML],
  ['plain ASCII', ascii('<t>Rathaus</t>'), 'text/xml; charset=iso-8859-1', 'utf-8', '<t>Rathaus</t>'],
  ['valid UTF-8 against the header', Buffer.from(PLAIN), 'text/html; charset=ISO-8859-1', 'utf-8', PLAIN],
  [
    'valid UTF-8 against its own declaration',
    Buffer.from(declared('iso-8859-1')),
    undefined,
    'utf-8',
    declared('iso-8859-1'),
  ],
  ['the header', ascii(PLAIN), 'text/xml; charset=iso-8859-1', 'windows-1252', PLAIN],
  ['the header, in quotes and capitals', ascii(PLAIN), 'text/xml; Charset="ISO-8859-1"', 'windows-1252', PLAIN],
  [
    'the header among other parameters',
    as('iso-8859-15', '<t>5 €</t>'),
    'a/b; x=y; charset=iso-8859-15; z',
    'iso-8859-15',
    '<t>5 €</t>',
  ],
  [
    'the header before the declaration',
    as('iso-8859-2', declared('iso-8859-1', 'Łódź')),
    'text/xml; charset=iso-8859-2',
    'iso-8859-2',
    declared('iso-8859-1', 'Łódź'),
  ],
  [
    'iso-8859-1 that is windows-1252',
    as('windows-1252', declared('iso-8859-1', '„5 €“')),
    undefined,
    'windows-1252',
    declared('iso-8859-1', '„5 €“'),
  ],
  [
    'the XML declaration',
    as('iso-8859-15', declared('ISO-8859-15', '5 € für Šárka')),
    undefined,
    'iso-8859-15',
    declared('ISO-8859-15', '5 € für Šárka'),
  ],
  [
    'the XML declaration, in single quotes',
    as('windows-1250', "<?xml version='1.0' encoding='windows-1250' ?><t>Łódź</t>"),
    undefined,
    'windows-1250',
    "<?xml version='1.0' encoding='windows-1250' ?><t>Łódź</t>",
  ],
  [
    'the XML declaration in Cyrillic',
    as('koi8-r', declared('KOI8-R', 'Привет')),
    undefined,
    'koi8-r',
    declared('KOI8-R', 'Привет'),
  ],
  [
    'the XML declaration in Japanese',
    as('shift_jis', declared('Shift_JIS', '東京都')),
    undefined,
    'shift_jis',
    declared('Shift_JIS', '東京都'),
  ],
  ['meta, short', as('iso-8859-15', meta('iso-8859-15')), 'text/html', 'iso-8859-15', meta('iso-8859-15')],
  [
    'meta, short, in quotes',
    as('iso-8859-15', meta('"iso-8859-15"')),
    'text/html',
    'iso-8859-15',
    meta('"iso-8859-15"'),
  ],
  ['meta, long', as('iso-8859-15', metaLong('iso-8859-15')), 'text/html', 'iso-8859-15', metaLong('iso-8859-15')],
  [
    'meta after a comment with another',
    as('iso-8859-15', `<!-- <meta charset=koi8-r> -->${meta('iso-8859-15')}`),
    undefined,
    'iso-8859-15',
    `<!-- <meta charset=koi8-r> -->${meta('iso-8859-15')}`,
  ],
  [
    'no meta in a description',
    ascii('<meta name="description" content="; charset=koi8-r"><p>Grüße'),
    undefined,
    'windows-1252',
    '<meta name="description" content="; charset=koi8-r"><p>Grüße',
  ],
  ['nothing declared', as('windows-1252', '<t>„Grüße“ – 5 €</t>'), undefined, 'windows-1252', '<t>„Grüße“ – 5 €</t>'],
  [
    'an unknown label',
    ascii(declared('iso-8859-15')),
    'text/xml; charset=klingon',
    'iso-8859-15',
    declared('iso-8859-15'),
  ],
  ['an unknown label and nothing else', ascii(PLAIN), 'text/xml; charset=none', 'windows-1252', PLAIN],
  ['a label that is no charset', ascii(PLAIN), 'text/xml; charset=base64', 'windows-1252', PLAIN],
  ['a charset for iconv', as('cp850', PLAIN), 'text/xml; charset=cp850', 'cp850', PLAIN],
  [
    'UTF-8 in the header that it is not',
    ascii(declared('iso-8859-1')),
    'text/xml; charset=utf-8',
    'windows-1252',
    declared('iso-8859-1'),
  ],
  ['UTF-8 in the declaration that it is not', ascii(declared('utf-8')), undefined, 'windows-1252', declared('utf-8')],
  [
    'UTF-16 in the declaration that it is not',
    ascii(declared('utf-16')),
    undefined,
    'windows-1252',
    declared('utf-16'),
  ],
  [
    'UTF-8 with one character cut',
    join(Buffer.from('<t>Über Bürger für M'), [0xc3], ascii('</t>')),
    undefined,
    'utf-8',
    '<t>Über Bürger für M\ufffd</t>',
  ],
  ['a zero byte', Buffer.from('<t>Stra\0ße</t>'), undefined, 'utf-8', '<t>Stra\0ße</t>'],
  ['a zero byte in windows-1252', ascii('<t>Stra\0ße</t>'), undefined, 'windows-1252', '<t>Stra\0ße</t>'],
  ['a single byte', ascii('<'), undefined, 'utf-8', '<'],
  ['nothing', ascii(''), undefined, 'utf-8', ''],
]

describe('a document is decoded by', () => {
  test.each(rows)('%s', (...[, bytes, contentType, charset, text]: Row) => {
    expect(decodeBody(new Uint8Array(bytes), contentType)).toEqual({ text, charset })
  })
})

test('a megabyte of broken declarations is read in no time', () => {
  const bytes = ascii(`${'<meta charset=<!--'.repeat(60_000)}ü`)
  const started = performance.now()
  expect(decodeBody(bytes).charset).toBe('windows-1252')
  expect(performance.now() - started).toBeLessThan(1000)
})

test('no bytes and no header break it', () => {
  const header = fc.string().map((label) => `text/xml; charset=${label}`)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), header, (bytes, contentType) => {
      expect(typeof decodeBody(bytes, contentType).text).toBe('string')
    }),
  )
})
