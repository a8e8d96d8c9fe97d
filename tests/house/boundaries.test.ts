import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MUTANTS, type Mutant } from './mutants.ts'

const HOUSE = fileURLToPath(new URL('../..', import.meta.url))
const options = await extractDepcruiseOptions(join(HOUSE, '.dependency-cruiser.mjs'))
const rules = (options.ruleSet?.forbidden ?? []).map(({ name = '', comment = '' }) => ({ name, comment }))
const cases = Object.entries(MUTANTS).flatMap(([name, mutants]) => mutants.map((mutant) => ({ name, mutant })))

/** Names of the broken rules by the file that breaks them. */
type Breaches = Map<string, Set<string>>

const breaches = new Map<Mutant, Breaches>()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amtsticker-mutants-'))
  for (const tree of trees()) {
    const found = await breachesOf(Object.assign({}, ...tree))
    for (const mutant of tree) breaches.set(mutant, found)
  }
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

/** Mutants that share no file stand in one tree: most of a run is spent on checking the rules themselves. */
function trees(): Mutant[][] {
  const planted: Mutant[][] = []
  for (const { mutant } of cases) {
    const free = planted.find((tree) => !tree.some((other) => Object.keys(other).some((path) => path in mutant)))
    if (free) free.push(mutant)
    else planted.push([mutant])
  }
  return planted
}

async function breachesOf(files: Mutant): Promise<Breaches> {
  const home = await mkdtemp(join(folder, 'tree-'))
  for (const shared of ['node_modules', 'package.json']) await symlink(join(HOUSE, shared), join(home, shared))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true })
    await writeFile(join(home, path), text)
  }
  const { output } = await cruise(['src'], { ...options, baseDir: home, validate: true })
  if (typeof output === 'string') throw new Error(output)
  const found: Breaches = new Map()
  for (const { from, rule } of output.summary.violations) {
    found.set(from, (found.get(from) ?? new Set()).add(rule.name))
  }
  return found
}

describe('each rule between the rooms', () => {
  test.each(cases)('$name fires, and no other', ({ name, mutant }) => {
    const fired = Object.keys(mutant).flatMap((path) => [...(breaches.get(mutant)?.get(path) ?? [])])
    expect([...new Set(fired)]).toEqual([name])
  })

  test('has a mutant', () => {
    expect(Object.keys(MUTANTS).sort()).toEqual(rules.map(({ name }) => name).sort())
  })

  test.each(rules)('$name says why, and what to do instead', ({ comment }) => {
    expect(comment.split(/[.:] /).length).toBeGreaterThan(1)
  })

  test('lets a house be built as it is meant', async () => {
    const sound: Mutant = {
      'src/cli.ts':
        "import { enableCompileCache } from 'node:module'\nenableCompileCache()\nawait import('./main.ts')\n",
      'src/main.ts': "import { run } from './commands/run.ts'\nrun()\n",
      'src/commands/run.ts': "import { app } from '../app.ts'\nexport const run = app\n",
      'src/app.ts':
        "import { open } from './store/open-store.ts'\nimport { cycle } from './worker/run.ts'\nexport const app = () => cycle(open())\n",
      'src/store/open-store.ts':
        "import 'node:fs'\nimport type { Store } from './store.ts'\nexport const open = (): Store => 'a'\n",
      'src/store/store.ts': "import type { Article } from '../model/article.ts'\nexport type Store = Article\n",
      'src/worker/run.ts':
        "import type { Store } from '../store/store.ts'\nimport { same } from '../dedupe/same.ts'\nexport const cycle = (store: Store) => same(store)\n",
      'src/dedupe/same.ts':
        "import { hash } from '../normalise/hash.ts'\nimport type { Article } from '../model/article.ts'\nexport const same = (one: Article) => hash(one)\n",
      'src/normalise/hash.ts': "import { hash } from 'node:crypto'\nexport { hash }\n",
      'src/model/article.ts': 'export type Article = string\n',
    }
    expect(await breachesOf(sound)).toEqual(new Map())
  })
})
