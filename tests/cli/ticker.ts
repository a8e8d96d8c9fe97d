import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, vi } from 'vitest'

const execute = promisify(execFile)
const SEVERAL = fileURLToPath(new URL('run-several.ts', import.meta.url))
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export interface Page {
  body: string
  type?: string
  status?: number
  headers?: Record<string, string>
  /** Never ends its answer: nothing comes, or the first half of the body. */
  hangs?: 'before' | 'within'
}

/** Every test starts processes, and they share two cores with the other tests. */
vi.setConfig({ testTimeout: 60_000 })

/** For reading threads of this process, as `cli.ts` sets it for its own. */
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache')

/** At the end of the file: of tests that run side by side, none has a hook of its own. */
const cleanups: (() => unknown)[] = []
afterAll(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A folder of the test's own. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsticker-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A local web server whose pages a test may change; it answers conditional requests. */
export async function openSite(pages: Record<string, Page>) {
  const asked: { path: string; status: number }[] = []
  const server = createServer((request, response) => answer(request, response, { pages, asked }))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  cleanups.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return { url: `http://127.0.0.1:${port}`, pages, asked }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: { pages: Record<string, Page>; asked: { path: string; status: number }[] },
): void {
  const path = request.url ?? '/'
  const page = site.pages[path] ?? { body: 'no such page', status: 404 }
  const etag = `"${createHash('sha1').update(page.body).digest('hex')}"`
  const known = request.headers['if-none-match'] === etag && page.status === undefined
  const status = known ? 304 : (page.status ?? 200)
  site.asked.push({ path, status })
  response.writeHead(status, { 'content-type': page.type ?? 'application/xml', etag, ...page.headers })
  if (page.hangs === 'within') response.write(page.body.slice(0, page.body.length / 2))
  else if (page.hangs === undefined) response.end(known ? undefined : page.body)
}

export interface Run {
  code: number
  stdout: string
  stderr: string
}

/** A configuration in a folder of its own, and the command line on it. */
export async function openTicker(config: { settings?: string; sources: string; topics?: string }) {
  const folder = await temporaryFolder()
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await write('config/settings.yaml', config.settings ?? SETTINGS)
  await write('config/sources/all.yaml', config.sources)
  await write('config/topics.yaml', config.topics ?? TOPICS)
  return {
    folder,
    /** What the commands take by default. */
    place: { config: join(folder, 'config'), output: join(folder, 'output'), data: join(folder, 'data') },
    write,
    read: (path: string) => readFile(join(folder, path), 'utf8'),
    amtsticker: (...args: string[]) => amtsticker(args, folder),
    several: <Lines extends string[][]>(...lines: Lines) => several(lines, folder),
    start: (...args: string[]) => start(args, folder),
    output: () => snapshot(join(folder, 'output')),
  }
}

/** Whoever runs the tests may want colours; what is compared has none. */
const { FORCE_COLOR: _forced, NO_COLOR: _none, ...PLAIN } = process.env

/** Runs the command line to its end. */
export function amtsticker(args: string[], cwd: string): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd, env: PLAIN, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      done({ code, stdout, stderr })
    })
  })
}

/** Runs command lines to their ends, one after the other in one process. */
async function several<Lines extends string[][]>(lines: Lines, cwd: string): Promise<{ [Line in keyof Lines]: Run }> {
  const { stdout, stderr } = await execute(process.execPath, [SEVERAL, JSON.stringify(lines)], { cwd, env: PLAIN })
  if (stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout)
}

/** Runs it through a shell, in which `$amtsticker` is the command line. */
export function shell(script: string, cwd: string, env: Record<string, string> = {}): Promise<Run> {
  const vars = { ...PLAIN, ...env, amtsticker: `${process.execPath} ${CLI}` }
  return new Promise((done) => {
    execFile('bash', ['-c', script], { cwd, env: vars }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

export interface Started {
  child: ChildProcess
  stderr(): string
  stdout(): string
  /** Waits until standard error holds a text; fails when the process ends before. */
  says(text: string | RegExp): Promise<RegExpExecArray>
  /** Sends a signal and waits for the end. */
  stop(signal: NodeJS.Signals): Promise<End>
  ended: Promise<End>
}

export interface End {
  code: number | null
  signal: string | null
  /** Milliseconds of `performance.now()`. */
  at: number
}

/** Starts the command line and lets it run. */
function start(args: string[], cwd: string): Started {
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env: PLAIN, stdio: ['ignore', 'pipe', 'pipe'] })
  cleanups.push(() => child.kill('SIGKILL'))
  const texts = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text) => (texts.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (texts.stderr += text))
  const ended = new Promise<End>((done) => {
    child.on('close', (code, signal) => done({ code, signal, at: performance.now() }))
  })
  return {
    child,
    ended,
    stdout: () => texts.stdout,
    stderr: () => texts.stderr,
    says: (text) => said(child, texts, new RegExp(text)),
    stop: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

function said(child: ChildProcess, texts: { stderr: string }, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = wanted.exec(texts.stderr)
      if (found !== null) resolve(found)
    }
    child.stderr?.on('data', look)
    child.on('close', () => reject(new Error(`ended without saying ${wanted}: ${texts.stderr}`)))
    look()
  })
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Every published file but `status/`, with its bytes' hash and its modification time. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.sort()) {
    const facts = await stat(join(folder, name))
    if (!facts.isFile() || name.startsWith('status') || name.startsWith('.')) continue
    const hash = createHash('sha1')
      .update(await readFile(join(folder, name)))
      .digest('hex')
    files[name] = `${hash} ${facts.mtimeMs}`
  }
  return files
}

const SETTINGS = `
url: https://ticker.example/
fetch: { allowPrivate: [127.0.0.1], hostInterval: 0s, perHost: 4, timeout: 5s }
`

const TOPICS = `
- id: baeder
  title: Bäder
  any: [Schwimmbad*, Freibad]
- id: strassen
  title: Straßen
  any: [Brücke, Umleitung]
`

export interface ItemFacts {
  title: string
  link: string
  guid?: string
  text: string
  date?: string
}

export function rss(items: ItemFacts[], title = 'Medieninformationen'): string {
  const body = items.map(
    ({ title, link, guid, text, date }) =>
      `<item><title>${title}</title><link>${link}</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}<description>${text}</description>${date === undefined ? '' : `<pubDate>${date}</pubDate>`}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${title}</title><link>https://example.org/</link><description>d</description>${body.join('')}</channel></rss>`
}
