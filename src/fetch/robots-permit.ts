import { orAborted } from './deadline.ts'
import { Fault } from './fault.ts'
import type { RobotsMemory } from './robots-memory.ts'

/** Throws a `Fault` if robots.txt forbids the URL or cannot be known; else the milliseconds it wants between requests. */
export type RobotsPermit = (url: URL, signal: AbortSignal) => Promise<number>

export function createRobotsPermit(rulesOf: RobotsMemory): RobotsPermit {
  return async (url, signal) => {
    signal.throwIfAborted()
    const rules = await orAborted(rulesOf(url.origin), signal).catch((cause: unknown) => {
      throw cause instanceof Fault && cause.facts.step !== 'robots' ? cause.with({ url: url.href }) : cause
    })
    const refusal = rules.refusal(url)
    if (refusal === undefined) return rules.crawlDelay
    throw new Fault({ step: 'robots', code: 'robots', message: refusal, url: url.href })
  }
}
