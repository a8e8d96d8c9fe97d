import ipaddr from 'ipaddr.js'
import type { Inspect } from './finding.ts'

const DECIMAL_IPV4 = /^\d+\.\d+\.\d+\.\d+(\/|$)/

/** An IP address or a CIDR range. ipaddr.js alone would take `10.1` for 10.0.0.1. */
export const inspectAddressRange: Inspect = (text) => {
  if (!DECIMAL_IPV4.test(text) && !text.includes(':')) return {}
  return ipaddr.isValid(text) || ipaddr.isValidCIDR(text) ? undefined : {}
}
