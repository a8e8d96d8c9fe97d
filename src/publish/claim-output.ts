import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PublishError, writing } from './publish-error.ts'

/** Stands in a folder that the demo made; never served. */
const MARKER = '.demo'

/** Whose files an output folder holds. */
export type OutputOwner = 'demo' | 'live'

/**
 * Makes sure that the demo never mixes with published feeds: it takes an empty folder or its own, and its files give
 * way to real ones. Throws `PublishError` where the folder holds something else.
 */
export async function claimOutput(folder: string, owner: OutputOwner): Promise<void> {
  await writing(`the output folder ${folder}`, () => claim(folder, owner))
}

async function claim(folder: string, owner: OutputOwner): Promise<void> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  const madeByDemo = names.includes(MARKER)
  if (owner === 'live' && madeByDemo) await empty(folder, names)
  if (owner === 'live' || madeByDemo) return
  if (names.some((name) => !name.startsWith('.'))) {
    throw new PublishError(`${folder} holds files that are not the demo's: name another folder with --output`)
  }
  await writeFile(join(folder, MARKER), '')
}

/** The marker goes last, so that a broken-off clean-up is taken up again. */
async function empty(folder: string, names: string[]): Promise<void> {
  const files = names.filter((name) => name !== MARKER && name !== '.gitkeep')
  for (const name of files) await rm(join(folder, name), { recursive: true, force: true })
  await rm(join(folder, MARKER))
}
