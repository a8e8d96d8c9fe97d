import { readPlainYaml } from './plain-yaml.ts'
import { comparePlaces, formatProblem, type Problem } from './problem.ts'
import type { ConfigFile, Folder } from './read-folder.ts'
import type { ParsedFile } from './validate.ts'

interface Checked {
  problems: Problem[]
}

/**
 * Checks files as they are read quickly, without places; if there is any problem, once more with them. `everyFile`: all
 * of the folder could be read. Problems come by file and place.
 */
export async function checkParsed<T extends Checked>(
  { files, problems: unread }: Folder,
  check: (files: ParsedFile[], everyFile: boolean) => T,
): Promise<T> {
  const everyFile = unread.length === 0
  const quick = check(await Promise.all(files.map(parseQuickly)), everyFile)
  if (everyFile && quick.problems.length === 0) return quick
  const whole = check(await Promise.all(files.map(parseWholly)), everyFile)
  return { ...whole, problems: inOrder([...unread, ...whole.problems]) }
}

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
