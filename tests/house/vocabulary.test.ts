import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { findings, parse, type SourceFile, sourceFiles } from './source-files.ts'

const BANNED = new Set(['post', 'posts', 'story', 'stories', 'news', 'entry', 'entries'])

/** Where a banned word is somebody else's name for something. */
const ALLOWED: { files: RegExp; identifier: RegExp; why: string }[] = [
  { files: /./, identifier: /^(entries|fromEntries)$/, why: 'Object.entries and its like: key and value' },
  { files: /^src\/isolate\//, identifier: /^postMessage$/, why: 'how threads talk (HTML standard)' },
  { files: /^src\/(feeds|sources)\/(atom|feedsmith|health-feed)/, identifier: /entr/i, why: 'atom:entry (RFC 4287)' },
]

/** Words of work that is not done. */
const UNFINISHED = /\b(TODO|FIXME|XXX|for now|simplified|not (yet )?implemented)\b/i

const words = (identifier: string): string[] =>
  identifier.split(/(?<=[a-z\d])(?=[A-Z])|[_$]/).map((w) => w.toLowerCase())

function strayNames(file: SourceFile): string[] {
  return findings(file, (node) => {
    if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return undefined
    const name = node.text.replace(/^#/, '')
    if (!words(name).some((word) => BANNED.has(word))) return undefined
    const allowed = ALLOWED.some(({ files, identifier }) => files.test(file.path) && identifier.test(name))
    return allowed ? undefined : name
  })
}

function unfinished({ path, tree }: SourceFile): string[] {
  const lines = tree.text.split('\n')
  return lines.flatMap((line, n) => (UNFINISHED.test(line) ? [`${path}:${n + 1} ${line.trim()}`] : []))
}

const files = sourceFiles()

describe('the words of src', () => {
  test('are source, item, article, version, release and topic, and no others for these', () => {
    expect(files.flatMap(strayNames)).toEqual([])
  })

  test('promise nothing for later', () => {
    expect(files.flatMap(unfinished)).toEqual([])
  })

  test.each(ALLOWED)('need the exception for $why', ({ files: where, identifier }) => {
    const used = files.filter(({ path }) => where.test(path)).flatMap((file) => findings(file, nameLike(identifier)))
    expect(used).not.toEqual([])
  })

  test.each([
    ['const post = 1', ['src/a.ts:1 post']],
    ['function newestStories() {}', ['src/a.ts:1 newestStories']],
    ['class Feed {\n  #feedEntry = 1\n}', ['src/a.ts:2 feedEntry']],
    ['interface Item { news: string }', ['src/a.ts:1 news']],
    ['Object.entries(postal)', []],
    ["const title = 'Breaking news'", []],
  ])('are watched: %s', (text, expected) => {
    expect(strayNames(parse('src/a.ts', text))).toEqual(expected)
  })

  test.each([
    ['// TODO: dates', 1],
    ['// good enough for now', 1],
    ["const note = 'a simplified parser'", 1],
    ['const fortnow = 1', 0],
  ])('are watched: %s', (text, count) => {
    expect(unfinished(parse('src/a.ts', text))).toHaveLength(count)
  })
})

function nameLike(pattern: RegExp): (node: ts.Node) => string | undefined {
  return (node) => (ts.isIdentifier(node) && pattern.test(node.text) ? node.text : undefined)
}
