import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'

/** The origin the bundled documents and `demo/config` are written with. */
export const DEMO_ORIGIN = 'http://127.0.0.1:8181/'

const MEDIA_TYPES: Record<string, string> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/feed+json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rdf': 'application/rdf+xml',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

const EXCEPTIONS: Record<string, { type?: string; status?: number }> = {
  '/gesundheit.auenmark.example/presse/rss.xml': { type: 'text/xml; charset=windows-1252' },
  '/kreis-birkenroda.example/presse/feed/': { status: 503 },
}

const HOLDS_ADDRESSES = new Set(['.atom', '.json', '.rdf', '.rss', '.xml'])

interface BundledFile {
  /** As it is asked for: `/auental.example/rathaus/presse/feed.json`. */
  path: string
  extension: string
  bytes: Buffer
  modified: Date
}

interface ServedFile {
  status: number
  body: Buffer
  headers: Record<string, string>
}

class DemoPortError extends Error {
  override readonly name = 'DemoPortError'
  /** Such as `EADDRINUSE`. */
  readonly code: string | undefined

  constructor(message: string, { cause }: { cause: NodeJS.ErrnoException }) {
    super(message, { cause })
    this.code = cause.code
  }
}

/**
 * Serves the bundled sources on 127.0.0.1, with validators (RFC 9110, 8.8) so that a second poll is answered with 304.
 * Addresses in feeds that begin with {@link DEMO_ORIGIN} are served with the actual origin.
 * @param options `folder`: `demo/sources`; `port`: 0 for any free one
 * @returns `url`: the actual origin, ending in a slash
 * @throws `DemoPortError` where the port cannot be had
 */
export async function startDemoSources(options: {
  folder: string
  port: number
}): Promise<{ url: string; close(): Promise<void> }> {
  const found = await readFiles(options.folder)
  const files = new Map<string, ServedFile>()
  const server = createServer((request, response) => answer(files, request, response))
  const url = `http://127.0.0.1:${await listen(server, options.port)}/`
  for (const file of found) files.set(file.path, toServe(file, url))
  return { url, close: () => close(server) }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'it is taken' : cause.message
      const message = `the demo's sources cannot be served on port ${port}: ${reason}; choose another with --sources-port`
      reject(new DemoPortError(message, { cause }))
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}

async function readFiles(folder: string): Promise<BundledFile[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return Promise.all(
    found
      .filter((one) => one.isFile())
      .map(async (one) => {
        const file = join(one.parentPath, one.name)
        const path = `/${relative(folder, file).replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/')
        return { path, extension: extname(file), bytes: await readFile(file), modified: (await stat(file)).mtime }
      }),
  )
}

function toServe({ path, extension, bytes, modified }: BundledFile, origin: string): ServedFile {
  // latin1 keeps every byte, whatever the document's own encoding.
  const body = HOLDS_ADDRESSES.has(extension)
    ? Buffer.from(bytes.toString('latin1').replaceAll(DEMO_ORIGIN, origin), 'latin1')
    : bytes
  const { type = MEDIA_TYPES[extension] ?? 'application/octet-stream', status = 200 } = EXCEPTIONS[path] ?? {}
  const headers: Record<string, string> = { 'content-type': type, 'content-length': String(body.length) }
  if (status === 200) {
    headers['etag'] = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`
    headers['last-modified'] = modified.toUTCString()
  }
  return { status, body, headers }
}

function answer(files: Map<string, ServedFile>, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const [path = '/'] = (request.url ?? '/').split('?')
  const file = files.get(path)
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n')
    return
  }
  if (isCurrent(file, request)) {
    const { etag, 'last-modified': modified } = file.headers
    response.writeHead(304, { etag, 'last-modified': modified }).end()
    return
  }
  response.writeHead(file.status, file.headers).end(request.method === 'HEAD' ? undefined : file.body)
}

/** RFC 9110, 13.2.2: If-Modified-Since counts only where If-None-Match is absent. */
function isCurrent({ headers }: ServedFile, request: IncomingMessage): boolean {
  const { etag, 'last-modified': modified } = headers
  if (etag === undefined || modified === undefined) return false
  const tags = request.headers['if-none-match']
  if (tags !== undefined) return tags === '*' || tags.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return Date.parse(modified) <= since
}
