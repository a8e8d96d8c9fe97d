import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { TEMPORARY } from './stage-file.ts'

/** Stands in the output folder while a process writes; what a killed one leaves behind says that there is something to tidy. */
const MARK = /^\.publishing-(\d+)$/

/** Says that this process is writing, and when it ends. */
export interface Mark {
  set(): Promise<void>
  lift(): Promise<void>
}

export function createMark(root: string): Mark {
  const path = join(root, `.publishing-${process.pid}`)
  return { set: () => writeFile(path, ''), lift: () => rm(path, { force: true }) }
}

/**
 * Removes the temporary files of processes that died while they wrote. Those of a living one are left alone: a `run` may
 * begin while `serve` is publishing. Only where a mark was left are all folders looked through.
 */
export async function tidy(root: string): Promise<void> {
  const pids = (await readdir(root)).flatMap((name) => MARK.exec(name)?.[1] ?? [])
  const dead = new Set(pids.filter((pid) => !isAtWork(Number(pid))))
  if (dead.size === 0) return
  await removeTemporaries(root, dead)
  for (const pid of dead) await rm(join(root, `.publishing-${pid}`), { force: true })
}

/** A mark of our own number is older than we are: numbers are used again, and in a container always the same. */
function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function removeTemporaries(folder: string, pids: Set<string>): Promise<void> {
  for (const child of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, child.name)
    if (child.isDirectory()) await removeTemporaries(path, pids)
    else if (pids.has(TEMPORARY.exec(child.name)?.[1] ?? '')) await rm(path, { force: true })
  }
}
