import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

/** A folder of the test's own, gone when it has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amtsticker-publish-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Files below a folder, relative to it, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((child) => !child.isDirectory())
    .map((child) => join(child.parentPath, child.name).slice(folder.length + 1))
    .sort()

/** Modification time and inode of every file and folder: what a run that has nothing to do leaves as it is. */
export function stampsIn(folder: string): Record<string, string> {
  const names = ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]
  return Object.fromEntries(
    names.map((name) => {
      const { mtimeNs, ino } = statSync(join(folder, name), { bigint: true })
      return [name, `${mtimeNs} ${ino}`]
    }),
  )
}

/** A file as the three kinds of readers get it. */
export const readAll = (path: string): { plain: string; gzip: string; brotli: string } => ({
  plain: readFileSync(path, 'utf8'),
  gzip: gunzipSync(readFileSync(`${path}.gz`)).toString(),
  brotli: brotliDecompressSync(readFileSync(`${path}.br`)).toString(),
})

export const same = (content: string) => ({ plain: content, gzip: content, brotli: content })

/** Long enough to have compressed twins. */
export const page = (text: string): string => `<p>${text}</p>\n`.repeat(200)
