import { urlKey } from '../normalise/canonical-url.ts'

const NAME = /^[a-z]{1,20}$/i
const NUMBER = /^[\d-]+$/
const ENDING = /\.[a-z]{2,5}$/i

const segmentForm = (segment: string): string => (NUMBER.test(segment) ? '0' : NAME.test(segment) ? segment : '~')
const lastForm = (segment: string): string =>
  NUMBER.test(segment.replace(ENDING, '')) ? `0${endingOf(segment)}` : `~${endingOf(segment)}`
const endingOf = (segment: string): string => ENDING.exec(segment)?.[0] ?? ''

/**
 * How a site builds such an address, `land.example/presse/0/~.html?id`: equal for the releases of one system, where only
 * names and numbers of releases differ.
 */
export function addressForm(url: string): string {
  const { host, pathname, searchParams } = new URL(`https://${urlKey(url)}`)
  const segments = pathname.split('/')
  const last = segments.pop() ?? ''
  const query = [...new Set(searchParams.keys())].sort().join('&')
  return [host, ...segments.slice(1).map(segmentForm), lastForm(last)].join('/') + (query && `?${query}`)
}
