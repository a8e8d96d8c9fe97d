/** A tree of files that breaks one rule, path by path. */
export type Mutant = Record<string, string>

const OK = 'export const fine = 1\n'

function importing(from: string, to: string): Mutant {
  const up = '../'.repeat(from.split('/').length - 1)
  return { [from]: `import { fine } from '${up}${to}'\nexport const used = fine\n`, [to]: OK }
}

function loading(from: string, module: string): Mutant {
  return { [from]: `import * as loaded from '${module}'\nexport const used = loaded\n` }
}

/** For each rule of `.dependency-cruiser.mjs`, what it is there to stop. */
export const MUTANTS: Record<string, Mutant[]> = {
  'model-imports-nothing': [
    importing('src/model/article.ts', 'src/normalise/text-hash.ts'),
    loading('src/model/moment.ts', 'node:util'),
  ],
  'extract-imports-no-later-room': [importing('src/extract/html.ts', 'src/sources/page.ts')],
  'sources-imports-no-later-room': [importing('src/sources/rss.ts', 'src/normalise/zone.ts')],
  'normalise-imports-no-later-room': [importing('src/normalise/text-hash.ts', 'src/dedupe/shingles.ts')],
  'dedupe-imports-no-later-room': [importing('src/dedupe/recognise.ts', 'src/topics/tokenise.ts')],
  'topics-imports-no-later-room': [importing('src/topics/matcher.ts', 'src/feeds/rss-text.ts')],
  'feeds-imports-no-later-room': [importing('src/feeds/opml.ts', 'src/site/layout.ts')],
  'core-imports-no-outer-room': [
    importing('src/dedupe/recognise.ts', 'src/store/store.ts'),
    importing('src/feeds/atom.ts', 'src/worker/plan.ts'),
    {
      'src/sources/registry.ts': "import type { Store } from '../store/store.ts'\nexport type Used = Store\n",
      'src/store/store.ts': 'export interface Store {}\n',
    },
  ],
  'core-is-pure': [
    loading('src/site/assets.ts', 'node:fs'),
    loading('src/extract/main-text.ts', 'fs/promises'),
    loading('src/dedupe/mint.ts', 'node:os'),
  ],
  'edge-imports-no-outer-room': [
    importing('src/server/create-server.ts', 'src/worker/run.ts'),
    importing('src/config/load-config.ts', 'src/app.ts'),
    importing('src/fetch/fetcher.ts', 'src/commands/run.ts'),
  ],
  'edge-imports-edge-as-type': [
    importing('src/publish/create-publisher.ts', 'src/store/open-store.ts'),
    importing('src/fetch/address-guard.ts', 'src/config/address-range.ts'),
  ],
  'worker-imports-edge-as-type': [importing('src/worker/run.ts', 'src/fetch/create-fetcher.ts')],
  'worker-imports-no-outer-room': [
    importing('src/worker/run.ts', 'src/app.ts'),
    importing('src/worker/report.ts', 'src/commands/run.ts'),
  ],
  'worker-touches-nothing-outside': [
    loading('src/worker/run.ts', 'node:fs/promises'),
    loading('src/worker/due.ts', 'node:os'),
  ],
  'app-imports-no-command': [importing('src/app.ts', 'src/commands/run.ts')],
  'command-builds-no-edge': [
    importing('src/commands/run.ts', 'src/store/open-store.ts'),
    importing('src/main.ts', 'src/server/create-server.ts'),
  ],
  'command-imports-no-door': [
    importing('src/commands/run.ts', 'src/cli.ts'),
    importing('src/commands/check.ts', 'src/main.ts'),
  ],
  'no-room-without-rules': [
    importing('src/app.ts', 'src/plugins/loader.ts'),
    importing('src/commands/run.ts', 'src/start.ts'),
  ],
  'no-dumping-ground': [
    importing('src/normalise/zone.ts', 'src/normalise/utils.ts'),
    importing('src/store/open-store.ts', 'src/store/helpers/rows.ts'),
    importing('src/feeds/rss.ts', 'src/feeds/types.ts'),
    importing('src/feeds/rss.ts', 'src/feeds/constants.ts'),
  ],
  'no-barrel': [importing('src/app.ts', 'src/feeds/index.ts')],
  'no-deep-folder': [importing('src/sources/registry.ts', 'src/sources/presets/german/gsb.ts')],
  'no-cycle': [
    {
      'src/dedupe/lead.ts': "import { pool } from './pool.ts'\nexport const lead = () => pool\n",
      'src/dedupe/pool.ts': "import { lead } from './lead.ts'\nexport const pool = () => lead\n",
    },
    {
      'src/worker/plan.ts': "import { run } from './run.ts'\nexport type Plan = 1\nexport const used = run\n",
      'src/worker/run.ts': "import type { Plan } from './plan.ts'\nexport const run: Plan = 1\n",
    },
  ],
  'no-orphan': [{ 'src/topics/forgotten.ts': OK }],
  'src-stands-alone': [
    importing('src/commands/demo.ts', 'demo/server.ts'),
    importing('src/store/open-store.ts', 'tests/store/samples.ts'),
    importing('src/app.ts', 'bench/cycle.ts'),
  ],
  'no-homeless-library': [loading('src/normalise/zone.ts', 'domhandler')],
  'no-dev-library': [loading('src/commands/demo.ts', 'fast-check'), loading('src/app.ts', 'vitest')],
  'no-unknown-module': [loading('src/app.ts', './gone.ts'), loading('src/fetch/fetcher.ts', 'left-pad')],
  'sqlite-stays-home': [
    loading('src/store/open-store.ts', 'node:sqlite'),
    loading('src/commands/status.ts', 'node:sqlite'),
  ],
  'threads-stay-home': [loading('src/publish/twins.ts', 'node:worker_threads')],
  'sockets-stay-home': [loading('src/app.ts', 'node:net'), loading('src/publish/create-publisher.ts', 'https')],
  'no-process': [loading('src/fetch/exchange.ts', 'node:child_process'), loading('src/isolate/thread.ts', 'node:vm')],
  'no-hidden-require': [loading('src/publish/twins.ts', 'node:module')],
  '@hono/node-server-stays-home': [loading('src/app.ts', '@hono/node-server')],
  '@orama/stemmers-stays-home': [loading('src/site/words.ts', '@orama/stemmers/english')],
  'cheerio-stays-home': [loading('src/extract/meta.ts', 'cheerio'), loading('src/site/layout.ts', 'cheerio/slim')],
  'commander-stays-home': [loading('src/commands/run.ts', 'commander')],
  'croner-stays-home': [loading('src/worker/run.ts', 'croner')],
  'diff-stays-home': [loading('src/worker/run.ts', 'diff')],
  'feed-stays-home': [loading('src/feeds/atom.ts', 'feed')],
  'feedsmith-stays-home': [loading('src/feeds/atom.ts', 'feedsmith'), loading('src/sources/rss.ts', 'feedsmith')],
  'hono-stays-home': [loading('src/server/answer-file.ts', 'hono')],
  'htmlparser2-stays-home': [loading('src/extract/html.ts', 'htmlparser2')],
  'iconv-lite-stays-home': [
    loading('src/fetch/charset.ts', 'iconv-lite'),
    { 'src/fetch/charset.ts': "export type Iconv = typeof import('iconv-lite')\n" },
  ],
  'ipaddr.js-stays-home': [loading('src/fetch/exchange.ts', 'ipaddr.js')],
  'node-cron-stays-home': [loading('src/app.ts', 'node-cron')],
  'robots-parser-stays-home': [loading('src/fetch/robots-cache.ts', 'robots-parser')],
  'rss-parser-stays-home': [loading('src/sources/atom.ts', 'rss-parser')],
  'sanitize-html-stays-home': [loading('src/site/release-page.ts', 'sanitize-html')],
  'temporal-polyfill-stays-home': [loading('src/worker/due.ts', 'temporal-polyfill')],
  'undici-stays-home': [
    loading('src/fetch/exchange.ts', 'undici'),
    { 'src/fetch/exchange.ts': "import type { Agent } from 'undici'\nexport type Used = Agent\n" },
  ],
  'yaml-stays-home': [loading('src/commands/check.ts', 'yaml')],
  'zod-stays-home': [loading('src/sources/registry.ts', 'zod')],
}
