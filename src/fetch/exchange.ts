import type { Deadline } from './deadline.ts'
import { Fault } from './fault.ts'
import type { HostGate } from './host-gate.ts'
import type { HttpClient } from './http-client.ts'
import { networkFault } from './network-fault.ts'
import { type BodyLimit, readBody } from './read-body.ts'
import type { ResponseHeaders } from './response-headers.ts'

interface ExchangeRequest {
  url: URL
  headers: Record<string, string>
  limit: BodyLimit
  /** Least milliseconds since the last request to the same host. */
  interval: number
  deadline: Deadline
}

/** One request and its answer. */
export interface Exchange {
  url: URL
  status: number
  headers: ResponseHeaders
  /** Decoded; empty where the status is not 200. */
  body: Uint8Array
}

export type Exchanger = (request: ExchangeRequest) => Promise<Exchange>

const NOTHING = new Uint8Array()

/** One GET through the gate. A failure is thrown as a `Fault` with its URL. */
export function createExchanger(client: HttpClient, gate: HostGate): Exchanger {
  async function exchange({ url, headers, limit, deadline }: ExchangeRequest): Promise<Exchange> {
    const response = await client.get(url, { headers, signal: deadline.signal })
    const { status, headers: received } = response
    if (status === 200) return { url, status, headers: received, body: await readBody(response, limit) }
    await response.discard()
    return { url, status, headers: received, body: NOTHING }
  }

  return async (request) => {
    const { url, interval, deadline } = request
    const leave = await gate.enter({ host: url.host, interval, signal: deadline.signal })
    try {
      return await deadline.run(() => exchange(request))
    } catch (cause) {
      const fault = networkFault(cause, 'request')
      throw fault instanceof Fault ? fault.with({ url: url.href }) : fault
    } finally {
      leave()
    }
  }
}
