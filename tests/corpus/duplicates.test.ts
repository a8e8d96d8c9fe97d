import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocumentLine } from '../../src/config/document-line.ts'
import { settingsSchema } from '../../src/config/settings-schema.ts'
import { openStore } from '../../src/store/open-store.ts'
import { clusterDocuments } from '../../src/worker/cluster-documents.ts'
import type { LabelledDocument } from '../../src/worker/labelled-document.ts'
import { CORPORA, corpusText } from './corpora.ts'

const FILE = 'duplicates/development.jsonl'
const isThere = CORPORA !== undefined && existsSync(join(CORPORA, FILE))

/** Documents of one `cluster_id` are one release; of one `story_id` it does not count; of one series they never are. */
interface Label {
  id: string
  cluster_id: string
  story_id: string
  series_id?: string | null
}

function documentOf(line: unknown): LabelledDocument {
  const read = readDocumentLine(line)
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

async function clustered(documents: LabelledDocument[]): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'duplicates-'))
  const store = await openStore(join(folder, 'store.db'))
  try {
    const settings = settingsSchema.parse({ url: 'https://ticker.example/' })
    return await clusterDocuments(documents, {
      store,
      settings,
      now: '2026-11-25T12:00:00Z',
      signal: new AbortController().signal,
    })
  } finally {
    await store.close()
    await rm(folder, { recursive: true })
  }
}

const pairsOf = <T>(all: T[]): [T, T][] =>
  all.flatMap((one, n) => all.slice(n + 1).map((other): [T, T] => [one, other]))
const share = (part: number, all: number): number => (all === 0 ? 1 : part / all)
const harmonic = (one: number, other: number): number => (2 * one * other) / (one + other)

function scoreOf(labels: Label[], found: Map<string, string>) {
  const isOne = (a: Label, b: Label): boolean => a.cluster_id === b.cluster_id
  const isMerged = (a: Label, b: Label): boolean => found.get(a.id) === found.get(b.id)
  const isWrong = (a: Label, b: Label): boolean => isMerged(a, b) && a.story_id !== b.story_id
  const pairs = pairsOf(labels)
  const right = pairs.filter((pair) => isOne(...pair) && isMerged(...pair)).length
  const wrong = pairs.filter((pair) => isWrong(...pair))
  const precision = share(right, right + wrong.length)
  const recall = share(right, pairs.filter((pair) => isOne(...pair)).length)
  const mean = (of: (label: Label) => number): number => labels.reduce((sum, one) => sum + of(one), 0) / labels.length
  const together = (one: Label): Label[] => labels.filter((other) => isMerged(one, other))
  const meant = (one: Label): Label[] => labels.filter((other) => isOne(one, other))
  const both = (one: Label): number => together(one).filter((other) => isOne(one, other)).length
  return {
    hardNegatives: wrong.filter(([a, b]) => a.series_id && a.series_id === b.series_id).length,
    precision,
    recall,
    f1: harmonic(precision, recall),
    bcubed: harmonic(
      mean((one) => share(both(one), together(one).length)),
      mean((one) => share(both(one), meant(one).length)),
    ),
  }
}

describe.skipIf(!isThere)('labelled releases of authorities', () => {
  test('are recognised, and none that looks like another is merged with it', async () => {
    const labels: (Label & Record<string, unknown>)[] = corpusText(FILE)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    const score = scoreOf(labels, await clustered(labels.map(documentOf)))
    console.log(score)
    expect(score.hardNegatives).toBe(0)
    expect(score.precision).toBeGreaterThanOrEqual(0.99)
    expect(score.recall).toBeGreaterThanOrEqual(0.93)
    expect(score.f1).toBeGreaterThanOrEqual(0.96)
    expect(score.bcubed).toBeGreaterThanOrEqual(0.98)
  })
})
