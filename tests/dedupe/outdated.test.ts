import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import { articleTraits } from '../../src/dedupe/describe.ts'
import { FACT_KINDS } from '../../src/dedupe/facts/facts.ts'
import { SPECIMEN } from '../../src/dedupe/specimen.ts'
import { type Given, LATER, openTicker, type Ticker } from './ticker.ts'

const BATHS =
  'Das Land stellt den Kommunen im kommenden Jahr zwölf Millionen Euro für die Sanierung von Freibädern bereit. Anträge nimmt die Aufbaubank ab dem 1. März entgegen, wie das Ministerium in Erfurt mitteilte.'
const BRIDGE =
  'Die Straßenbauverwaltung sperrt ab Montag die Brücke über die Ilm für den Schwerverkehr. Eine Umleitung führt über die Bundesstraße und ist ausgeschildert, die Arbeiten dauern bis Ende August.'
const baths: Given = { id: 'a', url: 'https://ministry.example/1', title: 'Geld für Freibäder', text: BATHS }
const copied: Given = { ...baths, id: 'b', source: 'portal', url: 'https://portal.example/9' }
const bridge: Given = { id: 'c', url: 'https://ministry.example/2', title: 'Brücke gesperrt', text: BRIDGE }

const open: Ticker[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function tickerWith(...given: Given[]) {
  const ticker = await openTicker()
  open.push(ticker)
  for (const one of given) await ticker.take([one])
  const inFile = <T>(work: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(ticker.file, { timeout: 1_000 })
    try {
      return work(db)
    } finally {
      db.close()
    }
  }
  return {
    ...ticker,
    /** How everything stands in the index. */
    index: () =>
      inFile((db) => ({
        keys: db.prepare('SELECT article, day, key FROM signature ORDER BY 1, 2, 3').all(),
        formats: db.prepare('SELECT DISTINCT format FROM traits').all(),
        traits: db.prepare('SELECT article, traits FROM traits ORDER BY article').all(),
      })),
    /** As a program would have kept it that reads no facts and other words, and signs otherwise. */
    keepOtherwise: (format: number) =>
      inFile((db) => {
        db.exec(`UPDATE traits SET format = ${format}, runs = x'01000000',
          traits = json_set(traits, '$.words', 'gelesen auf andere weise', '$.facts', json('{"days":["12-24"]}'))`)
        db.exec('UPDATE signature SET day = day + 1')
        db.exec('UPDATE traits SET day = day + 1')
      }),
  }
}

describe('what another version of the program read', () => {
  test.each([
    ['before rows said how they were read', 0],
    ['later', 4_294_967_295],
  ])('%s, is read anew where it is compared', async (_when, format) => {
    const ticker = await tickerWith(baths)
    ticker.keepOtherwise(format)
    await ticker.take([copied], LATER)
    expect((await ticker.live()).map(({ articleIds }) => articleIds)).toEqual([['a', 'b']])
    expect((await ticker.relations('b'))[0]?.decision).toMatchObject({ relation: 'same', layer: 'text' })
  })

  test('is replaced with the next news, in the index too, and nothing of it is compared', async () => {
    const fresh = await tickerWith(baths, bridge)
    const ticker = await tickerWith(baths)
    ticker.keepOtherwise(7)
    const [before] = await ticker.live()
    await ticker.take([bridge])
    expect(ticker.index()).toEqual(fresh.index())
    expect((await ticker.live())[0]).toEqual(before)
  })

  test('is known by how articles are read that have something for each rule', () => {
    const read = SPECIMEN.map(articleTraits)
    const fields = [
      ...['urlKey', 'translations', 'titleFigures', 'numbers', 'refersTo', 'nouns', 'runs'],
      ...[...FACT_KINDS, 'relative', 'amounts', 'spelled', 'names'].map((kind) => `facts.${kind}`),
    ]
    const filled = fields.filter((field) =>
      read.some((traits) => {
        const value = field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], traits)
        return (value as { length?: number } | undefined)?.length
      }),
    )
    expect(filled).toEqual(fields)
    const markers = read.flatMap((traits) => traits.markers)
    expect(new Set(markers)).toEqual(new Set(['correction', 'update', 'reminder', 'rescheduled', 'repeat']))
  })
})

test('an article that was written anew is found by its new text alone', async () => {
  const fresh = await tickerWith({ ...bridge, id: 'a', url: 'https://ministry.example/1' })
  const ticker = await tickerWith(baths, { ...bridge, id: 'a', url: 'https://ministry.example/1' })
  const keys = ({ index }: typeof ticker) => index().keys.length
  expect(keys(ticker)).toBe(keys(fresh))
})
