import type { Exchange } from './exchange.ts'
import { Fault } from './fault.ts'
import { oneHeader } from './response-headers.ts'
import { parseLocation } from './target-url.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const MOST_REDIRECTS = 5

/** Asks for `start` and follows redirects, at most five; every address passes `ask`. */
export async function followRedirects(start: URL, ask: (url: URL) => Promise<Exchange>): Promise<Exchange> {
  const visited: string[] = []
  let url = start
  for (;;) {
    visited.push(url.href)
    const exchange = await ask(url)
    if (!REDIRECTS.has(exchange.status)) return exchange
    url = nextUrl(exchange, visited)
  }
}

function nextUrl({ url, status, headers }: Exchange, visited: string[]): URL {
  const fault = (message: string) => new Fault({ code: 'redirect', message, status, url: url.href })
  const location = oneHeader(headers, 'location')
  if (location === undefined) throw fault(`the server answers ${status}, but does not say where to go`)
  const next = parseLocation(location, url)
  if (visited.includes(next.href)) throw fault(`redirects go round in a circle: ${[...visited, next.href].join(' → ')}`)
  if (visited.length > MOST_REDIRECTS) throw fault(`more than ${MOST_REDIRECTS} redirects: ${visited.join(' → ')}`)
  return next
}
