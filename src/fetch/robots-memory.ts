import type { Exchange } from './exchange.ts'
import { Fault } from './fault.ts'
import type { RobotsCache, RobotsText } from './robots-cache.ts'
import { type RobotsRules, readRobots } from './robots-rules.ts'
import { fetchRobotsText } from './robots-text.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** RFC 9309, 2.4: no longer, unless robots.txt cannot be reached. */
const FRESH = DAY
/** RFC 9309, 2.3.1.4: how long a copy stands in while it cannot be reached. */
const STANDS_IN = 30 * DAY
/** So that a failure is not waited for again with each page of a host. */
const FAILURE_HELD = MINUTE
const MOST_ORIGINS = 5000

export interface RobotsMemoryOptions {
  /** One GET with its redirects; throws a `Fault`. */
  ask(url: URL): Promise<Exchange>
  cache: RobotsCache | undefined
}

/** The rules of an origin. */
export type RobotsMemory = (origin: string) => Promise<RobotsRules>

interface Held {
  rules: Promise<RobotsRules>
  /** Milliseconds of the epoch. */
  until: number
}

/** Asks for robots.txt once a day; all who need it at one time share the one request. */
export function createRobotsMemory({ ask, cache }: RobotsMemoryOptions): RobotsMemory {
  const memory = new Map<string, Held>()

  async function load(origin: string, hold: (until: number) => void): Promise<RobotsRules> {
    const copy = await cache?.get(origin)
    const fetchedAt = copy === undefined ? -Infinity : Date.parse(copy.fetchedAt)
    if (copy !== undefined && Date.now() < fetchedAt + FRESH) {
      hold(fetchedAt + FRESH)
      return readRobots(origin, copy.text)
    }
    try {
      const text = await fetchRobotsText(origin, ask)
      hold(Date.now() + FRESH)
      await cache?.set(origin, stamped(text))
      return readRobots(origin, text)
    } catch (fault) {
      hold(Date.now() + FAILURE_HELD)
      if (copy === undefined || !(fault instanceof Fault) || Date.now() > fetchedAt + STANDS_IN) throw fault
      return readRobots(origin, copy.text)
    }
  }

  return (origin) => {
    const known = memory.get(origin)
    if (known !== undefined && Date.now() < known.until) return known.rules
    if (memory.size >= MOST_ORIGINS) memory.delete(memory.keys().next().value ?? '')
    const rules = load(origin, (until) => memory.set(origin, { rules, until }))
    memory.set(origin, { rules, until: Infinity })
    // Whoever waited may have given up.
    rules.catch(() => undefined)
    return rules
  }
}

function stamped(text: string): RobotsText {
  return { text, fetchedAt: new Date().toISOString().replace(/\.\d+Z$/, 'Z') }
}
