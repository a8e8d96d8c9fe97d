import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settingsSchema } from '../../src/config/settings-schema.ts'
import { articleId } from '../../src/normalise/article-id.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { clusterDocuments } from '../../src/worker/cluster-documents.ts'
import type { LabelledDocument } from '../../src/worker/labelled-document.ts'
import { type HardCase, type HardDocument, hardCases } from './hard-cases.ts'

const documentOf = ({ alternates, expect: _label, role = 'issuer', ...rest }: HardDocument): LabelledDocument => ({
  ...rest,
  role,
  ...(alternates !== undefined && { translations: alternates }),
})

const cases = hardCases()
const folder = await mkdtemp(join(tmpdir(), 'hard-cases-'))
const open: Store[] = []
let found: Map<string, string>

/** Cases that are neighbours by name use the same documents now and then, so two stores take turns. */
const storeOf = (hard: HardCase): Store | undefined => open[cases.indexOf(hard) % 2]

beforeAll(async () => {
  for (const name of ['even', 'odd']) open.push(await openStore(join(folder, name)))
  const settings = settingsSchema.parse({ url: 'https://ticker.example/' })
  const clustered = open.map((store) => {
    const documents = cases.filter((hard) => storeOf(hard) === store).flatMap((hard) => hard.documents.map(documentOf))
    return clusterDocuments(documents, {
      store,
      settings,
      now: '2026-11-25T12:00:00Z',
      signal: new AbortController().signal,
    })
  })
  found = new Map((await Promise.all(clustered)).flatMap((clusters) => [...clusters]))
})
afterAll(async () => {
  for (const store of open) await store.close()
  await rm(folder, { recursive: true })
})

/** Ids of documents that are one release, as lists in one order. */
function groups(documents: HardDocument[], clusterOf: (document: HardDocument) => string | undefined): string[][] {
  const byCluster = Map.groupBy(documents, clusterOf)
  return [...byCluster.values()].map((members) => members.map(({ id }) => id))
}

test.each(cases)('$name: $case', async (hard) => {
  const { documents } = hard
  expect(groups(documents, ({ id }) => found.get(id))).toEqual(groups(documents, ({ expect: label }) => label.cluster))
  for (const { id, source, expect: label } of documents) {
    if (label.linkedTo === undefined) continue
    const other = documents.find((document) => document.id === label.linkedTo)
    const otherId = articleId(other?.source ?? '', label.linkedTo)
    const relations = await storeOf(hard)?.relations([articleId(source, id)])
    const between = relations?.find(({ a, b }) => a === otherId || b === otherId)
    expect([id, between?.decision.relation]).toEqual([id, 'linked'])
  }
})
