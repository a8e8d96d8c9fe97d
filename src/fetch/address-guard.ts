import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Fault } from './fault.ts'

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = [network: Address, prefix: number]

/** Says of an IP address whether it may be reached. */
export type AddressGuard = (address: string) => boolean

/** RFC 4291, 2.4: what is assigned as global unicast; ipaddr.js counts `::127.0.0.1` and unassigned space as unicast. */
const GLOBAL_UNICAST: Range = ipaddr.parseCIDR('2000::/3')

/** Only public unicast addresses, and those that `allowPrivate` lists (addresses or CIDR ranges). */
export function createAddressGuard(allowPrivate: string[]): AddressGuard {
  const allowed = allowPrivate.map(toRange)
  return (text) => {
    if (!ipaddr.isValid(text)) return false
    const address = ipaddr.process(text)
    return isPublic(address) || allowed.some((range) => contains(range, address))
  }
}

/** DNS lookup that yields no address the guard refuses: what was checked is what is connected to. */
export function guardedLookup(allows: AddressGuard): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const open = addresses.filter(({ address }) => allows(address))
      const [first] = open
      if (first === undefined) return callback(privateAddress(hostname, addresses[0]?.address), '')
      if (options.all) return callback(null, open)
      callback(null, first.address, first.family)
    })
  }
}

export function privateAddress(hostname: string, address = hostname): Fault {
  const which = address === hostname ? hostname : `${hostname} (${address})`
  return new Fault({
    code: 'private-address',
    message: `${which} is not a public address; if it may be asked, add it to fetch.allowPrivate in settings.yaml`,
  })
}

function toRange(text: string): Range {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text)
  if (!ipaddr.isValid(text)) throw new Error(`fetch.allowPrivate: "${text}" is neither an address nor a CIDR range`)
  const address = ipaddr.process(text)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

function isPublic(address: Address): boolean {
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || contains(GLOBAL_UNICAST, address))
}

function contains([network, prefix]: Range, address: Address): boolean {
  return network.kind() === address.kind() && address.match(network, prefix)
}
