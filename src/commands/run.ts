import { openHouse } from '../app.ts'
import { runCycle } from '../worker/run.ts'
import { act, type Register } from './context.ts'
import { pollProgress, sayCycle } from './cycle-text.ts'
import { EXIT } from './exit.ts'
import { sourcesNamed } from './named-source.ts'
import { readConfig } from './read-config.ts'

interface RunOptions {
  all?: boolean
  strict?: boolean
}

export const registerRun: Register = (program) => {
  program
    .command('run')
    .summary('one cycle: fetch what is due, publish what changed')
    .description(
      'One cycle, for cron: fetches the sources that are due, reads, normalises and deduplicates what they bring, and publishes what changed. Sources named on the command line are fetched whether due or not. robots.txt and a running Retry-After are always kept.',
    )
    .argument('[sources...]', 'ids of the sources to take; all of them if none is named')
    .option('--all', 'take every enabled source, due or not')
    .option('--strict', 'exit 3 when a source failed')
    .action(
      act<RunOptions>(async (context, options, ids) => {
        const config = await readConfig(context)
        const only = sourcesNamed(config, ids)
        const house = await openHouse({ ...context, config, onPoll: pollProgress(context.terminal) })
        try {
          const report = await house.exclusively(() => runCycle(house, { only, all: options.all === true }))
          context.terminal.print(report)
          sayCycle(context.terminal, report)
          const failed = report.sources.some(({ outcome }) => outcome === 'failed')
          return failed && options.strict === true ? EXIT.sourceFailed : EXIT.ran
        } finally {
          await house.close()
        }
      }),
    )
}
