import cron from 'node-cron'

/** Every minute: what is due is decided by each source's own schedule. */
const TICK = '* * * * *'

/**
 * Runs `cycle` at once and then each minute, never two at a time. The tick is in UTC, because in a zone with summer
 * time node-cron loses the runs of the doubled hour.
 * @returns stops the ticks and waits for the cycle at work
 */
export function startSchedule(cycle: () => Promise<void>): () => Promise<void> {
  let running = cycle()
  let busy = true
  const settle = (): void => {
    busy = false
  }
  void running.then(settle, settle)
  const task = cron.schedule(
    TICK,
    () => {
      if (busy) return
      busy = true
      running = cycle().finally(settle)
      return running
    },
    { timezone: 'UTC', noOverlap: true },
  )
  return async () => {
    await task.destroy()
    await running
  }
}
