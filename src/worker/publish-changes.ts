import { isDeepStrictEqual } from 'node:util'
import type { Ledger, OutputFile, Published } from '../publish/publisher.ts'
import type { House } from './house.ts'
import { planPublication } from './plan-publication.ts'
import type { Outdated } from './plan-release-pages.ts'
import { publishedState, storeFacts } from './published-state.ts'

/** Publishes what differs from what the output folder was last made from, and what is missing there. */
export async function publishChanges(house: House): Promise<Published> {
  const { before, ...now } = await publishedState(house)
  if (before === undefined || before.look !== now.look) return publish(house, { ...now, documents: {} }, { before })
  const lacking = await house.publisher.lacking(livePaths(before))
  if (lacking.length > 0) return publish(house, { ...now, documents: {} }, { before })
  if (before.revision === now.revision && isDeepStrictEqual(before.topics, now.topics)) return nothingToDo(before)
  const outdated = { since: before.revision, topics: changedTopics(before, now.topics) }
  return publish(house, { ...now, documents: before.documents }, { before, outdated })
}

/** Rewrites everything, whatever was published before. */
export async function publishAll(house: House): Promise<Published> {
  const { before, ...now } = await publishedState(house)
  return publish(house, { ...now, documents: {} }, { before })
}

/** Refuses an output folder that was made from a richer store, before anything is asked or changed. */
export async function checkOutput(house: House): Promise<void> {
  await house.ledger.read(await storeFacts(house))
}

/** Ids of topics that are shown otherwise. */
function changedTopics(before: Ledger, topics: Ledger['topics']): string[] {
  const known = new Map(before.topics)
  return topics.flatMap(([id, look]) => (known.get(id) === look ? [] : [id]))
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
