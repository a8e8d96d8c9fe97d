/**
 * Precision and recall on a year of made-up releases: series that must never be merged, and one in twenty that comes
 * a second time. The command is given a file of JSON lines and prints {"id", "cluster"} lines.
 * usage: npm run bench:stream -- [--seed S] [--days N] [--errors N] [--minhash | --only-write FILE] [-- COMMAND…]
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { measure } from './measure.ts'
import { minHashClusters } from './minhash.ts'
import type { Line } from './stream/line.ts'
import { madeUpStream } from './stream/made-up-stream.ts'
import { reportOf, sideBySide } from './stream/report.ts'
import { scoreOf } from './stream/score.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: 'amtsticker' },
    days: { type: 'string', default: '366' },
    errors: { type: 'string', default: '0' },
    minhash: { type: 'boolean', default: false },
    'only-write': { type: 'string' },
  },
})

const command = positionals.length > 0 ? positionals : [process.execPath, 'src/cli.ts', 'cluster']

async function write(lines: Iterable<Line>, file: string): Promise<void> {
  const out = createWriteStream(file)
  for (const line of lines) out.write(`${JSON.stringify(line)}\n`)
  out.end()
  await finished(out)
}

async function readClusters(file: string): Promise<Map<string, string>> {
  const clusters = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line === '') continue
    const { id, cluster } = JSON.parse(line)
    clusters.set(String(id), String(cluster))
  }
  return clusters
}

interface Run {
  clusters: Map<string, string>
  cpu: number
  /** Megabytes. */
  peak?: number
}

/** Runs the command on the lines without their truth, as a file. */
async function runCommand(lines: readonly Line[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-stream-'))
  try {
    const [input, output] = [join(folder, 'stream.jsonl'), join(folder, 'clusters.jsonl')]
    const bare = lines.map(({ cluster, kind, series, ...line }) => line)
    await write(bare as Line[], input)
    const shell = ['sh', '-c', 'exec "$@" > "$OUTPUT"', 'sh', ...command, input]
    const { cpu, peak } = await measure(shell, { cwd: process.cwd(), env: { OUTPUT: output } })
    return { clusters: await readClusters(output), cpu, peak }
  } finally {
    await rm(folder, { recursive: true })
  }
}

function runMinHash(lines: readonly Line[]): Run {
  const { clusters, cpuSeconds } = minHashClusters(lines)
  return { clusters, cpu: cpuSeconds }
}

const lines = [...madeUpStream({ seed: values.seed, days: Number(values.days) })]
if (values['only-write'] !== undefined) await write(lines, values['only-write'])
else {
  const { clusters, cpu, peak } = values.minhash ? runMinHash(lines) : await runCommand(lines)
  const score = scoreOf(lines, clusters)
  const memory = peak === undefined ? '' : `, peak ${peak.toFixed(0)} MB`
  console.log(`${lines.length} articles, ${((1000 * cpu) / lines.length).toFixed(2)} ms CPU an article${memory}\n`)
  console.log(reportOf(score))
  const byId = new Map(lines.map((line) => [line.id, line]))
  const shown = Number(values.errors)
  if (shown > 0) {
    console.log(`\nwrongly merged\n\n${sideBySide(score.wrongPairs, byId, shown)}`)
    console.log(`\nmissed\n\n${sideBySide(score.missedPairs, byId, shown)}`)
  }
}
