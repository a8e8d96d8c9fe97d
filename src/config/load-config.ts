import { type Config, checkFiles } from './check-files.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { comparePlaces, formatProblem, type Problem } from './problem.ts'
import { type ConfigFile, readFolder } from './read-folder.ts'
import type { ParsedFile } from './validate.ts'

export type { Config } from './check-files.ts'
export { formatProblem } from './problem.ts'

/**
 * Reads the configuration in `dir`, all defaults filled in. `problems` are those of every file, by file and place;
 * `config` is undefined if there is any.
 */
export async function loadConfig(dir: string): Promise<{ config: Config | undefined; problems: Problem[] }> {
  const { files, problems: unread } = await readFolder(dir)
  const everyFile = unread.length === 0
  const quick = checkFiles(await Promise.all(files.map(parseQuickly)), everyFile)
  if (everyFile && quick.problems.length === 0) return quick
  const { problems } = checkFiles(await Promise.all(files.map(parseWholly)), everyFile)
  return { config: undefined, problems: inOrder([...unread, ...problems]) }
}

/** Without places, where that will do: they are asked for only when there is a problem. */
async function parseQuickly(file: ConfigFile): Promise<ParsedFile> {
  const value = readPlainYaml(file.text)
  if (value === undefined) return parseWholly(file)
  return { ...file, document: { value, faults: [], locate: () => ({ line: 0, column: 0 }) } }
}

/** The library is loaded when it is needed: most runs can do without its 35 ms. */
async function parseWholly(file: ConfigFile): Promise<ParsedFile> {
  const { parseYaml } = await import('./yaml-document.ts')
  return { ...file, document: parseYaml(file.text) }
}

/** A recipe that several sources share by an alias is wrong for each of them, and is to be mended once. */
function inOrder(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()].sort(comparePlaces)
}
