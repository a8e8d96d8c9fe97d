import { once } from 'node:events'
import type { Server } from 'node:http'

/** Milliseconds running requests have to end. */
const GRACE = 5_000
const SWEEP = 50

const REASONS: Record<string, string> = {
  EADDRINUSE: 'another program listens there already',
  EACCES: 'this user may not use that port',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'no such host is known',
}

/** The address cannot be listened on, and says why. */
class ServerError extends Error {
  override readonly name = 'ServerError'
}

/** Starts to listen and returns the address; throws `ServerError`. */
export async function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  const listening = once(server, 'listening')
  server.listen(port, host)
  try {
    await listening
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    throw new ServerError(`cannot listen on ${host} port ${port}: ${REASONS[code] ?? String(cause)}`, { cause })
  }
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`
}

/** A connection kept alive is closed as soon as it carries no request, the others when the time is up. */
export async function stopListening(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP)
  const end = setTimeout(() => server.closeAllConnections(), GRACE)
  await closed
  clearInterval(sweep)
  clearTimeout(end)
}
