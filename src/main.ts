import { Command, CommanderError } from 'commander'
import { VERSION } from './app.ts'
import { CommandError, EXIT } from './commands/exit.ts'
import { isMendable } from './commands/mendable.ts'
import { COMMANDS } from './commands/registry.ts'
import { outliveReaders } from './commands/terminal.ts'

outliveReaders()

/** `--json` promises one document; a command that has printed its own ends without an error. */
function sayError(document: unknown): void {
  if (program.opts()['json'] === true) process.stdout.write(`${JSON.stringify(document, null, 2)}\n`)
}

const program = new Command('amtsticker')
  .description('Government press releases, merged by topic, in your feed reader.')
  .version(VERSION)
  .option('--config <dir>', 'folder of settings.yaml, topics.yaml and sources/', 'config')
  .option('--output <dir>', 'folder of the published files', 'output')
  .option('--data <dir>', 'folder of the store; never served', 'data')
  .option('--json', 'one JSON document on standard output, and nothing else there')
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(see --help)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done (failing sources are reported), 1 nothing could be done, 2 wrong usage, 3 a source failed (--strict).',
  )
  .exitOverride()
for (const register of COMMANDS) register(program)
for (const command of program.commands) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ran : EXIT.usage
  } else if (isMendable(error)) {
    process.stderr.write(`amtsticker: ${error.message}\n`)
    sayError(error instanceof CommandError ? error.document : { error: error.message })
    process.exitCode = error instanceof CommandError ? error.code : EXIT.nothingDone
  } else {
    throw error
  }
}
