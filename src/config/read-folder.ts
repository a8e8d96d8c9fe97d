import { isUtf8 } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileFault } from './file-fault.ts'
import type { Problem } from './problem.ts'

export type Kind = 'settings' | 'sources' | 'topics' | 'verdicts'

export interface ConfigFile {
  kind: Kind
  /** As problems name it. */
  file: string
  text: string
}

export interface Folder {
  files: ConfigFile[]
  problems: Problem[]
}

/** Reads `settings.yaml`, `sources/*.yaml` by name, `topics.yaml` and `verdicts.yaml`; each may be absent, the folder may not. */
export async function readFolder(dir: string): Promise<Folder> {
  const names = await namesIn(dir)
  if (names === undefined) return { files: [], problems: [noFolder(dir)] }
  const sources = await readSourceFiles(dir, 'sources')
  const read = await Promise.all([
    ...pick(names, 'settings').map((name) => readOne('settings', join(dir, name))),
    ...pick(names, 'topics').map((name) => readOne('topics', join(dir, name))),
    readVerdicts(dir),
  ])
  const misnamed = names.filter((name) => ['settings.yml', 'topics.yml', 'verdicts.yml'].includes(name))
  const problems = misnamed.map((name) => overlooked(join(dir, name)))
  return merged([{ files: [], problems }, sources, ...read])
}

/** Reads `verdicts.yaml` alone; it may be absent. */
export async function readVerdicts(dir: string): Promise<Folder> {
  const names = await namesIn(dir)
  if (names === undefined) return { files: [], problems: [noFolder(dir)] }
  return merged(await Promise.all(pick(names, 'verdicts').map((name) => readOne('verdicts', join(dir, name)))))
}

/** Reads the files of a folder of sources by name; it may be absent. */
export async function readSourceFiles(dir: string, folder: string): Promise<Folder> {
  const above = await namesIn(dir)
  if (!above?.includes(folder)) return { files: [], problems: [] }
  const path = join(dir, folder)
  const names = await namesIn(path)
  if (names === undefined) return { files: [], problems: [wholly(path, 'expected a folder, found a file')] }
  const read = await Promise.all(names.filter(isYaml).map((name) => readOne('sources', join(path, name))))
  const problems = names.filter((name) => name.endsWith('.yml')).map((name) => overlooked(join(path, name)))
  return merged([{ files: [], problems }, ...read])
}

const merged = (folders: Folder[]): Folder => ({
  files: folders.flatMap(({ files }) => files),
  problems: folders.flatMap(({ problems }) => problems),
})

const isYaml = (name: string): boolean => name.endsWith('.yaml') && !name.startsWith('.')

const pick = (names: string[], kind: Kind): string[] => names.filter((name) => name === `${kind}.yaml`)

async function readOne(kind: Kind, path: string): Promise<Folder> {
  try {
    const bytes = await readFile(path)
    const text = new TextDecoder().decode(bytes)
    if (isUtf8(bytes)) return { files: [{ kind, file: shownAs(path), text }], problems: [] }
    const before = text.slice(0, text.indexOf('\ufffd')).split('\n')
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 }
    return { files: [], problems: [{ ...wholly(path, 'expected text in UTF-8, found other bytes'), ...place }] }
  } catch (error) {
    return { files: [], problems: [wholly(path, `expected a file that can be read, and ${fileFault(error)}`)] }
  }
}

/** Sorted by name; undefined where there is no such folder. */
async function namesIn(dir: string): Promise<string[] | undefined> {
  try {
    return (await readdir(dir)).sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined
    throw error
  }
}

/** Left unread without a word, it would look like a file without effect. */
function overlooked(path: string): Problem {
  const file = shownAs(path)
  return { ...wholly(path, 'expected the ending .yaml, found .yml'), suggestion: file.replace(/\.yml$/, '.yaml') }
}

const wholly = (path: string, message: string): Problem => ({
  file: shownAs(path),
  line: 0,
  column: 0,
  key: '',
  message,
})

const noFolder = (dir: string): Problem => wholly(dir, 'expected a folder with the configuration, found none')

const shownAs = (path: string): string => relative(process.cwd(), path).split(sep).join('/')
