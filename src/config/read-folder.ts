import { isUtf8 } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from './problem.ts'

export type Kind = 'settings' | 'sources' | 'topics'

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

/** Reads `settings.yaml`, `sources/*.yaml` by name and `topics.yaml`; each may be absent, the folder may not. */
export async function readFolder(dir: string): Promise<Folder> {
  const names = await namesIn(dir)
  if (names === undefined)
    return { files: [], problems: [wholly(dir, 'expected a folder with the configuration, found none')] }
  const sources = names.includes('sources') ? await namesIn(join(dir, 'sources')) : []
  if (sources === undefined)
    return { files: [], problems: [wholly(join(dir, 'sources'), 'expected a folder, found a file')] }
  const wanted: [kind: Kind, path: string][] = [
    ...pick(names, 'settings').map((name): [Kind, string] => ['settings', join(dir, name)]),
    ...sources.filter(isYaml).map((name): [Kind, string] => ['sources', join(dir, 'sources', name)]),
    ...pick(names, 'topics').map((name): [Kind, string] => ['topics', join(dir, name)]),
  ]
  const read = await Promise.all(wanted.map(([kind, path]) => readOne(kind, path)))
  const misnamed = [
    ...names.filter((name) => name === 'settings.yml' || name === 'topics.yml').map((name) => join(dir, name)),
    ...sources.filter((name) => name.endsWith('.yml')).map((name) => join(dir, 'sources', name)),
  ]
  return {
    files: read.flatMap(({ files }) => files),
    problems: [...misnamed.map(overlooked), ...read.flatMap(({ problems }) => problems)],
  }
}

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
    return { files: [], problems: [wholly(path, `expected a file that can be read, found ${String(error)}`)] }
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

const shownAs = (path: string): string => relative(process.cwd(), path).split(sep).join('/')
