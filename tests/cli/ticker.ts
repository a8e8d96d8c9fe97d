import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

export interface Page {
  body: string
  type?: string
  status?: number
  headers?: Record<string, string>
}

/** A local web server whose pages a test may change; it answers conditional requests. */
export async function openSite(pages: Record<string, Page>) {
  const asked: { path: string; status: number }[] = []
  const server = createServer((request, response) => answer(request, response, { pages, asked }))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
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
  response.end(known ? undefined : page.body)
}

export interface Run {
  code: number
  stdout: string
  stderr: string
}

/** A configuration in a folder of its own, and the command line on it. */
export async function openTicker(config: { settings?: string; sources: string; topics?: string }) {
  const folder = await mkdtemp(join(tmpdir(), 'amtsticker-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await write('config/settings.yaml', config.settings ?? SETTINGS)
  await write('config/sources/all.yaml', config.sources)
  await write('config/topics.yaml', config.topics ?? TOPICS)
  return {
    folder,
    write,
    read: (path: string) => readFile(join(folder, path), 'utf8'),
    amtsticker: (...args: string[]) => amtsticker(args, folder),
    output: () => snapshot(join(folder, 'output')),
  }
}

function amtsticker(args: string[], cwd: string): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      done({ code, stdout, stderr })
    })
  })
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
