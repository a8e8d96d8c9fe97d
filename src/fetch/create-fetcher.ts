import type { FetchSettings } from '../model/settings.ts'
import { createAddressGuard } from './address-guard.ts'
import { ACCEPT_ENCODING } from './content-encoding.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { createExchanger } from './exchange.ts'
import { Fault } from './fault.ts'
import type { FetchAnswer, Fetcher, FetchRequest } from './fetcher.ts'
import { followRedirects } from './follow-redirects.ts'
import { HostGate } from './host-gate.ts'
import { createHttpClient } from './http-client.ts'
import type { BodyLimit } from './read-body.ts'
import type { RobotsCache } from './robots-cache.ts'
import { createRobotsMemory } from './robots-memory.ts'
import { createRobotsPermit } from './robots-permit.ts'
import { parseTarget } from './target-url.ts'
import { conditionalHeaders, toAnswer } from './to-answer.ts'

export interface FetcherOptions {
  settings: FetchSettings
  /** Of the program, for the User-Agent. */
  version: string
  /** Where the press office can write to. */
  contact?: string
  /** Absent: robots.txt is kept in memory alone. */
  robotsCache?: RobotsCache
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.8, */*;q=0.5'

/** RFC 9309, 2.5: at least so much of robots.txt is read. */
const ROBOTS_LIMIT: BodyLimit = { bytes: 500 * 1024, overflow: 'cut' }

/** Throws if `settings.allowPrivate` holds what is no address. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { settings } = options
  const { timeout, perHost, hostInterval } = settings
  const bodyLimit: BodyLimit = { bytes: settings.maxBytes, overflow: 'fail' }
  const headers = { 'user-agent': userAgent(options), accept: ACCEPT, 'accept-encoding': ACCEPT_ENCODING }
  const closing = new AbortController()
  const allows = createAddressGuard(settings.allowPrivate)
  const client = createHttpClient({ connectTimeout: timeout, perHost, allows })
  const exchange = createExchanger(client, new HostGate(settings))

  const permit = createRobotsPermit(
    createRobotsMemory({
      cache: options.robotsCache,
      async ask(start) {
        const deadline = createDeadline(timeout, [closing.signal])
        const request = { headers, limit: ROBOTS_LIMIT, interval: hostInterval, deadline }
        return followRedirects(start, (url) => exchange({ ...request, url })).finally(deadline.release)
      },
    }),
  )

  async function answer(request: FetchRequest, deadline: Deadline): Promise<FetchAnswer> {
    const conditions = conditionalHeaders(request.validators)
    const common = { headers: { ...headers, ...conditions }, limit: bodyLimit, deadline }
    const last = await followRedirects(parseTarget(request.url), async (url) => {
      const crawlDelay = await permit(url, deadline.signal)
      return exchange({ ...common, url, interval: Math.max(hostInterval, crawlDelay) })
    })
    return toAnswer(last, { conditional: Object.keys(conditions).length > 0, ms: Math.round(deadline.spent()) })
  }

  return {
    async fetch(request) {
      const deadline = createDeadline(timeout, [closing.signal, request.signal])
      try {
        return await answer(request, deadline)
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault
        return fault.toAnswer(request.url, Math.round(deadline.spent()))
      } finally {
        deadline.release()
      }
    },
    async close() {
      closing.abort()
      await client.close()
    },
  }
}

/** RFC 9110, 10.1.5; the contact lets a press office reach whoever asks. */
function userAgent({ version, contact }: FetcherOptions): string {
  const comment = contact?.replace(/[^\x20-\x7e]|[()\\]/g, '')
  return comment ? `Amtsticker/${version} (+${comment})` : `Amtsticker/${version}`
}
