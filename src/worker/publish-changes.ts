import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Ledger, OutputFile, Published, StoreFacts } from '../publish/publisher.ts'
import type { House } from './house.ts'
import { planPublication } from './plan-publication.ts'
import type { Outdated } from './plan-release-pages.ts'
import { hashOf, sourcesHash } from './remember-sources.ts'
import { knownRules } from './topic-rules.ts'

/** Publishes what differs from what the output folder was last made from, and what is missing there. */
export async function publishChanges(house: House): Promise<Published> {
  const { before, ...now } = await stateOf(house)
  if (before === undefined || before.look !== now.look) return publish(house, { ...now, documents: {} }, { before })
  const lacking = await house.publisher.lacking(livePaths(before))
  if (lacking.length > 0) return publish(house, { ...now, documents: {} }, { before })
  if (before.revision === now.revision && isDeepStrictEqual(before.topics, now.topics)) return nothingToDo(before)
  const outdated = { since: before.revision, topics: changedTopics(before, now) }
  return publish(house, { ...now, documents: before.documents }, { before, outdated })
}

/** Rewrites everything, whatever was published before. */
export async function publishAll(house: House): Promise<Published> {
  const { before, ...now } = await stateOf(house)
  return publish(house, { ...now, documents: {} }, { before })
}

/** Refuses an output folder that was made from a richer store, before anything is asked or changed. */
export async function checkOutput(house: House): Promise<void> {
  await house.ledger.read(await factsOf(house))
}

type Now = Omit<Ledger, 'documents'>

async function stateOf(house: House): Promise<Now & { before: Ledger | undefined }> {
  const facts = await factsOf(house)
  const before = await house.ledger.read(facts)
  const [look, topics] = [await lookOf(house), await topicLooks(house)]
  return { before, ...facts, look, topics, revision: await house.store.revision() }
}

async function factsOf({ store }: House): Promise<StoreFacts> {
  return { store: await storeName(store), releases: await store.countReleases('all') }
}

/** What every page depends on besides the releases; revisions count in one store alone. */
async function lookOf({ store, config, version }: House): Promise<string> {
  const { fetch: _fetch, schedule: _schedule, contact: _contact, ...shown } = config.settings
  return hashOf([version, shown, await sourcesHash(store), await storeName(store)])
}

/** What pages show of the topics that are filled; that of `all` never changes. */
async function topicLooks({ store, config }: House): Promise<Ledger['topics']> {
  const filled = (await knownRules(store))?.topics ?? {}
  return config.topics.flatMap(({ id, title, description, order, quota }) => {
    const rule = filled[id]
    return rule === undefined ? [] : [[id, hashOf([title, description, order, quota, rule])]]
  })
}

function changedTopics(before: Ledger, { topics }: Now): string[] {
  const known = new Map(before.topics)
  return topics.flatMap(([id, look]) => (known.get(id) === look ? [] : [id]))
}

async function storeName(store: House['store']): Promise<string> {
  const known = await store.mark('name')
  if (known !== undefined) return known
  const name = randomUUID()
  await store.saveMark('name', name)
  return name
}

/** Archive pages are thousands; who lost one runs `publish`. */
const livePaths = ({ documents }: Ledger): string[] =>
  Object.keys(documents).filter((path) => !path.includes('/archive/'))

const nothingToDo = ({ documents }: Ledger): Published => ({ written: 0, unchanged: Object.keys(documents).length })

interface Past {
  before: Ledger | undefined
  /** Release pages that are made anew; absent: all of them. */
  outdated?: Outdated
}

async function publish(house: House, ledger: Ledger, { before, outdated }: Past): Promise<Published> {
  const tally: Tally = { documents: {}, skipped: 0 }
  const published = await house.publisher.publish(staleDocuments(house, { ledger, outdated, tally }))
  if (!house.signal.aborted) {
    await removeOutdated(house, before, tally.documents)
    const after = { ...ledger, documents: tally.documents }
    if (JSON.stringify(after) !== JSON.stringify(before)) await house.ledger.write(after)
  }
  return { written: published.written, unchanged: published.unchanged + tally.skipped }
}

/** Feeds of a topic that is no longer configured, and archive pages of one that shrank, would stay for ever. */
async function removeOutdated(
  { publisher }: House,
  before: Ledger | undefined,
  now: Tally['documents'],
): Promise<void> {
  const gone = Object.keys(before?.documents ?? {}).filter((path) => !(path in now) && path.includes('/'))
  const folders = new Set(gone.map((path) => path.slice(0, path.lastIndexOf('/'))))
  for (const folder of folders) await publisher.prune(folder, new Set(Object.keys(now)))
}

interface Tally {
  documents: Record<string, string>
  skipped: number
}

/** What has to be made anew; ends early when the process has to stop, and then the ledger is left as it was. */
async function* staleDocuments(
  house: House,
  { ledger, outdated, tally }: { ledger: Ledger; outdated: Outdated | undefined; tally: Tally },
): AsyncGenerator<OutputFile> {
  for await (const { path, fingerprint, content, ...rest } of planPublication(house, outdated)) {
    if (house.signal.aborted) return
    if (fingerprint !== undefined) tally.documents[path] = fingerprint
    if (fingerprint !== undefined && ledger.documents[path] === fingerprint) tally.skipped++
    else yield { path, content: await content(), ...rest }
  }
}
