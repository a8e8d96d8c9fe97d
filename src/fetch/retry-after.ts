import type { Instant } from '../model/moment.ts'

/** Nobody is left alone for longer, whatever the server says. Milliseconds. */
const LONGEST = 7 * 24 * 60 * 60 * 1000

/** The instant a `Retry-After` header names (RFC 9110, 10.2.3): seconds or a date. `now` in milliseconds of the epoch. */
export function retryAfter(value: string | undefined, now: number): Instant | undefined {
  const at = value === undefined ? Number.NaN : instantOf(value.trim(), now)
  if (Number.isNaN(at) || at <= now) return undefined
  const seconds = Math.ceil(Math.min(at, now + LONGEST) / 1000)
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

function instantOf(value: string, now: number): number {
  if (/^\d+$/.test(value)) return now + Number(value) * 1000
  return /^[A-Za-z]{3,9},? /.test(value) ? Date.parse(value) : Number.NaN
}
