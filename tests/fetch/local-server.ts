import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { createFetcher } from '../../src/fetch/create-fetcher.ts'
import type { Fetcher } from '../../src/fetch/fetcher.ts'
import type { RobotsCache } from '../../src/fetch/robots-cache.ts'
import type { FetchSettings } from '../../src/model/settings.ts'

const SETTINGS: FetchSettings = {
  timeout: 5000,
  maxBytes: 100_000,
  concurrency: 32,
  perHost: 4,
  hostInterval: 0,
  allowPrivate: ['127.0.0.0/8'],
}

const NO_ROBOTS = 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

export interface LocalServer {
  port: number
  /** `http://127.0.0.1:PORT`, and the same server under another address. */
  origin: string
  at(host: string): string
  /** What was asked for, without robots.txt. */
  paths: string[]
  /** When each of `paths` was asked for, in milliseconds. */
  times: number[]
  robotsAsked: number
}

type Route = (request: IncomingMessage, response: ServerResponse) => void

/** A web server on all addresses of 127.0.0.0/8, gone when the test is over. `/robots.txt` is 404 unless routed. */
export async function serve(routes: Record<string, Route> | Route): Promise<LocalServer> {
  const paths: string[] = []
  const times: number[] = []
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? ''
    if (path === '/robots.txt') local.robotsAsked += 1
    else {
      paths.push(path)
      times.push(performance.now())
    }
    const route = typeof routes === 'function' ? routes : routes[path.replace(/\?.*/, '')]
    if (path === '/robots.txt' && (typeof routes === 'function' || route === undefined)) response.writeHead(404).end()
    else if (route === undefined) response.writeHead(404).end('nothing here')
    else route(request, response)
  }
  const server = createServer(listener)
  onTestFinished(() => server.closeAllConnections())
  const port = await listen(server)
  const at = (host: string) => `http://${host}:${port}`
  const local = { port, origin: at('127.0.0.1'), at, paths, times, robotsAsked: 0 }
  return local
}

/** A server that writes what it is told, byte for byte, after any request but one for robots.txt. */
export async function serveRaw(answer: (socket: Socket, request: string) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      const request = data.toString('latin1')
      if (request.startsWith('GET /robots.txt ')) socket.end(NO_ROBOTS)
      else answer(socket, request)
    })
  })
  return `http://127.0.0.1:${await listen(server)}/`
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return isAddress(address) ? address.port : 0
}

export function fetcherFor(settings: Partial<FetchSettings> = {}, robotsCache?: RobotsCache): Fetcher {
  const fetcher = createFetcher({
    settings: { ...SETTINGS, ...settings },
    version: '0.1.0',
    contact: 'feeds@example.org',
    ...(robotsCache ? { robotsCache } : {}),
  })
  onTestFinished(() => fetcher.close())
  return fetcher
}

function isAddress(address: ReturnType<Server['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
