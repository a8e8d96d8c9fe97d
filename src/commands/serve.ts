import { openHouse } from '../app.ts'
import { act, portNumber, type Register } from './context.ts'
import { CommandError, EXIT } from './exit.ts'
import { readConfig } from './read-config.ts'
import { rereadingVerdicts } from './reread-verdicts.ts'
import { openService } from './service.ts'

interface ServeOptions {
  port: string
  host: string
  worker: boolean
  http: boolean
}

export const registerServe: Register = (program) => {
  program
    .command('serve')
    .summary('the scheduled worker and the web server in one process')
    .description(
      'Asks each source when its schedule says so, publishes what changed, and serves the output folder. Stops cleanly on SIGTERM and SIGINT, in the middle of a cycle too.',
    )
    .option('--port <number>', 'port of the web server', '8080')
    .option('--host <address>', 'address it listens on', '127.0.0.1')
    .option('--no-worker', 'serve only, ask no source')
    .option('--no-http', 'work only, listen nowhere')
    .action(
      act<ServeOptions>(async (context, options) => {
        const port = portNumber(options.port)
        if (!options.http && !options.worker) {
          throw new CommandError('--no-worker and --no-http together leave nothing to do', { code: EXIT.usage })
        }
        const config = await readConfig(context)
        const house = await openHouse({ ...context, config })
        const service = openService(rereadingVerdicts(house, context), context)
        try {
          if (options.http) await service.listen({ host: options.host, port })
          if (options.worker) await service.work()
          await service.stopped()
          return EXIT.ran
        } finally {
          await service.close()
          await house.close()
        }
      }),
    )
}
