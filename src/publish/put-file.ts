import type { Stats } from 'node:fs'
import { lstat, readFile, rename, rm } from 'node:fs/promises'
import { isMissing } from './output-folder.ts'
import { stageFile } from './stage-file.ts'
import { compress, TWINS, type Twin, twinsOf } from './twins.ts'

/** Two stamps of one version differ by rounding at most; two versions of a file by more, see `nextStamp`. */
const SAME_STAMP = 0.002

/** A file as it stands. */
interface Standing {
  same: boolean
  /** Seconds since 1970; undefined where there is no regular file. */
  modified: number | undefined
}

export interface File {
  path: string
  bytes: Uint8Array
  twins?: false | undefined
}

export interface Put {
  written: boolean
  /** Names in the folder changed. */
  touched: boolean
}

/**
 * Brings a file and its compressed twins to the given content, touching nothing that is right already.
 *
 * All three carry one modification time, which is how a later run sees that a twin belongs to another version. Twins are
 * renamed first: a server that prefers them tells the new version a moment early, and after a crash in between it tells
 * nothing older than the plain file does, until the next run writes what is missing.
 * @param prepare makes the folder; called before the first write
 */
export async function putFile({ path, bytes, ...file }: File, prepare: () => Promise<void>): Promise<Put> {
  const standing = await lookAt(path, bytes)
  const twins = file.twins === false ? [] : twinsOf(path, bytes)
  const modified = standing.same && standing.modified !== undefined ? standing.modified : nextStamp(standing)
  const missing = standing.same ? await staleTwins(path, twins, modified) : twins
  if (standing.same && missing.length === 0) return { written: false, touched: false }
  await prepare()
  const staged = await stageAll([
    ...missing.map((twin) => async () => ({
      path: `${path}.${twin}`,
      temporary: await stageFile(`${path}.${twin}`, await compress(bytes, twin), modified),
    })),
    ...(standing.same ? [] : [async () => ({ path, temporary: await stageFile(path, bytes, modified) })]),
  ])
  if (twins.length === 0 && standing.modified !== undefined)
    for (const twin of TWINS) await rm(`${path}.${twin}`, { force: true })
  await renameAll(staged)
  return { written: !standing.same, touched: true }
}

/** Later than the version before, so that no two versions of a file are stamped alike, and Last-Modified never goes back. */
const nextStamp = ({ modified = 0 }: Standing): number => Math.max(Date.now() / 1000, modified + 0.01)

async function lookAt(path: string, bytes: Uint8Array): Promise<Standing> {
  const found = await statusOf(path)
  if (found === undefined || !found.isFile()) return { same: false, modified: undefined }
  const same = found.size === bytes.length && (await readFile(path)).equals(bytes)
  return { same, modified: found.mtimeMs / 1000 }
}

async function staleTwins(path: string, twins: readonly Twin[], modified: number): Promise<Twin[]> {
  const stale: Twin[] = []
  for (const twin of twins) {
    const found = await statusOf(`${path}.${twin}`)
    const fits = found?.isFile() && Math.abs(found.mtimeMs / 1000 - modified) < SAME_STAMP
    if (!fits) stale.push(twin)
  }
  return stale
}

/** What stands under the name itself, a symbolic link for one. */
async function statusOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

interface Staged {
  path: string
  temporary: string
}

/** All or none: where one fails, what the others wrote is taken away again. */
async function stageAll(steps: (() => Promise<Staged>)[]): Promise<Staged[]> {
  const outcomes = await Promise.allSettled(steps.map((step) => step()))
  const staged = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed === undefined) return staged
  await removeAll(staged)
  throw failed.reason
}

async function renameAll(staged: Staged[]): Promise<void> {
  try {
    for (const { path, temporary } of staged) await rename(temporary, path)
  } catch (error) {
    await removeAll(staged)
    throw error
  }
}

async function removeAll(staged: Staged[]): Promise<void> {
  for (const { temporary } of staged) await rm(temporary, { force: true })
}
