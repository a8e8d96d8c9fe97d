import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { readPlainYaml } from '../../src/config/plain-yaml.ts'

const FIXTURES = 'tests/config/fixtures'
const SHIPPED = [
  'config/settings.yaml',
  'config/topics.yaml',
  ...readdirSync('config/sources').map((name) => `config/sources/${name}`),
]
const BROKEN = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => `${FIXTURES}/${path}`)
const LINES = [...SHIPPED, ...BROKEN].flatMap((path) => readFileSync(path, 'utf8').split('\n'))

/** Signs that mean something to YAML, and characters that look like nothing. */
const SIGNS =
  '  |- |-|:|: |#| #| # c|"|\'|[|]|{|}|,|, |a|Ä|0|1e3|0x1|true|Null|null|~|&a |*a|!x |>|?|%|@|`|\\|---|...|.inf|<<: |=|5d|10MB|1_0|[]|{}|[a, b]|{ a: b }|id:|1:2|a:b'
    .split('|')
    .concat(
      '|',
      '\t',
      '\r',
      '\n',
      '\n\n',
      '\n  ',
      '\n    ',
      '\nkey: v',
      '\n- a',
      '\u00a0',
      '\u0085',
      '\u2028',
      '\ufeff',
    )

const edit = fc.record({ at: fc.nat(400), cut: fc.nat(4), sign: fc.constantFrom('', ...SIGNS) })
const text = fc
  .tuple(fc.nat(LINES.length - 1), fc.integer({ min: 1, max: 9 }), fc.array(edit, { maxLength: 4 }))
  .map(([from, count, edits]) =>
    edits.reduce(
      (whole, { at, cut, sign }) => {
        const place = at % (whole.length + 1)
        return whole.slice(0, place) + sign + whole.slice(place + cut)
      },
      LINES.slice(from, from + count).join('\n'),
    ),
  )

test('what is read quickly is what the library reads, without a fault', () => {
  let read = 0
  const agree = (written: string): void => {
    const plain = readPlainYaml(written)
    if (plain === undefined) return
    read++
    const document = parseDocument(written, { prettyErrors: false, logLevel: 'error' })
    expect([...document.errors, ...document.warnings]).toEqual([])
    expect(plain).toEqual(document.toJS())
  }
  fc.assert(fc.property(text, agree), { numRuns: 5000, seed: 20_180_607 })
  expect(read).toBeGreaterThan(500)
})

test.each(SHIPPED)('%s is read quickly', (path) => {
  expect(readPlainYaml(readFileSync(path, 'utf8'))).toBeDefined()
})

test.each([
  ['a: |\n  text', 'a block of text'],
  ['a: "x\\ty"', 'an escape'],
  ['a: *b', 'an alias'],
  ['a:\nb: 1', 'a key without a value'],
  ['a: 1\na: 2', 'a key given twice'],
  ['a: b\n  c: d', 'a line that goes on'],
  ['a: [b, [c]]', 'a list in a list'],
  ['a: 1.5', 'a fraction'],
  ['null: 1', 'a key that is no text'],
  ['a: { Null: 1 }', 'a key that is no text'],
  ['', 'no text'],
])('%j is left to the library: %s', (written) => {
  expect(readPlainYaml(written)).toBeUndefined()
})
