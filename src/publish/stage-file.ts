import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** For everybody to read, whatever the umask. */
const FILE_MODE = 0o644

/** Whose process died before it could take the name away; see `leftovers.ts`. */
export const TEMPORARY = /^\..+\.(\d+)-[0-9a-f]{16}\.tmp$/

/**
 * Writes a file under a temporary name in its folder, and returns that name once all of it is on disk. `writeFile` goes on
 * until every byte is written; a bare `write` stops short on a full disk and says so in its result alone.
 * @param modified seconds since 1970
 */
export async function stageFile(path: string, bytes: Uint8Array, modified: number): Promise<string> {
  const random = `${process.pid}-${randomBytes(8).toString('hex')}`
  const temporary = join(dirname(path), `.${basename(path)}.${random}.tmp`)
  const handle = await open(temporary, 'wx', FILE_MODE)
  try {
    await handle.chmod(FILE_MODE)
    await handle.writeFile(bytes)
    await handle.utimes(modified, modified)
    await handle.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return temporary
}
