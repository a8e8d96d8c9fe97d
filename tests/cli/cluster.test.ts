import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CommandError } from '../../src/commands/exit.ts'
import { linesOf } from '../../src/commands/text-lines.ts'
import { casesNamed } from '../dedupe/documents.ts'
import { amtsticker, temporaryFolder } from './ticker.ts'

const TEXT =
  'Die Stadtwerke Auental sperren von Montag an den Kornmarkt, weil eine Gasleitung von 1962 erneuert wird. Der Wochenmarkt zieht für sechs Wochen auf den Schlossplatz um, teilte das Tiefbauamt mit.'
const document = (fields: object): string =>
  JSON.stringify({ source: 'stadt', title: 'Kornmarkt wird gesperrt', text: TEXT, ...fields })

/** Lines, and what is said of them; what has an id here is printed, with what it is one with. */
const LINES: { line: string | Buffer; says?: string; id?: string; with?: string }[] = [
  { line: `\ufeff${document({ id: 'a', url: null, guid: null, published: '2025-03-03' })}\r`, id: 'a' },
  { line: '' },
  { line: ' \t\r' },
  { line: document({ id: 'b', source: 'portal', published: '2025-03-03T09:30:00.250+01:00' }), id: 'b', with: 'a' },
  { line: document({ id: 'c', title: null, text: 'Ein Satz\u2028und einer.\u2029', cluster_id: 'else' }), id: 'c' },
  { line: document({ id: 'd', source: null, role: null, title: '', text: '' }), id: 'd' },
  { line: document({ id: 'a', title: 'Etwas anderes' }), says: 'the id "a" stands in mixed.jsonl:1 already' },
  { line: '{"id": "e", "title": "a\tb"}', says: 'expected a JSON object, found broken JSON near ' },
  { line: '{"id": "e"', says: 'expected a JSON object, found broken JSON near ' },
  { line: '[1]', says: 'expected a JSON object, found a list' },
  { line: 'null', says: 'expected a JSON object, found nothing' },
  { line: document({ id: 5 }), says: 'id: expected a text, found the number 5' },
  { line: document({ id: ' ' }), says: 'id: expected a text, found an empty one' },
  { line: document({ titel: 'x' }), says: 'id: missing, expected a text' },
  { line: '{"id": "e", "headline": "x", "body": "y"}', says: 'expected a title or a text, found neither' },
  {
    line: document({ id: 'e', text: ['x'], role: 'isuer' }),
    says: 'text: expected a text, found a list; role: expected one of issuer, portal, wire, press, found "isuer"; did you mean "issuer"?',
  },
  {
    line: Buffer.from('{"id": "e", "text": "f\xfcr"}', 'latin1'),
    says: 'expected text in UTF-8, found other bytes',
  },
  {
    line: document({ id: 'f', text: 'Ohne Tag.', published: 'gestern' }),
    says: 'published: "gestern" is no date; the document is taken as one without',
    id: 'f',
  },
  {
    line: document({ id: 'g', text: 'Ohne Ort.', url: 'presse/7' }),
    says: 'url: "presse/7" is no address; the document is taken as one without',
    id: 'g',
  },
]

test.concurrent('cluster says of every line what it is one with, or what is wrong with it', async () => {
  const folder = await temporaryFolder()
  const bytes = LINES.flatMap(({ line }) => [Buffer.from(line), Buffer.from('\n')])
  await writeFile(join(folder, 'mixed.jsonl'), Buffer.concat(bytes))
  await writeFile(join(folder, 'empty.jsonl'), '')
  const { code, stdout, stderr } = await amtsticker(['cluster', 'mixed.jsonl', 'empty.jsonl'], folder)
  const told = LINES.flatMap(({ says }, at) => (says === undefined ? [] : [`mixed.jsonl:${at + 1}: ${says}`]))
  const said = stderr.trimEnd().split('\n')
  expect(said.slice(0, told.length)).toEqual(told.map((text) => expect.stringContaining(text)))
  expect(said.slice(told.length)).toEqual(['empty.jsonl: there is nothing in it', 'left out: 11 of 17 lines'])
  const clusters = new Map<string, string>(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ id, cluster }) => [id, cluster]),
  )
  const printed = LINES.flatMap(({ id, with: other = id }) => (id === undefined ? [] : [{ id, other }]))
  expect([...clusters.keys()]).toEqual(printed.map(({ id }) => id))
  for (const { id, other = id } of printed) expect(clusters.get(id)).toBe(clusters.get(other))
  expect(new Set(clusters.values()).size).toBe(printed.filter(({ id, other }) => id === other).length)
  expect(code).toBe(1)
})

