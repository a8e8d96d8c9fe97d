const MENDABLE = new Set(['CommandError', 'ConfigError', 'StoreError', 'PublishError', 'ServerError', 'DemoPortError'])

/** Errors that an operator can mend are a line; everything else is a bug and keeps its stack. */
export const isMendable = (error: unknown): error is Error => error instanceof Error && MENDABLE.has(error.name)

/** Nothing is wrong: another process is at work, and the next try may find it done. */
export const isBusy = (error: unknown): boolean => isMendable(error) && 'problem' in error && error.problem === 'busy'

export function faultText(error: unknown): string {
  if (isMendable(error)) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
