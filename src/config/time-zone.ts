import { type Inspect, remembered } from './finding.ts'
import { nearest } from './nearest.ts'

/** A name of the IANA time zone database; abbreviations such as MESZ and plain offsets know no summer time. */
export const inspectTimeZone: Inspect = remembered((name) => {
  if (isKnown(name) && !/^[+-]/.test(name)) return undefined
  const zones = Intl.supportedValuesOf('timeZone')
  const city = zones.find((zone) => zone.toLowerCase().endsWith(`/${name.toLowerCase()}`))
  return { suggestion: city ?? nearest(name, zones) }
})

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
