import { isUtf8 } from 'node:buffer'
import { Fault, type FaultCode } from './fault.ts'

/** An address that may be asked: http or https, without credentials; its fragment is dropped. */
export function parseTarget(text: string): URL {
  return target(text, 'url')
}

/** What a `Location` header names (RFC 9110, 10.2.2), relative to where it was found. */
export function parseLocation(location: string, base: URL): URL {
  return target(asUtf8(location), 'redirect', base)
}

function target(text: string, code: FaultCode, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  const problem = url === null ? 'is not an address' : problemOf(url)
  if (url === null || problem !== undefined) {
    const where = base === undefined ? {} : { url: base.href }
    throw new Fault({ code, message: `${shown(url, text)} ${problem}`, ...where })
  }
  url.hash = ''
  return url
}

function problemOf({ protocol, username, password }: URL): string | undefined {
  if (protocol !== 'http:' && protocol !== 'https:') return 'is neither http nor https'
  if (username !== '' || password !== '') return 'holds a user name or a password, which are never sent'
  return undefined
}

function shown(url: URL | null, text: string): string {
  if (url === null) return `"${text.slice(0, 200)}"`
  url.password = ''
  return `"${url.href.slice(0, 200)}"`
}

/** Header values come as Latin-1, but servers write umlauts as UTF-8, and browsers read them so. */
function asUtf8(latin1: string): string {
  const bytes = Buffer.from(latin1, 'latin1')
  return isUtf8(bytes) ? bytes.toString() : latin1
}
