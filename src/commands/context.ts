import { isAbsolute, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import { CommandError, EXIT, type ExitCode } from './exit.ts'
import { createTerminal, type Terminal } from './terminal.ts'

/** What every command is given: the three folders, where to speak, and when to stop. */
export interface Context {
  config: string
  output: string
  data: string
  terminal: Terminal
  /** Aborted by SIGINT and SIGTERM; a second one ends the process at once. */
  signal: AbortSignal
}

/** One command; to add one is a file and a line in `registry.ts`. */
export type Register = (program: Command) => void

type Action<Options> = (context: Context, options: Options, args: string[]) => Promise<ExitCode>

const SIGNALS = ['SIGINT', 'SIGTERM'] as const
/** What a shell reports of a process that a signal ended. */
const INTERRUPTED = 130

function stopSignal(terminal: Terminal): AbortSignal {
  const controller = new AbortController()
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(INTERRUPTED)
      terminal.say(`${name}: stopping, what is stored and published stays whole`)
      controller.abort()
    })
  }
  return controller.signal
}

/**
 * Makes an action of commander out of ours: the arguments of the command line as a list, our exit code as the
 * process's.
 */
export function act<Options>(action: Action<Options>): (this: Command, ...given: unknown[]) => Promise<void> {
  return async function (this: Command) {
    const { config, output, data, json, ...options } = this.optsWithGlobals()
    const terminal = createTerminal({ json: json === true })
    refuseServedStore({ output, data })
    const context = { config, output, data, terminal, signal: stopSignal(terminal) }
    process.exitCode = await action(context, options as Options, this.processedArgs.flat().map(String))
  }
}

/** What stands below the output folder is served: the store holds what is under embargo, and more. */
function refuseServedStore({ output, data }: { output: string; data: string }): void {
  const way = relative(resolve(output), resolve(data))
  if (way.startsWith('..') || isAbsolute(way)) return
  throw new CommandError(`the data folder ${data} lies in the output folder ${output}, which is served`, {
    code: EXIT.usage,
  })
}

/** Numbers of the command line. */
export function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CommandError(`${JSON.stringify(text)} is no port: expected a whole number from 0 to 65535`, {
      code: EXIT.usage,
    })
  }
  return port
}

export function positiveNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new CommandError(`${JSON.stringify(text)}: expected a whole number from 1 on`, { code: EXIT.usage })
}
