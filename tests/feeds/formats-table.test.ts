import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FEED_FORMATS } from '../../src/feeds/formats.ts'
import { childrenOf, parseXml, type XmlElement } from './parse-xml.ts'
import { readDocument } from './read-document.ts'

const DOCS = new URL('../../docs/formats.md', import.meta.url)
const document = readDocument('everything')
const [rss, atom, json] = FEED_FORMATS.map((format) => format.write(document))
const written: unknown = JSON.parse(json ?? '')

/** What the table names, by column: RSS, Atom, JSON Feed. */
function namesIn(column: number): string[] {
  const rows = readFileSync(DOCS, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
  const cells = rows.map((row) => row.split('|')[column + 2] ?? '')
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

/** `entry/link[rel=related]`: each step anywhere below the one before, the bracket an attribute and its value. */
function find(root: XmlElement, path: string): XmlElement[] {
  return path.split(/\/(?![^[]*\])/).reduce<XmlElement[]>(
    (found, step) => {
      const [, name = '', attribute, value] = /^([\w:-]+)(?:\[([\w:]+)(?:=(.+))?\])?$/.exec(step) ?? []
      return found
        .flatMap((element) => below(element, name))
        .filter(
          ({ attributes }) =>
            attribute === undefined ||
            (value === undefined ? attribute in attributes : attributes[attribute] === value),
        )
    },
    [{ name: '', namespace: '', attributes: {}, children: [root], text: '' }],
  )
}

const below = (element: XmlElement, name: string): XmlElement[] => [
  ...childrenOf(element, name),
  ...element.children.flatMap((child) => below(child, name)),
]

function valuesAt(value: unknown, [name, ...rest]: string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, name === undefined ? [] : [name, ...rest]))
  if (name === undefined) return [value]
  const next = Object.entries(Object(value)).find(([key]) => key === name)
  return next === undefined ? [] : valuesAt(next[1], rest)
}

test.each(namesIn(0))('RSS has %s', (path) => {
  expect(find(parseXml(rss ?? ''), path)).not.toEqual([])
})

test.each(namesIn(1))('Atom has %s', (path) => {
  expect(find(parseXml(atom ?? ''), path)).not.toEqual([])
})

test.each(namesIn(2))('JSON Feed has %s', (path) => {
  expect(valuesAt(written, path.split('.'))).not.toEqual([])
})

const pathsOf = (value: unknown, path: string[] = []): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path))
  if (typeof value !== 'object' || value === null) return [path.join('.')]
  return Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]))
}

const UNMAPPED = ['version', 'authors.url', 'hubs.type', 'items._amtsticker.image.url', 'items._amtsticker.image.type']

test('the table leaves nothing out that JSON Feed tells', () => {
  const told = new Set(pathsOf(written))
  expect([...told].filter((path) => !namesIn(2).includes(path) && !UNMAPPED.includes(path))).toEqual([])
})

const elementsOf = (element: XmlElement): string[] => [element.name, ...element.children.flatMap(elementsOf)]
const PLUMBING = ['rss', 'item', 'feed', 'entry', 'docs', 'generator', 'uri', 'at:comment']

test.each([
  ['RSS', 0, rss],
  ['Atom', 1, atom],
])('the table leaves no element out that %s has', (_name, column, xml) => {
  const named = new Set(namesIn(column).flatMap((path) => path.replace(/\[.*?\]/g, '').split('/')))
  const used = new Set(elementsOf(parseXml(xml ?? '')))
  expect([...used].filter((name) => !named.has(name) && !PLUMBING.includes(name))).toEqual([])
})
