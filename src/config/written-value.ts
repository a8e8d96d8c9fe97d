/** What YAML says, before it was checked. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
