import { type Config, checkFiles } from './check-files.ts'
import { checkParsed } from './parse-file.ts'
import type { Problem } from './problem.ts'
import { readFolder } from './read-folder.ts'

export type { Config } from './check-files.ts'
export { formatProblem } from './problem.ts'

/**
 * Reads the configuration in `dir`, all defaults filled in. `problems` are those of every file, by file and place;
 * `config` is undefined if there is any.
 */
export async function loadConfig(dir: string): Promise<{ config: Config | undefined; problems: Problem[] }> {
  const { config, problems } = await checkParsed(await readFolder(dir), checkFiles)
  return { config: problems.length === 0 ? config : undefined, problems }
}
