import type { Validators } from '../model/health.ts'
import { decodeBody } from './charset.ts'
import type { Exchange } from './exchange.ts'
import { Fault, type FaultFacts } from './fault.ts'
import type { FetchAnswer } from './fetcher.ts'
import { listHeader, oneHeader, type ResponseHeaders } from './response-headers.ts'
import { retryAfter } from './retry-after.ts'

type Good = Exclude<FetchAnswer, { kind: 'failed' }>

const REASONS: Record<number, string> = {
  401: 'asks for a password',
  403: 'does not let us in',
  404: 'has no such page; has it moved?',
  406: 'has the page only in a form we do not read',
  410: 'has removed the page for good',
  429: 'says that we ask too often',
  451: 'may not show the page for legal reasons',
  500: 'has a fault',
  502: 'has a fault behind it',
  503: 'is overloaded or being maintained',
  504: 'waits in vain for another behind it',
}

/** What the last answer means. `conditional`: validators were sent. */
export function toAnswer(exchange: Exchange, { conditional, ms }: { conditional: boolean; ms: number }): Good {
  const { url, status, headers, body } = exchange
  if (status === 304 && conditional) return { kind: 'not-modified', status, bytes: 0, ms }
  if (status !== 200) throw statusFault(exchange)
  if (body.length === 0) throw new Fault({ code: 'empty', message: 'the document is empty', status, url: url.href })
  const served = oneHeader(headers, 'content-type')
  const contentType = served?.split(';', 1)[0]?.trim().toLowerCase()
  const { text } = decodeBody(body, served)
  const language = languageOf(headers)
  const document = { url: url.href, text, ...(contentType && { contentType }), ...(language && { language }) }
  return { kind: 'document', document, validators: validatorsOf(headers), status, bytes: body.length, ms }
}

/** RFC 9110, 8.5, lists the languages of all readers a document is meant for: only one alone is that of its text. */
function languageOf(headers: ResponseHeaders): string | undefined {
  const stated = listHeader(headers, 'content-language').trim()
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(stated) ? stated : undefined
}

/** The headers of a conditional request (RFC 9110, 13.1), validators as they came; unsendable ones are left out. */
export function conditionalHeaders({ etag, lastModified }: Validators = {}): Record<string, string> {
  return {
    ...(isSendable(etag) ? { 'if-none-match': etag } : {}),
    ...(isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  }
}

export function statusFault({ url, status, headers }: Exchange, facts: Partial<FaultFacts> = {}): Fault {
  const reason = REASONS[status]
  const notBefore = retryAfter(oneHeader(headers, 'retry-after'), Date.now())
  return new Fault({
    code: 'http-status',
    message: reason === undefined ? `the server answers ${status}` : `the server answers ${status}: it ${reason}`,
    status,
    url: url.href,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...facts,
  })
}

function validatorsOf(headers: ResponseHeaders): Validators {
  const etag = oneHeader(headers, 'etag')
  const lastModified = oneHeader(headers, 'last-modified')
  return { ...(isSendable(etag) ? { etag } : {}), ...(isSendable(lastModified) ? { lastModified } : {}) }
}

/** RFC 9110, 5.5. The bound keeps a request below what servers take. */
function isSendable(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]{1,1000}$/.test(value)
}
