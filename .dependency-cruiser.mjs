// The rooms of the house and who may import whom; docs/architecture.md tells why. Each rule has a mutant in
// tests/house/mutants.ts that breaks it and no other.
const CORE = ['extract', 'sources', 'normalise', 'dedupe', 'topics', 'feeds', 'site']
const EDGES = ['config', 'fetch', 'isolate', 'store', 'publish', 'server']
const core = `^src/(${CORE.join('|')})/`
const edge = `^src/(${EDGES.join('|')})/`

/** Where each library is wrapped. All else calls the wrapper, so that it can be mended or replaced there. */
const HOMES = {
  '@hono/node-server': 'src/server/create-server.ts',
  '@orama/stemmers': 'src/topics/language-stems.ts',
  cheerio: 'src/(extract/html|config/selector).ts',
  commander: 'src/(main|commands/context).ts',
  diff: 'src/dedupe/word-diff.ts',
  croner: 'src/(config/cron-expression|worker/due).ts',
  feed: 'src/feeds/rss(-item)?.ts',
  feedsmith: 'src/(sources|feeds)/feedsmith.ts',
  hono: 'src/server/create-server.ts',
  htmlparser2: 'src/(normalise/plain-text|sources/xml-tree).ts',
  'iconv-lite': 'src/fetch/iconv.ts',
  'ipaddr.js': 'src/(fetch/address-guard|config/address-range).ts',
  'node-cron': 'src/worker/schedule.ts',
  'robots-parser': 'src/fetch/robots-rules.ts',
  'rss-parser': 'src/sources/rss-parser.ts',
  'sanitize-html': 'src/normalise/safe-html.ts',
  'temporal-polyfill': 'src/normalise/zone.ts',
  undici: 'src/fetch/http-client.ts',
  yaml: 'src/config/yaml-(document|list).ts',
  zod: 'src/config/.*.ts',
}
const exactly = (path) => `^${path.replaceAll('.ts', '\\.ts')}$`
const library = (name) => `(^|/)node_modules/${name.replace('.', '\\.')}/`
const builtIn = (...names) => `^(node:)?(${names.join('|')})(/|$)`

