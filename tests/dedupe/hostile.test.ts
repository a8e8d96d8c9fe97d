import { expect, test } from 'vitest'
import { traits } from './compared.ts'

const LENGTH = 200_000
const filled = (piece: string): string => piece.repeat(LENGTH / piece.length)

/** What no office writes, but a broken page or an enclosed file brings. */
test.each([
  ['one endless word', filled('x')],
  ['an enclosed file', filled('QmFzZTY0')],
  ['endless addresses', filled('a@')],
  ['endless addresses with points', filled('a@b.')],
  ['an endless number', filled('1.')],
  ['endless digits', filled('1')],
  ['an endless compound', filled('a-')],
  ['capitals within a word', filled('Ab')],
  ['opened brackets', filled('(')],
  ['opened quotes', filled('„')],
  ['white space within a line', `Anfang${filled(' ')}Ende`],
  ['empty lines', `Anfang${filled('\n')}Ende`],
  ['strokes', filled('1/')],
])('is read in time: %s', (_what, text) => {
  const start = performance.now()
  traits({ text, title: text.slice(0, 20_000), published: '2026-03-06T09:00:00Z' })
  expect(performance.now() - start).toBeLessThan(3_000)
})
