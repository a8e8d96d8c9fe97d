/** What is wrong with one value. */
export interface Finding {
  /** What was found, where showing the value alone does not say it. */
  found?: string
  suggestion?: string | undefined
  /** Where in the value it stands, in characters from 0, where that is known. */
  offset?: number
}

/** Finds nothing (undefined) in a value that will do. */
export type Inspect = (value: string) => Finding | undefined

/** Remembers what was found: schedules, zones and selectors come again in source after source. */
export function remembered(inspect: Inspect): Inspect {
  const known = new Map<string, Finding | undefined>()
  return (value) => {
    if (!known.has(value)) known.set(value, inspect(value))
    return known.get(value)
  }
}
