import { randomUUID } from 'node:crypto'
import type { Ledger, OutputFile, Published } from '../publish/publisher.ts'
import type { House } from './house.ts'
import { planPublication } from './plan-publication.ts'
import { hashOf, sourcesHash } from './remember-sources.ts'

/** Publishes what differs from what the output folder was last made from. */
export async function publishChanges(house: House): Promise<Published> {
  const before = await house.ledger.read()
  const [look, revision] = [await lookOf(house), await house.store.revision()]
  if (before?.look === look && before.revision === revision) return nothingToDo(before)
  const sameLook = before?.look === look ? before : undefined
  return publish(house, { look, revision, documents: sameLook?.documents ?? {} }, sameLook?.revision)
}

/** Rewrites everything, whatever was published before. */
export async function publishAll(house: House): Promise<Published> {
  return publish(house, { look: await lookOf(house), revision: await house.store.revision(), documents: {} }, undefined)
}

/** What every page depends on besides the releases; the store's own name is part of it, as revisions count only there. */
async function lookOf({ store, config, version }: House): Promise<string> {
  const { fetch: _fetch, schedule: _schedule, contact: _contact, ...shown } = config.settings
  return hashOf([version, shown, config.topics, await sourcesHash(store), await storeName(store)])
}

async function storeName(store: House['store']): Promise<string> {
  const known = await store.mark('name')
  if (known !== undefined) return known
  const name = randomUUID()
  await store.saveMark('name', name)
  return name
}

const nothingToDo = ({ documents }: Ledger): Published => ({ written: 0, unchanged: Object.keys(documents).length })

async function publish(house: House, ledger: Ledger, since: number | undefined): Promise<Published> {
  const tally: Tally = { documents: {}, skipped: 0 }
  const published = await house.publisher.publish(staleDocuments(house, { ledger, since, tally }))
  if (!house.signal.aborted) await house.ledger.write({ ...ledger, documents: tally.documents })
  return { written: published.written, unchanged: published.unchanged + tally.skipped }
}

interface Tally {
  documents: Record<string, string>
  skipped: number
}

/** What has to be made anew; ends early when the process has to stop, and then the ledger is left as it was. */
async function* staleDocuments(
  house: House,
  { ledger, since, tally }: { ledger: Ledger; since: number | undefined; tally: Tally },
): AsyncGenerator<OutputFile> {
  for await (const { path, fingerprint, content, ...rest } of planPublication(house, since)) {
    if (house.signal.aborted) return
    if (fingerprint !== undefined) tally.documents[path] = fingerprint
    if (fingerprint !== undefined && ledger.documents[path] === fingerprint) tally.skipped++
    else yield { path, content: await content(), ...rest }
  }
}
