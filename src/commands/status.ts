import { now, openAppStore } from '../app.ts'
import type { SourceHealth } from '../model/source-health.ts'
import { healthOfSources } from '../worker/announce-health.ts'
import { act, type Register } from './context.ts'
import { EXIT } from './exit.ts'
import { readConfig } from './read-config.ts'
import { paint, table } from './terminal.ts'

const COLOUR = {
  ok: 'green',
  failing: 'red',
  quarantined: 'red',
  silent: 'yellow',
  'never-polled': 'dim',
  disabled: 'dim',
} as const

export const registerStatus: Register = (program) => {
  program
    .command('status')
    .summary('each source: last success, last item, failures, next poll, health')
    .description(
      'Shows how each configured source is: when it last answered, when it last brought something new, how often it failed since, and when it is asked next.',
    )
    .option('--strict', 'exit 3 when a source is failing')
    .action(
      act<{ strict?: boolean }>(async (context, { strict }) => {
        const config = await readConfig(context)
        const store = await openAppStore(context.data)
        try {
          const sources = await healthOfSources({ config, store, now })
          const releases = await store.countReleases('all')
          context.terminal.print({ sources, releases })
          context.terminal.say(statusTable(sources))
          context.terminal.say(`\n${releases} releases stored; times are UTC`)
          const failing = sources.some(({ health }) => health === 'failing' || health === 'quarantined')
          return failing && strict === true ? EXIT.sourceFailed : EXIT.ran
        } finally {
          await store.close()
        }
      }),
    )
}

const minute = (instant: string | undefined): string => instant?.slice(0, 16).replace('T', ' ') ?? '-'

function statusTable(sources: SourceHealth[]): string {
  const head = ['SOURCE', 'HEALTH', 'LAST SUCCESS', 'LAST NEW', 'NEXT POLL', 'FAILURES', 'ARTICLES', 'ERROR']
  const rows = sources.map((source) => [
    source.id,
    source.health,
    minute(source.lastSuccess),
    minute(source.lastNew),
    minute(source.nextPoll),
    String(source.failures),
    String(source.articles),
    source.error === undefined ? '' : `${source.error.step}: ${source.error.message}`,
  ])
  const lines = table([head, ...rows]).split('\n')
  return lines
    .map((line, index) => {
      const health = sources[index - 1]?.health
      return health === undefined ? paint('bold', line) : line.replace(health, paint(COLOUR[health], health))
    })
    .join('\n')
}
