import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { findings, parse, type SourceFile, sourceFiles } from './source-files.ts'

/** Rooms whose output may depend on nothing but their input. */
const CORE = /^src\/(model|extract|sources|normalise|dedupe|topics|feeds|site)\//

const OUTSIDE = new Set([
  'console',
  'crypto',
  'fetch',
  'getRandomValues',
  'performance',
  'process',
  'randomBytes',
  'randomInt',
  'randomUUID',
  'setImmediate',
  'setInterval',
  'setTimeout',
])
const OUTSIDE_MEMBERS = new Set(['Date.now', 'Math.random', 'Temporal.Now'])

/** A name that stands for a value from outside, and not for a property or a parameter that happens to have it. */
function outside(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const path = `${node.expression.getText()}.${node.name.text}`
    return OUTSIDE_MEMBERS.has(path) ? path : undefined
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()'
  if (!ts.isIdentifier(node) || !OUTSIDE.has(node.text)) return undefined
  const read = ts.isCallExpression(node.parent) || startsAccess(node)
  return read ? node.text : undefined
}

const startsAccess = (node: ts.Identifier): boolean =>
  ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node

function globalFetch(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined
  return /^(globalThis\.)?fetch$/.test(node.expression.getText()) ? 'fetch()' : undefined
}

const files = sourceFiles()
const watch = (text: string, look: (node: ts.Node) => string | undefined): string[] =>
  findings(parse('src/site/a.ts', text), look)

describe('the core', () => {
  test('has no clock, no chance, no environment and no output', () => {
    const core = files.filter(({ path }: SourceFile) => CORE.test(path))
    expect(core.length).toBeGreaterThan(50)
    expect(core.flatMap((file) => findings(file, outside))).toEqual([])
  })

  test.each([
    ['const now = Date.now()', ['src/site/a.ts:1 Date.now']],
    ['const now = new Date()', ['src/site/a.ts:1 new Date()']],
    ['const id = Math.random()', ['src/site/a.ts:1 Math.random']],
    ['if (process.env.DEBUG) {}', ['src/site/a.ts:1 process']],
    ["console.log('x')", ['src/site/a.ts:1 console']],
    ['const at = new Date(stated)', []],
    ['const { process } = steps', []],
  ])('is watched: %s', (text, expected) => {
    expect(watch(text, outside)).toEqual(expected)
  })
})

describe('the network', () => {
  // Some versions of the bundled fetch take a chunked body that was cut off for a whole one.
  test('is never reached by the global fetch', () => {
    expect(files.flatMap((file) => findings(file, globalFetch))).toEqual([])
  })

  test.each([
    ['await fetch(url)', 1],
    ['await globalThis.fetch(url)', 1],
    ['await house.fetcher.fetch({ url })', 0],
  ])('is watched: %s', (text, count) => {
    expect(watch(text, globalFetch)).toHaveLength(count)
  })
})
