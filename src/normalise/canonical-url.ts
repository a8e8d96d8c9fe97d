import { isVisitParameter } from './tracking-parameters.ts'

/** Servlet containers and ASP.NET write the session into the path. */
const PATH_SESSION = /;jsessionid=[^/?#;]*|\/\(S\([^/()]*\)\)/gi
const UNRESERVED = /[A-Za-z0-9\-._~]/
/** Left as they are by the URL standard, not allowed by RFC 3986. */
const NOT_IN_URIS = /[|[\]^`{}"<>\\]/g

const hexOf = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** Everything `tidyEncoding` looks for. */
const UNTIDY = /[%|[\]^`{}"<>\\]/

/** RFC 3986, 6.2.2: upper-case hex digits, unreserved characters as themselves; a stray `%` is encoded. */
function tidyEncoding(part: string): string {
  if (!UNTIDY.test(part)) return part
  return part
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/%[0-9a-f]{2}/gi, (triplet) => {
      const character = String.fromCharCode(Number.parseInt(triplet.slice(1), 16))
      return UNRESERVED.test(character) ? character : triplet.toUpperCase()
    })
    .replace(NOT_IN_URIS, hexOf)
}

/** A query in its order, without what tells of the visit. Feeds that escape twice leave `amp;` before a name. */
function pageParameters(search: string): string[] {
  return search
    .slice(1)
    .split('&')
    .map((parameter) => tidyEncoding(parameter.replace(/^(?:amp;)+/, '')))
    .filter((parameter) => parameter !== '' && !isVisitParameter(parameter))
}

/**
 * An address as other parts of the program may keep and show it: absolute, http or https, lower-case host (IDN as
 * punycode), no default port, credentials, tracking parameters or session ids, percent-encoding as in RFC 3986, 6.2.2.
 * The fragment goes too, but for `#!…`, which names a page. TYPO3's `cHash` stays: without it the page is not found.
 * Undefined for anything else.
 */
export function canonicalUrl(href: string, base?: string): string | undefined {
  const url = parseAddress(href, base)
  if (url === undefined) return undefined
  return withoutVisit(url) + (url.hash.startsWith('#!') ? tidyEncoding(url.hash) : '')
}

/** As `canonicalUrl`, with its fragment: a link inside a text. */
export function linkUrl(href: string, base: string): string | undefined {
  const url = parseAddress(href, base)
  if (url === undefined) return undefined
  return withoutVisit(url) + (url.hash.length > 1 ? tidyEncoding(url.hash) : '')
}

function parseAddress(href: string, base?: string): URL | undefined {
  if (href.trim() === '') return undefined
  const url = URL.parse(href.trim(), base)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined
}

function withoutVisit(url: URL): string {
  const host = url.host.replace(/\.(?=$|:)/, '')
  const path = tidyEncoding(url.pathname.replace(PATH_SESSION, '') || '/')
  const query = pageParameters(url.search).join('&')
  return `${url.protocol}//${host}${path}${query && `?${query}`}`
}

const VARIANT_HOST = /^(?:www\d?|m|mobil|mobile|amp)\.(?=[^/:]+\.[^/:]+)/
const DIRECTORY_INDEX = /\/(?:index|default)\.(?:html?|php\d?|aspx?|jsp)$/i

/**
 * Equal for two spellings of one address: no scheme, no `www.`, `m.` or `amp.` before the host, no trailing slash or
 * directory index, parameters sorted and without TYPO3's `cHash`, which repeats them.
 */
export function urlKey(url: string): string {
  const canonical = canonicalUrl(url)
  if (canonical === undefined) return url.trim()
  const { host, pathname, search, hash } = new URL(canonical)
  const path = pathname.replace(DIRECTORY_INDEX, '/').replace(/\/+$/, '')
  const parameters = search
    .slice(1)
    .replaceAll('+', '%20')
    .split('&')
    .filter((parameter) => parameter !== '' && !/^cHash(?:=|$)/i.test(parameter))
    .sort()
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : ''
  return host.replace(/:(?:80|443)$/, '').replace(VARIANT_HOST, '') + path + query + hash
}
