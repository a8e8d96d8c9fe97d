import { createServer as createHttpServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { answerFile } from './answer-file.ts'
import { fileVersions } from './file-versions.ts'
import { listen, stopListening } from './listening.ts'
import { problem } from './problem.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

export interface ServerOptions {
  /** The output folder; it may be missing or empty when the server starts. */
  folder: string
  host: string
  /** 0 for any free port. */
  port: number
  /** Prometheus text format 0.0.4. */
  metrics: () => Promise<string> | string
  /** For `/healthz`: 200 or 503, and one line about it. */
  healthy: () => { ok: boolean; detail: string }
}

export interface RunningServer {
  /** With the port it got; ends in a slash. */
  url: string
  /** Takes no more connections, lets running requests end, drops what is left after some seconds. */
  close(): Promise<void>
}

/** Serves the output folder, `/healthz` and `/metrics`. Fails with host and port in the message where it cannot listen. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const server = createHttpServer(LIMITS, getRequestListener(routes(options).fetch, { hostname: 'localhost' }))
  server.maxConnections = MOST_CONNECTIONS
  server.timeout = IDLE
  const url = await listen(server, options)
  let closing: Promise<void> | undefined
  return { url, close: () => (closing ??= stopListening(server)) }
}

const LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 15_000 }
const MOST_CONNECTIONS = 4096
/** Milliseconds without a byte in either direction; a client that does not read holds a file's bytes. */
const IDLE = 60_000

function routes({ folder, metrics, healthy }: ServerOptions): Hono {
  const files = fileVersions(folder)
  const app = new Hono()
  app.get('/healthz', () => {
    const { ok, detail } = healthy()
    return live(`${detail}\n`, ok ? 200 : 503, 'text/plain; charset=utf-8')
  })
  app.get('/metrics', async () => live(await metrics(), 200, 'text/plain; version=0.0.4; charset=utf-8'))
  app.get('*', ({ req }) => answerFile(files, req.raw, req.path))
  app.all('*', ({ req }) => problem(req.raw, 405, { Allow: 'GET, HEAD' }))
  app.onError((error, { req }) => {
    console.error(error)
    return problem(req.raw, 500)
  })
  return app
}

function live(text: string, status: 200 | 503, type: string): Response {
  const headers = { ...SECURITY_HEADERS, 'Content-Type': type, 'Cache-Control': 'no-store' }
  return new Response(text, { status, headers: { ...headers, 'Content-Length': String(Buffer.byteLength(text)) } })
}
