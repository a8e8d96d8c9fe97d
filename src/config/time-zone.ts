import { type Inspect, remembered } from './finding.ts'
import { nearest } from './nearest.ts'

/** A name of the IANA time zone database; abbreviations such as MESZ and plain offsets know no summer time. */
export const inspectTimeZone: Inspect = remembered((name) => {
  if (isKnown(name) && !/^[+-]/.test(name)) return undefined
  const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [cityOf(zone), zone]))
  return { suggestion: zones.get(nearest(cityOf(name), zones.keys()) ?? '') }
})

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1)

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
