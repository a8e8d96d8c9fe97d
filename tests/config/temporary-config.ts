import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadConfig } from '../../src/config/load-config.ts'

/** Loads a configuration made of these files, by path in its folder. */
export const loadFiles = async (files: Record<string, string>): ReturnType<typeof loadConfig> =>
  loadConfig(await withFiles(files))

/** A folder with these files, which is gone when the test is over. */
export async function withFiles(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'config-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}
