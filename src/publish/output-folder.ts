import { access, chmod, constants, mkdir, open, realpath, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { PublishError, writing } from './publish-error.ts'

/** What is published is for everybody, and often another user serves it: what the umask takes away is given back. */
const FOLDER_MODE = 0o755

/** Makes the output folder where it is missing. Returns its real path; throws `PublishError` where nothing can be written. */
export async function openOutput(folder: string): Promise<string> {
  return writing(`the output folder ${folder}`, async () => {
    await makeFolder(resolve(folder))
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpath(folder)
  })
}

/** Makes a folder below the output, unless a symbolic link leads out of it. Returns the folders whose list changed. */
export async function openFolder(root: string, folder: string): Promise<string[]> {
  await checkInside(root, await nearest(folder))
  return makeFolder(folder)
}

/** Throws `PublishError` where a folder that is there is reached by a symbolic link and stands elsewhere. */
export async function checkInside(root: string, folder: string): Promise<void> {
  const real = await realpath(folder)
  if (real !== root && !real.startsWith(root + sep)) throw new PublishError(`${folder} leads out of ${root}`)
}

/** New names in a folder outlive a power failure once the folder itself is on disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function makeFolder(folder: string): Promise<string[]> {
  const first = await mkdir(folder, { recursive: true, mode: FOLDER_MODE })
  if (first === undefined) return []
  const parents: string[] = []
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    const { mode } = await stat(made)
    if ((mode & FOLDER_MODE) !== FOLDER_MODE) await chmod(made, (mode & 0o7777) | FOLDER_MODE)
    parents.push(dirname(made))
  }
  return parents
}

/** The folder, or the nearest of those above it that is there. */
async function nearest(folder: string): Promise<string> {
  return (await isThere(folder)) ? folder : nearest(dirname(folder))
}

/** Follows symbolic links. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