const rule = (name, comment, { from = { path: '^src/' }, to }) => ({ name, comment, severity: 'error', from, to })
const rooms = [
  rule(
    'model-imports-nothing',
    'Every room speaks the words of model/, so it may depend on none of them, nor on a library. Move what needs more than types and plain values to the room that uses it.',
    { from: { path: '^src/model/' }, to: { pathNot: '^src/model/' } },
  ),
  ...CORE.slice(0, -1).map((room, place) =>
    rule(
      `${room}-imports-no-later-room`,
      `The core is a pipeline, ${CORE.join(', ')}: ${room}/ comes before what it imports here. Move the shared part to the earlier room that owns it, or to model/ if it is a word of ours.`,
      { from: { path: `^src/${room}/` }, to: { path: `^src/(${CORE.slice(place + 1).join('|')})/` } },
    ),
  ),
  rule(
    'core-imports-no-outer-room',
    'The core is data in, data out, and knows nobody who calls it. Take what you need as a value; a type both sides need belongs in model/ or in the core room.',
    { from: { path: core }, to: { path: '^src/(?!model/)', pathNot: core } },
  ),
  rule(
    'core-is-pure',
    'No network, no files, no threads, no clock in the core: the same input gives the same output, and a test needs nothing but values. Let an edge do it and hand the result in.',
    { from: { path: core }, to: { dependencyTypes: ['core'], pathNot: builtIn('buffer', 'crypto', 'url', 'util') } },
  ),
  rule(
    'edge-imports-no-outer-room',
    'Edges are built by app.ts and called by worker/, and know neither. Take what you need as an argument.',
    { from: { path: edge }, to: { path: '^src/(worker/|commands/|(app|cli|main)\\.ts)' } },
  ),
  rule(
    'edge-imports-edge-as-type',
    'Two edges that call each other cannot be tested or replaced one by one. Use `import type`, take the other as an argument, and let app.ts hand it over.',
    { from: { path: edge }, to: { path: edge, pathNot: '^src/$1/', dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'worker-imports-edge-as-type',
    'The worker is given its edges as ports. Use `import type`, and reach the edge through the house that is handed in.',
    { from: { path: '^src/worker/' }, to: { path: edge, dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'worker-imports-no-outer-room',
    'app.ts builds the house and the commands run it; the worker knows neither. Take what you need from the house.',
    { from: { path: '^src/worker/' }, to: { path: '^src/(commands/|(app|cli|main)\\.ts)' } },
  ),
  rule(
    'worker-touches-nothing-outside',
    'Files, sockets, threads and processes are for the edges, so that one cycle can be run on made-up ones. Add what is missing to the port in its room.',
    {
      from: { path: '^src/worker/' },
      to: { dependencyTypes: ['core'], pathNot: builtIn('buffer', 'crypto', 'events', 'timers', 'url', 'util') },
    },
  ),
  rule(
    'app-imports-no-command',
    'app.ts builds; the commands use what it built. Hand the difference in as an option.',
    { from: { path: '^src/app\\.ts$' }, to: { path: '^src/(commands/|(cli|main)\\.ts)' } },
  ),
  rule(
    'command-builds-no-edge',
    'What a command needs of an edge is built in app.ts, once for all commands. config/ alone is read directly: it is what the app is built from.',
    {
      from: { path: '^src/(commands/|(cli|main)\\.ts)' },
      to: { path: edge, pathNot: '^src/config/', dependencyTypesNot: ['type-only'] },
    },
  ),
  rule(
    'command-imports-no-door',
    'cli.ts and main.ts are a thin door: they start the commands, and no command knows them. Move the shared part to a file of commands/.',
    { from: { path: '^src/commands/' }, to: { path: '^src/(cli|main)\\.ts$' } },
  ),
]

const layout = [
  rule(
    'no-room-without-rules',
    'A folder that is no room of the house has no rules. Put the file into the room that owns its idea; a new room needs its line in docs/architecture.md and its rules here.',
    { to: { path: '^src/', pathNot: `${core}|${edge}|^src/(model|worker|commands)/|^src/(app|cli|main)\\.ts$` } },
  ),
  rule(
    'no-dumping-ground',
    'utils, helpers, common, shared, lib, types and constants say nothing of what is inside, and grow. Name the file after the one thing it does.',
    { to: { path: '^src[^.]*/(utils|util|helpers|helper|common|shared|lib|types|constants)(/|\\.ts$)' } },
  ),
  rule('no-barrel', 'A barrel hides where a thing lives and makes cycles. Import the file that has it.', {
    to: { path: '^src[^.]*/index\\.ts$' },
  }),
  rule('no-deep-folder', 'Two folders deep is as far as a reader follows. Give the files names that need no folder.', {
    to: { path: '^src/[^/]+/[^/]+/[^/]+/' },
  }),
  rule(
    'no-cycle',
    'Files that need each other are one idea in two files, or two with a third inside. Move what both need, a type too, to a file of its own.',
    { to: { circular: true } },
  ),
  rule('no-orphan', 'Nothing imports this file, and it imports nothing. Use it or delete it.', {
    from: { path: '^src/', orphan: true },
    to: {},
  }),
  rule(
    'src-stands-alone',
    'What is shipped runs without tests/, bench/ and demo/. Move the code into the room that owns it.',
    { to: { path: '^(tests|bench|demo)/' } },
  ),
]

const libraries = [
  ...Object.entries(HOMES).map(([name, home]) =>
    rule(`${name}-stays-home`, `${name} is wrapped in ${home}. Call what that file exports, or add to it.`, {
      from: { path: '^src/', pathNot: exactly(home) },
      to: { path: library(name) },
    }),
  ),
  rule(
    'no-homeless-library',
    'Each library is chosen on purpose and wrapped in one file. Add it to HOMES here and to docs/decisions/.',
    { to: { path: '(^|/)node_modules/', pathNot: Object.keys(HOMES).map(library), dependencyTypesNot: ['npm-dev'] } },
  ),
  rule(
    'no-dev-library',
    'Dev dependencies are not installed with the package. Make it a dependency if it has to run there.',
    { to: { dependencyTypes: ['npm-dev'] } },
  ),
  rule('no-unknown-module', 'It is not there: a file that moved, or a package that package.json does not name.', {
    to: { couldNotResolve: true },
  }),
  rule('sqlite-stays-home', 'The database is opened in store/database.ts. Write to the contract in store/store.ts.', {
    from: { path: '^src/', pathNot: exactly('src/store/database.ts') },
    to: { path: builtIn('sqlite') },
  }),
  rule('threads-stay-home', 'Foreign bytes are read in threads, and isolate/ runs them. Give it a job.', {
    from: { path: '^src/', pathNot: '^src/isolate/' },
    to: { path: builtIn('worker_threads') },
  }),
  rule(
    'sockets-stay-home',
    'fetch/ is the one way out, guarded and polite; server/ is the one way in. The demo serves its own sources.',
    {
      from: { path: '^src/', pathNot: '^src/(fetch|server)/|^src/commands/demo-sources\\.ts$' },
      to: { path: builtIn('dgram', 'dns', 'http', 'http2', 'https', 'net', 'tls'), dependencyTypesNot: ['type-only'] },
    },
  ),
  rule('no-process', 'A child process has our rights and reads foreign input. There is no need for one.', {
    to: { path: builtIn('child_process', 'cluster', 'vm') },
  }),
  rule(
    'no-hidden-require',
    'These rules do not see what createRequire loads. It is for the two libraries that are loaded at their first use; cli.ts has the compile cache from there.',
    {
      from: { path: '^src/', pathNot: '^src/(fetch/(iconv|robots-rules)|cli)\\.ts$' },
      to: { path: builtIn('module') },
    },
  ),
]

export default {
  forbidden: [...rooms, ...layout, ...libraries],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
