import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The configuration cannot be changed; the operator has to act. */
class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Replaces a file of the configuration in one step, so that no crash leaves half of it. Keeps its mode and its link. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const path = await realpath(file).catch(() => file)
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const mode = await stat(path).then(
      (facts) => facts.mode,
      () => undefined,
    )
    const handle = await open(temporary, 'wx', mode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new ConfigError(`${file} cannot be written: ${reason}`, { cause: error })
  }
}
