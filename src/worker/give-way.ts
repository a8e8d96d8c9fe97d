import { setImmediate as others } from 'node:timers/promises'

/** Milliseconds of work after which others in this process have their turn: the web server, the polls. */
const TURN = 20

/** Waits, between two steps of long work, where others have waited long enough. */
export type GiveWay = () => Promise<void>

export function createGiveWay(): GiveWay {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < TURN) return
    await others()
    since = performance.now()
  }
}
