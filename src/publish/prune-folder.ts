import type { Dirent } from 'node:fs'
import { readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { checkInside, isThere } from './output-folder.ts'

const TWIN = /\.(gz|br)$/

interface Pruning {
  /** Real path of the output folder. */
  root: string
  /** Paths relative to it. */
  keep: Set<string>
  removed: number
}

/**
 * Removes every file below a folder whose path is not in `keep`, compressed twins with their file, and folders left empty,
 * that folder too.
 * Both are relative to the output folder. Names that begin with a dot were never published and stay.
 * @returns how many files went, twins not counted
 */
export async function pruneFolder(root: string, folder: string, keep: Set<string>): Promise<number> {
  const pruning: Pruning = { root, keep, removed: 0 }
  if (!(await isThere(join(root, folder)))) return 0
  await checkInside(root, join(root, folder))
  const empty = await pruneBelow(pruning, folder)
  if (empty && folder !== '') await rmdir(join(root, folder))
  return pruning.removed
}

/** Returns whether the folder is empty now. */
async function pruneBelow(pruning: Pruning, folder: string): Promise<boolean> {
  const children = await readdir(join(pruning.root, folder), { withFileTypes: true })
  let empty = true
  for (const child of twinsFirst(children)) {
    const path = folder === '' ? child.name : `${folder}/${child.name}`
    if (!(await pruneChild(pruning, child, path))) empty = false
  }
  return empty
}

/** Returns whether it is gone. */
async function pruneChild(pruning: Pruning, child: Dirent, path: string): Promise<boolean> {
  const { root, keep } = pruning
  if (child.name.startsWith('.') || keep.has(path) || keep.has(path.replace(TWIN, ''))) return false
  if (child.isDirectory()) {
    if (!(await pruneBelow(pruning, path))) return false
    await rmdir(join(root, path))
    return true
  }
  await unlink(join(root, path))
  if (!TWIN.test(child.name)) pruning.removed++
  return true
}

/** Without its file a twin would be served for ever by a server that looks for twins alone. */
function twinsFirst(children: Dirent[]): Dirent[] {
  return children.toSorted((a, b) => Number(TWIN.test(b.name)) - Number(TWIN.test(a.name)))
}
