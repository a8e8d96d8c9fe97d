import type { Topic } from '../model/topic.ts'
import { type Config, checkFiles } from './check-files.ts'
import { checkParsed } from './parse-file.ts'
import type { Problem } from './problem.ts'
import { readFolder } from './read-folder.ts'

export type { Config } from './check-files.ts'
export { formatProblem } from './problem.ts'

export interface LoadedConfig {
  /** Undefined if there is any problem. */
  config: Config | undefined
  /** Of every file, by file and place. */
  problems: Problem[]
  /** The topics, where their file is in order, whatever is wrong elsewhere. */
  topics: Topic[]
}

/** Reads the configuration in `dir`, all defaults filled in. */
export async function loadConfig(dir: string): Promise<LoadedConfig> {
  const { config, problems } = await checkParsed(await readFolder(dir), checkFiles)
  return { config: problems.length === 0 ? config : undefined, problems, topics: config.topics }
}