const UNREADABLE: [name: string, bytes: Buffer | undefined, reason: string][] = [
  ['nowhere', undefined, 'there is no such file'],
  ['folder', undefined, 'it is a folder'],
  ['marked', Buffer.from('\ufeff{"id": "a"}', 'utf16le'), 'expected text in UTF-8, found UTF-16'],
  ['unmarked', Buffer.from('{"id": "a"}', 'utf16le'), 'expected text in UTF-8, found UTF-16'],
]
test.concurrent.each(UNREADABLE)(
  'a file that cannot be read line by line is told in words: %s',
  async (name, bytes, reason) => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'folder'))
    if (bytes !== undefined) await writeFile(join(folder, name), bytes)
    const file = join(folder, name)
    await expect(linesOf(file).next()).rejects.toThrow(
      new CommandError(`${file} cannot be read: ${reason}`, { code: 1 }),
    )
  },
)

const ADDED = ['Ein Hund war dabei.', 'Zeugen werden gesucht.', 'Niemand wurde verletzt.', 'Der Einsatz endete abends.']
const TOWNS = ['Altenrode', 'Birkental', 'Cranfeld', 'Dornheim', 'Ebersrode', 'Falkenau', 'Gerbach', 'Hainfeld']
const TITLES = ['Kontrolle am Bahnhof', 'Kontrollen am Bahnhof', 'Bundespolizei kontrolliert am Bahnhof']

/** Hundreds of forms of one day: more than are compared with each, and more than are settled at once. */
function formsOfOneDay(): string[] {
  let seed = 7
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor(seed / 2 ** 16) % below
  }
  return Array.from({ length: 260 }, (_, n) => {
    const added = ADDED.filter(() => next(2) === 1).join(' ')
    const text = `Die Bundespolizei hat im Bereich ${TOWNS[n % TOWNS.length]} bei einer Kontrolle am Bahnhof Fahrzeuge und Personen überprüft. Dabei wurden Verstöße festgestellt und Anzeigen erstattet. Die Ermittlungen dauern an. ${added}`
    const title = TITLES[next(TITLES.length)]
    return JSON.stringify({ id: `f${n}`, source: `s${n % 5}`, title, published: '2025-03-01', text })
  })
}

/** A source that has its role in some of its lines alone. */
const retold = casesNamed('rewritten-by-the-trade-press').map(({ role, ...line }, n, all) =>
  JSON.stringify(n < all.length - 1 ? { ...line, role } : line),
)

test.concurrent('the order of lines makes no difference', async () => {
  const folder = await temporaryFolder()
  const clusters = async (name: string, lines: string[]): Promise<string[]> => {
    await writeFile(join(folder, name), lines.join('\n'))
    const { stdout } = await amtsticker(['cluster', name], folder)
    return stdout.trimEnd().split('\n').sort()
  }
  const lines = [...formsOfOneDay(), ...retold]
  const [one, other] = await Promise.all([clusters('forwards', lines), clusters('backwards', lines.toReversed())])
  expect(one).toHaveLength(lines.length)
  expect(other).toEqual(one)
})

test.concurrent('a line without end costs nothing but itself', async () => {
  const file = join(await temporaryFolder(), 'long')
  await writeFile(file, `a\n${'x'.repeat(64_000_001)}\nb`)
  const lines = []
  for await (const line of linesOf(file)) lines.push(line)
  expect(lines).toEqual([
    { number: 1, text: 'a' },
    { number: 2, fault: 'expected a line of at most 64 MB, found a longer one' },
    { number: 3, text: 'b' },
  ])
})
