import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ATOM } from '../../src/feeds/atom.ts'
import { JSON_FEED } from '../../src/feeds/json-feed.ts'
import { RSS } from '../../src/feeds/rss.ts'
import { readDocument } from './read-document.ts'
import { validateAtom } from './validate-atom.ts'
import { validateJsonFeed } from './validate-json-feed.ts'
import { validateRss } from './validate-rss.ts'

const FIXTURES = globSync('*.yaml', { cwd: fileURLToPath(new URL('fixtures', import.meta.url)) }).map((file) =>
  basename(file, '.yaml'),
)
const ATOM_SCHEMA = fileURLToPath(new URL('atom.rng', import.meta.url))
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

const xmllint = (xml: string, ...options: string[]): string =>
  spawnSync('xmllint', ['--noout', '--nonet', ...options, '-'], { input: xml, encoding: 'utf8' }).stderr

describe.each(FIXTURES)('%s', (name) => {
  const document = readDocument(name)

  test('is valid Atom', () => {
    expect(validateAtom(ATOM.write(document))).toEqual([])
  })

  test('is valid RSS', () => {
    expect(validateRss(RSS.write(document))).toEqual([])
  })

  test('is valid JSON Feed', () => {
    expect(validateJsonFeed(JSON_FEED.write(document))).toEqual([])
  })

  test.skipIf(!hasXmllint)('xmllint (skipped where it is not installed) finds RSS well-formed', () => {
    expect(xmllint(RSS.write(document))).toBe('')
  })

  test.skipIf(!hasXmllint)(
    'xmllint (skipped where it is not installed) finds Atom to fit the grammar of RFC 4287',
    () => {
      expect(xmllint(ATOM.write(document), '--relaxng', ATOM_SCHEMA)).toBe('- validates\n')
    },
  )

  test.each([ATOM, RSS, JSON_FEED])('is written the same twice as $name', (format) => {
    expect(format.write(readDocument(name))).toBe(format.write(document))
  })
})
