/**
 * One cycle over many local sources, cold and then warm (every answer 304), beside sfeed_update and newsboat on the
 * same server in the same run. Stock sfeed_update asks unconditionally: it is given a `fetch` with ETags here.
 * usage: npm run bench:cycle -- [SOURCES] [ITEMS]
 */
import { fork } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Cost, measure } from './measure.ts'

const [sources = 500, items = 20] = process.argv.slice(2).map(Number)
const RUNS = 3

interface Program {
  name: string
  prepare(folder: string, urls: string[]): Promise<void>
  command(folder: string): { command: string[]; env?: NodeJS.ProcessEnv }
}

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

const PROGRAMS: Program[] = [
  {
    name: 'amtsticker',
    async prepare(folder, urls) {
      await mkdir(join(folder, 'config/sources'), { recursive: true })
      await writeFile(
        join(folder, 'config/settings.yaml'),
        'url: https://ticker.example/\nfetch: { allowPrivate: [127.0.0.1], hostInterval: 0s, perHost: 32 }\n',
      )
      const list = urls.map(
        (url, index) => `- id: amt-${index}\n  name: Amt ${index}\n  url: ${url}\n  jurisdiction: DE-TH\n`,
      )
      await writeFile(join(folder, 'config/sources/all.yaml'), list.join(''))
      await writeFile(join(folder, 'config/topics.yaml'), '- { id: umwelt, title: Umwelt, any: [Umwelt, Energie] }\n')
    },
    command: () => ({ command: [process.execPath, CLI, 'run', '--all'] }),
  },
  {
    name: 'sfeed_update',
    async prepare(folder, urls) {
      await mkdir(join(folder, 'feeds'), { recursive: true })
      await mkdir(join(folder, 'etags'), { recursive: true })
      const feeds = urls.map((url, index) => `feed "amt${index}" "${url}"`).join('\n')
      await writeFile(
        join(folder, 'sfeedrc'),
        `sfeedpath="${folder}/feeds"\nmaxjobs=32\nfetch() {\n\tcurl -f -s -m 15 --etag-save "${folder}/etags/$1" --etag-compare "${folder}/etags/$1" "$2" 2>/dev/null\n}\nfeeds() {\n${feeds}\n}\n`,
      )
    },
    command: (folder) => ({ command: ['sfeed_update', join(folder, 'sfeedrc')] }),
  },
  {
    name: 'newsboat',
    async prepare(folder, urls) {
      await writeFile(join(folder, 'urls'), `${urls.join('\n')}\n`)
      await writeFile(join(folder, 'config'), 'reload-threads 32\n')
    },
    command: (folder) => ({
      command: [
        'newsboat',
        '-u',
        `${folder}/urls`,
        '-c',
        `${folder}/cache.db`,
        '-C',
        `${folder}/config`,
        '-x',
        'reload',
      ],
      env: { HOME: folder },
    }),
  },
]

const median = (costs: Cost[]): Cost => {
  const [, middle] = costs.toSorted((a, b) => a.cpu - b.cpu)
  if (middle === undefined) throw new Error('three runs have a middle')
  return middle
}

async function costOf(program: Program, urls: string[]): Promise<{ cold: Cost; warm: Cost }> {
  const cold: Cost[] = []
  const warm: Cost[] = []
  for (let run = 0; run < RUNS; run++) {
    const folder = await mkdtemp(join(tmpdir(), `bench-${program.name}-`))
    await program.prepare(folder, urls)
    const { command, env } = program.command(folder)
    const options = { cwd: folder, ...(env === undefined ? {} : { env }) }
    cold.push(await measure(command, options))
    warm.push(await measure(command, options))
    await rm(folder, { recursive: true, force: true })
  }
  return { cold: median(cold), warm: median(warm) }
}

const server = fork(fileURLToPath(new URL('feed-server.ts', import.meta.url)), [String(sources), String(items)])
const port = await new Promise<number>((ready) => server.once('message', (message) => ready(Number(message))))
const urls = Array.from({ length: sources }, (_, index) => `http://127.0.0.1:${port}/${index}.xml`)

console.log(
  `${sources} sources, ${items} items each, ${cpus().length} cores, Node ${process.version}, median of ${RUNS}`,
)
console.log('program        cold: CPU s   wall s  peak MB    warm: CPU s   wall s  peak MB   warm CPU ÷ ours')
let ours: number | undefined
for (const program of PROGRAMS) {
  const { cold, warm } = await costOf(program, urls)
  ours ??= warm.cpu
  const cells = [cold, warm].map(({ cpu, wall, peak }) =>
    [cpu.toFixed(2), wall.toFixed(2), peak.toFixed(0)].map((cell) => cell.padStart(9)).join(''),
  )
  console.log(`${program.name.padEnd(14)}${cells.join('      ')}   ${(warm.cpu / ours).toFixed(1).padStart(8)}`)
}
server.kill()
