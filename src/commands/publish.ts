import { openHouse } from '../app.ts'
import { rewriteOutput } from '../worker/run.ts'
import { act, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { readConfig } from './read-config.ts'

export const registerPublish: Register = (program) => {
  program
    .command('publish')
    .summary('rewrite all of the output from the store')
    .description(
      'Rewrites everything below the output folder from the store, without asking any source. Files whose bytes would not change are left alone.',
    )
    .action(
      act(async (context) => {
        const config = await readConfig(context)
        const house = await openHouse({ ...context, config })
        try {
          const published = await house.exclusively(() => rewriteOutput(house))
          context.terminal.print({ published })
          context.terminal.say(
            `${published.written} files written, ${published.unchanged} unchanged in ${context.output}`,
          )
          return EXIT.ran
        } finally {
          await house.close()
        }
      }),
    )
}
