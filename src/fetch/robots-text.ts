import type { Exchange } from './exchange.ts'
import { Fault, type FaultCode } from './fault.ts'
import { statusFault } from './to-answer.ts'

/** These are not about robots.txt: the request itself would have failed alike. */
const OF_THE_SERVER = new Set<FaultCode>(['dns', 'connection', 'tls', 'private-address', 'aborted'])

/**
 * robots.txt of an origin, empty where it has none: 4xx (RFC 9309, 2.3.1.3) or more redirects than we follow. 5xx means
 * "stay away" (2.3.1.4), and 429 means the same to most crawlers; both are faults, as is a server that does not answer.
 */
export async function fetchRobotsText(origin: string, ask: (url: URL) => Promise<Exchange>): Promise<string> {
  try {
    return textOf(await ask(new URL('/robots.txt', origin)))
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    if (fault.facts.code === 'redirect') return ''
    throw OF_THE_SERVER.has(fault.facts.code) ? fault : fault.with({ step: 'robots' })
  }
}

function textOf(exchange: Exchange): string {
  const { status, body } = exchange
  if (status >= 500 || status === 429) {
    const message = `robots.txt cannot be read (the server answers ${status}), and until it can, we stay away`
    throw statusFault(exchange, { code: 'robots', message })
  }
  return new TextDecoder().decode(body)
}
