import { Cron } from 'croner'
import { type Inspect, remembered } from './finding.ts'

/** Five fields, from minute to weekday, that come true some day: `0 0 31 2 *` never does. */
export const inspectCron: Inspect = remembered((text) => {
  const fields = text.trim().split(/\s+/)
  if (fields.length !== 5) return { found: `${JSON.stringify(text)} with ${fields.length}` }
  try {
    const next = new Cron(text, { mode: '5-part', paused: true, timezone: 'UTC' }).nextRun()
    return next === null ? { found: `${JSON.stringify(text)}, which never comes` } : undefined
  } catch (error) {
    return { found: `${JSON.stringify(text)} (${said(error)})` }
  }
})

const said = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error)
