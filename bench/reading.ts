/**
 * Reading and normalising beside rss-parser, which only reads, and sfeed, on the same made-up RSS files in the same run.
 * CPU of whole processes (start included), the programs taking turns; the median of all rounds.
 * usage: npm run bench:reading -- [FILES] [ITEMS]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BODIES, type Body, madeUpFeed } from './made-up-feed.ts'
import { measure } from './measure.ts'

const [files = 500, items = 20] = process.argv.slice(2).map(Number)
const ROUNDS = 5
const READ_FILES = fileURLToPath(new URL('read-files.ts', import.meta.url))

const PROGRAMS: Record<string, (folder: string) => string[]> = {
  amtsticker: (folder) => [process.execPath, READ_FILES, 'amtsticker', folder],
  'rss-parser': (folder) => [process.execPath, READ_FILES, 'rss-parser', folder],
  sfeed: (folder) => ['sh', '-c', 'for file in "$1"/*; do sfeed < "$file"; done > /dev/null', 'sh', folder],
}

const KINDS: Record<string, Body[]> = {
  'plain paragraphs': [BODIES.paragraphs],
  teasers: [BODIES.teaser],
  'text with markup': [BODIES.markup],
  'a third of each': Object.values(BODIES),
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function costs(bodies: Body[]): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-reading-'))
  for (let source = 0; source < files; source++) {
    await writeFile(join(folder, `${source}.xml`), madeUpFeed(source, items, bodies[source % bodies.length]))
  }
  const taken = Object.keys(PROGRAMS).map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, command] of Object.values(PROGRAMS).entries()) {
      taken[index]?.push((await measure(command(folder), { cwd: folder })).cpu)
    }
  }
  await rm(folder, { recursive: true })
  return taken.map(median)
}

console.log(
  `${files} files of ${items} items, ${cpus().length} cores, Node ${process.version}; CPU s, median of ${ROUNDS} rounds`,
)
console.log(
  `${''.padEnd(18)}${Object.keys(PROGRAMS)
    .map((name) => name.padStart(12))
    .join('')}   ours ÷ rss-parser   ÷ sfeed`,
)
for (const [kind, bodies] of Object.entries(KINDS)) {
  const [ours = 0, peer = 0, sfeed = 0] = await costs(bodies)
  const cells = [ours, peer, sfeed].map((cpu) => cpu.toFixed(2).padStart(12)).join('')
  console.log(
    `${kind.padEnd(18)}${cells}${(ours / peer).toFixed(2).padStart(20)}${(ours / sfeed).toFixed(1).padStart(10)}`,
  )
}
