import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../app.ts'
import type { Configuration, House } from '../worker/house.ts'
import { runCycle } from '../worker/run.ts'
import { act, type Context, portNumber, type Register } from './context.ts'
import { pollLine, sayCycle } from './cycle-text.ts'
import { startDemoSources } from './demo-sources.ts'
import { EXIT } from './exit.ts'
import { readConfig } from './read-config.ts'
import { openService } from './service.ts'
import { paint, type Terminal, table } from './terminal.ts'

const FOLDER = fileURLToPath(new URL('../../demo', import.meta.url))
/** The bundled configuration names the sources at this port. */
const SOURCES_PORT = 8181

interface DemoOptions {
  once?: boolean
  port: string
  sourcesPort: string
}

export const registerDemo: Register = (program) => {
  program
    .command('demo')
    .summary('the whole thing on bundled sources, no internet needed')
    .description(
      'Starts the bundled sources on this machine, runs the worker on them, and serves the result until stopped. Its store is DATA/demo; it writes to the output folder only if that is empty or the demo’s own.',
    )
    .option('--once', 'end after one cycle, without serving')
    .option('--port <number>', 'port of the web server', '8080')
    .option('--sources-port <number>', 'port of the bundled sources', String(SOURCES_PORT))
    .action(act<DemoOptions>(demo))
}

async function demo(context: Context, options: DemoOptions) {
  const [port, sourcesPort] = [portNumber(options.port), portNumber(options.sourcesPort)]
  const sources = await startDemoSources({ folder: join(FOLDER, 'sources'), port: sourcesPort })
  try {
    const bundled = await readConfig({ ...context, config: join(FOLDER, 'config') })
    const config = moved(bundled, { port, sourcesPort: Number(new URL(sources.url).port) })
    return await work(context, { config, port, once: options.once === true })
  } finally {
    await sources.close()
  }
}

async function work(context: Context, { config, port, once }: { config: Configuration; port: number; once: boolean }) {
  const house = await openHouse({
    ...context,
    config,
    data: join(context.data, 'demo'),
    demo: true,
    onPoll: (report) => context.terminal.say(pollLine(report)),
  })
  const service = openService(house, context)
  try {
    if (!once) await service.listen({ host: '127.0.0.1', port })
    const report = await house.exclusively(() => runCycle(house, { only: [], all: true }))
    context.terminal.print(report)
    sayCycle(context.terminal, report)
    await sayTopics(house, context.terminal)
    if (once) return EXIT.ran
    await service.work()
    context.terminal.say('stop with Ctrl+C')
    await service.stopped()
    return EXIT.ran
  } finally {
    await service.close()
    await house.close()
  }
}

/** The bundled configuration at other ports than its own. */
function moved(config: Configuration, { port, sourcesPort }: { port: number; sourcesPort: number }): Configuration {
  const sources = config.sources.map((source) => {
    const url = new URL(source.url)
    url.port = String(sourcesPort)
    return { ...source, url: url.href }
  })
  const site = new URL(config.settings.url)
  site.port = String(port)
  return { ...config, sources, settings: { ...config.settings, url: site.href } }
}

async function sayTopics({ config, store }: House, terminal: Terminal): Promise<void> {
  const { url } = config.settings
  const topics = [{ id: 'all', title: 'all' }, ...config.topics]
  const rows = await Promise.all(
    topics.map(async ({ id, title }) => [title, `${await store.countReleases(id)} releases`, `${url}${id}/rss.xml`]),
  )
  terminal.say(`\n${paint('bold', 'Subscribe to')}`)
  terminal.say(table(rows))
  terminal.say(`or import ${url}feeds.opml; atom.xml and feed.json stand beside each rss.xml`)
}
