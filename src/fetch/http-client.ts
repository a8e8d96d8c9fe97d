import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createSecureContext } from 'node:tls'
import { Agent, buildConnector, errors } from 'undici'
import { type AddressGuard, guardedLookup, privateAddress } from './address-guard.ts'
import type { ResponseHeaders } from './response-headers.ts'

export interface HttpResponse {
  status: number
  headers: ResponseHeaders
  /** As it comes from the wire. */
  body: Readable
  /** Reads a short rest of the body, so that the connection can be used again; a long one is cut. */
  discard(): Promise<void>
}

interface HttpRequest {
  headers: Record<string, string>
  signal: AbortSignal
}

export interface HttpClient {
  /** One GET, no redirect followed. */
  get(url: URL, request: HttpRequest): Promise<HttpResponse>
  close(): Promise<void>
}

export interface HttpClientOptions {
  /** Milliseconds. */
  connectTimeout: number
  perHost: number
  allows: AddressGuard
}

/** More of an unwanted body than this costs more than a new connection. */
const DISCARD_LIMIT = 64 * 1024

export function createHttpClient(options: HttpClientOptions): HttpClient {
  const agent = new Agent({
    connect: guardedConnector(options),
    connections: options.perHost,
    // One request at a time goes to a host: HTTP/2 would bring pings and sessions, and no gain.
    allowH2: false,
    // The caller's signal bounds the whole request.
    headersTimeout: 0,
    bodyTimeout: 0,
  })

  async function send(url: URL, { headers, signal }: HttpRequest): Promise<HttpResponse> {
    const path = url.pathname + url.search
    const {
      statusCode,
      headers: received,
      body,
    } = await agent.request({
      origin: url.origin,
      path,
      method: 'GET',
      headers,
      signal,
    })
    return {
      status: statusCode,
      headers: received,
      body,
      async discard() {
        await body.dump({ limit: DISCARD_LIMIT, signal }).catch(() => undefined)
      },
    }
  }

  return {
    get: (url, request) =>
      send(url, request).catch((cause: unknown) => {
        if (wasClosedWhileIdle(cause)) return send(url, request)
        throw cause
      }),
    close: () => agent.destroy(),
  }
}

/** The address is checked where the connection is made, so that a name that changes its address does not get around it. */
function guardedConnector({ connectTimeout, allows }: HttpClientOptions): buildConnector.connector {
  const common = { timeout: connectTimeout, lookup: guardedLookup(allows), allowH2: false }
  const plain = buildConnector(common)
  let secure: buildConnector.connector | undefined
  return (target, callback) => {
    // Node does not look up what is an address already.
    if (isIP(target.hostname) && !allows(target.hostname)) {
      callback(privateAddress(target.hostname), null)
      return
    }
    const connected: buildConnector.Callback = (...outcome) => {
      outcome[1]?.on('error', renameReset)
      callback(...outcome)
    }
    if (target.protocol !== 'https:') return plain(target, connected)
    // One context for all origins: each of its own would parse the store of certificates again.
    secure ??= buildConnector({ ...common, secureContext: createSecureContext() })
    secure(target, connected)
  }
}

/**
 * undici takes ECONNRESET for the proper end of a body without a length (onHttpSocketError in client-h1.js); browsers and
 * curl call such a body broken. Under another code it is an error for undici too.
 */
function renameReset(error: NodeJS.ErrnoException): void {
  if (error.code === 'ECONNRESET') error.code = 'ECONNABORTED'
}

/** A server may close a kept connection just when it is used again; then a GET may be repeated (RFC 9110, 9.2.2). */
function wasClosedWhileIdle(cause: unknown): boolean {
  return cause instanceof errors.SocketError && (cause.socket?.bytesRead ?? 0) > 0
}
