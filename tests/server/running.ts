import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { createServer, type RunningServer, type ServerOptions } from '../../src/server/create-server.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface Running extends RunningServer {
  folder: string
  /** Sends the path as it is written: no client normalises it on the way. */
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'amtsticker-server-'))
}

export function put(folder: string, files: Record<string, string | Buffer>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A file with its compressed twins. */
export function withTwins(path: string, content: string): Record<string, string | Buffer> {
  return { [path]: content, [`${path}.br`]: brotliCompressSync(content), [`${path}.gz`]: gzipSync(content) }
}

export async function run(
  files: Record<string, string | Buffer>,
  options: Partial<ServerOptions> = {},
): Promise<Running> {
  const folder = join(temporaryFolder(), 'output')
  mkdirSync(folder)
  put(folder, files)
  const server = await createServer({
    folder,
    host: '127.0.0.1',
    port: 0,
    metrics: () => 'amtsticker_releases 3\n',
    healthy: () => ({ ok: true, detail: 'ok' }),
    ...options,
  })
  return {
    ...server,
    folder,
    ask: (path, headers = {}, method = 'GET') => send(server.url, { path, headers, method }),
    close: async () => {
      await server.close()
      rmSync(dirname(folder), { recursive: true, force: true })
    },
  }
}

interface Asked {
  path: string
  headers: Record<string, string>
  method: string
}

export function send(url: string, { path, headers, method }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
      )
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}
