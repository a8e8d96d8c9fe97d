import { formatProblem, loadConfig } from '../config/load-config.ts'
import type { Configuration } from '../worker/house.ts'
import type { Context } from './context.ts'
import { CommandError, EXIT } from './exit.ts'

/** The configuration, or the end of the command with every problem of it. */
export async function readConfig({
  config: folder,
  terminal,
}: Pick<Context, 'config' | 'terminal'>): Promise<Configuration> {
  const { config, problems } = await loadConfig(folder)
  for (const problem of problems) terminal.say(formatProblem(problem))
  if (config !== undefined) return config
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  throw new CommandError(`${count} in the configuration: nothing was done`, {
    code: EXIT.nothingDone,
    document: { problems },
  })
}
